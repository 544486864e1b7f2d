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
            case (JsonArray left, JsonArray right) when left.Concat(right).All(node => node is JsonObject):
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

    private static void CollectElements(JsonArray before, JsonArray after, string path, ISet<string> paths)
    {
        var left = Keyed(before);
        var right = Keyed(after);
        foreach (var key in left.Keys.Union(right.Keys, StringComparer.Ordinal))
        {
            var label = key.StartsWith('#') ? string.Empty : key;
            Collect(left.GetValueOrDefault(key), right.GetValueOrDefault(key), $"{path}[{label}]", paths);
        }
    }

    private static Dictionary<string, JsonNode?> Keyed(JsonArray array)
    {
        var keyed = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        for (var i = 0; i < array.Count; i++)
        {
            var name = array[i]?["name"]?.ToString();
            keyed[name is null || keyed.ContainsKey(name) ? string.Create(CultureInfo.InvariantCulture, $"#{i}") : name] = array[i];
        }

        return keyed;
    }
}
