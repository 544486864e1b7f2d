using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Nulls in JSON.</summary>
internal static class JsonNulls
{
    /// <summary>A copy without fields that are null.</summary>
    public static JsonNode Without(JsonNode json) => json switch
    {
        JsonObject map => new JsonObject(map.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Key, (JsonNode?)Without(field.Value!)))),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Without(item))]),
        _ => json.DeepClone(),
    };
}
