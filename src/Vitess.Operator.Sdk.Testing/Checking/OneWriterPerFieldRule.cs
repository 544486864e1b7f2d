using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Remembers which controller wrote which field, and finds two that differ.</summary>
/// <remarks>
/// Left out are the annotations of drains and roll-outs, which one side sets and the other takes off by agreement, and what the server writes.
/// </remarks>
internal sealed class OneWriterPerFieldRule() : SafetyRule(SafetyInvariant.OneWriterPerField)
{
    private static readonly string[] Agreed = ["drain.planetscale.com/", "rollout.planetscale.com/"];
    private static readonly string[] OfTheServer = ["managedFields", "resourceVersion", "generation", "deletionTimestamp", "deletionGracePeriodSeconds"];
    private readonly Dictionary<string, Dictionary<string, (string Controller, object? Value)>> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Controller, StoredObject Object)> _created = new(StringComparer.Ordinal);

    public override IEnumerable<string> Check(SafetyWrite write)
    {
        if (write.Controller is not { } controller || write.After is not { } after)
        {
            return [];
        }

        if (write.Before is null)
        {
            _created[after.Uid] = (controller, after);
            return [];
        }

        var changes = new List<(string[] Path, object? Value)>();
        Compare([], write.BeforeTree, write.AfterTree, changes);
        return [.. changes.Select(change => Note(after.Uid, controller, change.Path, change.Value)).OfType<string>()];
    }

    private string? Note(string uid, string controller, string[] path, object? value)
    {
        var text = string.Join('.', path);
        if (!_written.TryGetValue(uid, out var fields))
        {
            _written[uid] = fields = new(StringComparer.Ordinal);
        }

        var (writer, last) = fields.TryGetValue(text, out var known) ? known : CreatedWith(uid, path);
        fields[text] = (controller, value);
        return writer is not null && writer != controller && !JsonTree.Same(last, value)
            ? $"{controller} writes {text}, which {writer} wrote with another value"
            : null;
    }

    private (string? Controller, object? Value) CreatedWith(string uid, string[] path)
    {
        if (!_created.TryGetValue(uid, out var created))
        {
            return (null, null);
        }

        var value = JsonTree.At(created.Object.Tree(), path);
        return value is null ? (null, null) : (created.Controller, value);
    }

    private static void Compare(string[] path, object? before, object? after, List<(string[] Path, object? Value)> changes)
    {
        if (before is JsonMap || after is JsonMap)
        {
            var (left, right) = (before as JsonMap ?? [], after as JsonMap ?? []);
            foreach (var key in left.Keys.Union(right.Keys).Where(key => !IsLeftOut(path, key)))
            {
                Compare([.. path, key], left[key], right[key], changes);
            }
        }
        else if (!JsonTree.Same(before, after))
        {
            changes.Add((path, after));
        }
    }

    private static bool IsLeftOut(string[] path, string key) =>
        (path is ["metadata"] && OfTheServer.Contains(key)) || Array.Exists(Agreed, prefix => key.StartsWith(prefix, StringComparison.Ordinal));
}
