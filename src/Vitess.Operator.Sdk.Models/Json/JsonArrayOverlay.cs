using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Carries changes of a list over to the JSON that it was read from. Entries may have moved, come and gone.</summary>
internal static class JsonArrayOverlay
{
    // What tells entries of Kubernetes' and our lists apart.
    private static readonly string[] KeyFields = ["name", "type", "cell", "keyRange", "key", "mountPath", "containerPort", "port"];

    /// <summary>The list of the text with the differences between two states of the object.</summary>
    public static JsonArray Apply(JsonArray original, JsonArray before, JsonArray after)
    {
        var open = Enumerable.Range(0, before.Count).GroupBy(i => KeyOf(before[i])).ToDictionary(group => group.Key, group => new Queue<int>(group), StringComparer.Ordinal);
        var result = new JsonArray();
        foreach (var entry in after)
        {
            var isKnown = open.TryGetValue(KeyOf(entry), out var places) && places.Count > 0;
            result.Add(isKnown && places!.Dequeue() is var i ? JsonOverlay.Apply(original[i], before[i], entry) : entry?.DeepClone());
        }

        return result;
    }

    private static string KeyOf(JsonNode? entry) => entry switch
    {
        JsonObject map => string.Join('\n', KeyFields.Select(field => map[field]?.ToJsonString())),
        null => "null",
        _ => entry.ToJsonString(),
    };
}
