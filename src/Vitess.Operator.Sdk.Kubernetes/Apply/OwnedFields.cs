using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Who set which field of an object, read from <c>metadata.managedFields</c>: a tree beside the object's own, unfolded where it is looked at.</summary>
/// <remarks>Format: Kubernetes API reference, <c>FieldsV1</c>. Entries of subresources do not count: the status is nobody's wish.</remarks>
internal sealed class OwnedFields
{
    private readonly (JsonObject Fields, string? Other)[] _sources;
    private List<(JsonObject Key, string Name)>? _itemKeys;

    private OwnedFields(IEnumerable<(JsonObject Fields, string? Other)> sources)
    {
        _sources = [.. sources];
        foreach (var (fields, other) in _sources)
        {
            // A node that lists fields below it was set itself only when it says so.
            if (fields.Count == 0 || fields.ContainsKey("."))
            {
                Ours |= other is null;
                Other ??= other;
            }
        }
    }

    /// <summary>Nobody set this, or nothing is known.</summary>
    public static OwnedFields Nothing { get; } = new([]);

    /// <summary>We set this and everything below it.</summary>
    public static OwnedFields Everything { get; } = new([([], null)]);

    /// <summary>Whether one of our managers set this very field.</summary>
    public bool Ours { get; }

    /// <summary>Another manager that set this very field.</summary>
    public string? Other { get; }

    /// <summary>Whether nothing below is told apart.</summary>
    public bool IsLeaf => _sources.All(source => source.Fields.Count == 0 || (source.Fields.Count == 1 && source.Fields.ContainsKey(".")));

    /// <summary>Whether this is set as a whole, whatever it holds: the server lists nothing below such a field, not even the field itself.</summary>
    public bool IsAtomic => _sources.Length > 0 && _sources.All(source => source.Fields.Count == 0);

    public static OwnedFields Of(JsonObject live, IReadOnlyCollection<string> ourManagers) =>
        live.GetMetadata()?["managedFields"] is not JsonArray entries ? Nothing : new(
            from entry in entries.OfType<JsonObject>()
            let fields = entry.GetObject("fieldsV1")
            where fields is not null && string.IsNullOrEmpty(entry.GetText("subresource"))
            let manager = entry.GetText("manager") ?? string.Empty
            select (fields, ourManagers.Contains(manager) ? null : manager));

    public OwnedFields Field(string name) => IsUniform ? this : Below("f:" + name);

    /// <summary>The entry of a list item, found by its key fields.</summary>
    public OwnedFields Item(JsonObject item)
    {
        if (IsUniform)
        {
            return this;
        }

        var name = ItemKeys().FirstOrDefault(entry => entry.Key.All(part => JsonNode.DeepEquals(part.Value, item[part.Key]))).Name;
        return name is null ? Nothing : Below(name);
    }

    /// <summary>The entry of a member of a set.</summary>
    public OwnedFields Member(JsonNode value) => IsUniform ? this : Below("v:" + value.ToJsonString());

    // What is wholly ours, or unknown, is so all the way down.
    private bool IsUniform => _sources.Length == 0 || ReferenceEquals(this, Everything);

    private OwnedFields Below(string name)
    {
        List<(JsonObject Fields, string? Other)>? below = null;
        foreach (var (fields, other) in _sources)
        {
            if (fields[name] is JsonObject inner)
            {
                (below ??= new(1)).Add((inner, other));
            }
        }

        return below is null ? Nothing : new(below);
    }

    private List<(JsonObject Key, string Name)> ItemKeys()
    {
        if (_itemKeys is null)
        {
            _itemKeys = [];
            foreach (var name in _sources.SelectMany(source => source.Fields).Select(field => field.Key).Distinct())
            {
                if (name.StartsWith("k:", StringComparison.Ordinal) && JsonNode.Parse(name.AsSpan(2).ToString()) is JsonObject key)
                {
                    _itemKeys.Add((key, name));
                }
            }
        }

        return _itemKeys;
    }
}
