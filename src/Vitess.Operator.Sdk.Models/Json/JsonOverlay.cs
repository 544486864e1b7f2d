using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Models;

/// <summary>
/// Carries changes of an object over to the JSON that it was read from, so that what the object could not hold (unknown fields within
/// Kubernetes types, spellings of amounts, explicit empties) stays (docs/decisions/0011).
/// </summary>
internal static class JsonOverlay
{
    /// <summary>The text's JSON with the differences between two states of the object.</summary>
    /// <param name="original">JSON as it was read.</param>
    /// <param name="before">The object as it was read.</param>
    /// <param name="after">The object now.</param>
    public static JsonNode? Apply(JsonNode? original, JsonNode? before, JsonNode? after)
    {
        if (JsonNode.DeepEquals(before, after))
        {
            return original?.DeepClone();
        }

        return (original, before, after) switch
        {
            (JsonObject o, JsonObject b, JsonObject a) => Objects(o, b, a),
            (JsonArray o, JsonArray b, JsonArray a) when o.Count == b.Count => JsonArrayOverlay.Apply(o, b, a),
            _ => after?.DeepClone(),
        };
    }

    private static JsonObject Objects(JsonObject original, JsonObject before, JsonObject after)
    {
        var result = new JsonObject();
        foreach (var (name, value) in original)
        {
            if (after.ContainsKey(name) || !before.ContainsKey(name))
            {
                result[name] = after.ContainsKey(name) ? Apply(value, before[name], after[name]) : value?.DeepClone();
            }
        }

        foreach (var (name, value) in after)
        {
            // What the class writes by itself (an empty list that must be there) was no change.
            if (!original.ContainsKey(name) && !(before.ContainsKey(name) && JsonNode.DeepEquals(before[name], value)))
            {
                result[name] = value?.DeepClone();
            }
        }

        return result;
    }
}
