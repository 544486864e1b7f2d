using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Diagnostics.Snapshots;

/// <summary>Reads what is there of objects that nobody has checked: what is absent or of another shape reads as nothing.</summary>
internal static class JsonLook
{
    public static JsonNode? At(this JsonNode? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }

        return node;
    }

    /// <summary>A text, a number or a truth value as text; empty when there is none.</summary>
    public static string Text(this JsonNode? node, params ReadOnlySpan<string> path) => node.At(path) is JsonValue value ? value.ToString() : string.Empty;

    public static int Number(this JsonNode? node, params ReadOnlySpan<string> path) =>
        node.At(path) is JsonValue value && value.TryGetValue<double>(out var number) ? (int)Math.Clamp(number, int.MinValue, int.MaxValue) : 0;

    public static IEnumerable<JsonObject> Items(this JsonNode? node, params ReadOnlySpan<string> path) => (node.At(path) as JsonArray ?? []).OfType<JsonObject>();

    public static IEnumerable<KeyValuePair<string, string>> Map(this JsonNode? node, params ReadOnlySpan<string> path) =>
        (node.At(path) as JsonObject ?? []).Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Text()));
}
