using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>The order of fields that people expect: what an object is comes first, what was observed of it last.</summary>
internal static class FieldOrder
{
    private static readonly string[] First = ["apiVersion", "kind", "metadata", "name", "namespace"];

    /// <summary>A copy in that order. Fields without a place of their own keep the order they have.</summary>
    public static JsonNode? Of(JsonNode? json) => json switch
    {
        JsonObject map => new JsonObject(map.OrderBy(Rank).Select(field => KeyValuePair.Create(field.Key, Of(field.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Of)]),
        null => null,
        _ => json.DeepClone(),
    };

    private static int Rank(KeyValuePair<string, JsonNode?> field)
    {
        var place = Array.IndexOf(First, field.Key);
        return place >= 0 ? place : field.Key == "status" ? int.MaxValue : First.Length;
    }
}
