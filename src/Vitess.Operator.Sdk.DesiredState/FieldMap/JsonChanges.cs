using System.Globalization;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.DesiredState.FieldMap;

/// <summary>The paths at which two objects differ, with names instead of positions in lists.</summary>
internal static class JsonChanges
{
    public static void Collect(JsonNode? before, JsonNode? after, string path, ISet<string> paths)
    {
        switch (before, after)
        {
            case (JsonObject left, JsonObject right):
                foreach (var name in left.Select(member => member.Key).Union(right.Select(member => member.Key)))
                {
                    Collect(left[name], right[name], path.Length == 0 ? name : $"{path}.{name}", paths);
                }

                break;
            case (JsonArray left, JsonArray right) when left.Concat(right).All(IsKeyed):
                CollectElements(left, right, path, paths);
                break;
            default:
                if (!JsonNode.DeepEquals(before, after))
                {
                    paths.Add(path);
                }

                break;
        }
    }

    /// <summary>The leaves of an object, with the same paths.</summary>
    public static IEnumerable<(string Path, JsonNode? Value)> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject { Count: > 0 } members => members.SelectMany(member => Leaves(member.Value, path.Length == 0 ? member.Key : $"{path}.{member.Key}")),
        JsonArray { Count: > 0 } elements when elements.All(IsKeyed) => Keyed(elements).SelectMany(entry => Leaves(entry.Value, $"{path}[{Label(entry.Key)}]")),
        _ => [(path, node)],
    };

    private static void CollectElements(JsonArray before, JsonArray after, string path, ISet<string> paths)
    {
        var left = Keyed(before);
        var right = Keyed(after);
        foreach (var key in left.Keys.Union(right.Keys, StringComparer.Ordinal))
        {
            Collect(left.GetValueOrDefault(key), right.GetValueOrDefault(key), $"{path}[{Label(key)}]", paths);
        }
    }

    private static Dictionary<string, JsonNode?> Keyed(JsonArray array)
    {
        var keyed = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        for (var i = 0; i < array.Count; i++)
        {
            var name = NameOf(array[i]);
            keyed[name is null || keyed.ContainsKey(name) ? string.Create(CultureInfo.InvariantCulture, $"#{i}") : name] = array[i];
        }

        return keyed;
    }

    private static string Label(string key) => key.StartsWith('#') ? string.Empty : key;

    // Objects are told apart by name, arguments by flag.
    private static bool IsKeyed(JsonNode? element) => element is JsonObject || Flag(element) is not null;

    private static string? NameOf(JsonNode? element) => element is JsonObject named ? named["name"]?.ToString() : Flag(element);

    private static string? Flag(JsonNode? element) =>
        element is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("--", StringComparison.Ordinal) ? text.Split('=')[0] : null;
}
