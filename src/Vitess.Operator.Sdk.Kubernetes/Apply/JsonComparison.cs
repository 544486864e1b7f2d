using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Whether two plain values mean the same.</summary>
internal static class JsonComparison
{
    public static bool AreSame(JsonNode wanted, JsonNode present, FieldPath path)
    {
        if (JsonNode.DeepEquals(wanted, present))
        {
            return true;
        }

        if (wanted is not JsonValue || present is not JsonValue)
        {
            return false;
        }

        if (Quantities.IsAt(path))
        {
            return Quantities.Compare(wanted, present) == 0;
        }

        // Ports and percentages may be written as a number or as text.
        var (one, other) = (wanted.GetValueKind(), present.GetValueKind());
        return one != other && one is JsonValueKind.Number or JsonValueKind.String && other is JsonValueKind.Number or JsonValueKind.String
            && TextOf(wanted) == TextOf(present);
    }

    private static string TextOf(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
