using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Reads the answer to a list.</summary>
internal static class ObjectPageReader
{
    public static ObjectPage Read(ResourceKind kind, JsonObject answer)
    {
        var metadata = answer.GetMetadata();
        var items = new List<JsonObject>();
        if (answer["items"] is JsonArray array)
        {
            items.Capacity = array.Count;
            foreach (var item in array.OfType<JsonObject>())
            {
                // Lists of built-in kinds leave both out of their items.
                item["apiVersion"] ??= kind.ApiVersion;
                item["kind"] ??= kind.Kind;
                items.Add(item);
            }

            // Callers put the objects into trees of their own.
            array.Clear();
        }

        var next = metadata?.GetText("continue");
        return new(items, metadata?.GetText("resourceVersion") ?? string.Empty, string.IsNullOrEmpty(next) ? null : next);
    }
}
