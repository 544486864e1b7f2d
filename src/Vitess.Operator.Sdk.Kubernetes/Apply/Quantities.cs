using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Compares amounts such as <c>1Gi</c> and <c>1024Mi</c> by their value.</summary>
internal static class Quantities
{
    private static readonly HashSet<string> Maps = ["limits", "requests", "hard", "capacity", "allocatable", "overhead", "default", "defaultRequest", "max", "min"];
    private static readonly HashSet<string> Names = ["sizeLimit", "averageValue", "divisor"];

    /// <summary>Whether the field at a path holds a quantity.</summary>
    public static bool IsAt(FieldPath path)
    {
        if (path.IsItem)
        {
            return false;
        }

        var parent = path.Parent is { IsItem: false } above ? above.Property : string.Empty;
        return Maps.Contains(parent) || Names.Contains(path.Property) || (path.Property == "value" && parent == "target");
    }

    /// <summary>Compares two quantities; unreadable ones compare as text.</summary>
    public static int Compare(JsonNode left, JsonNode right)
    {
        var (one, other) = (TextOf(left), TextOf(right));
        return ValueOf(one) is { } oneValue && ValueOf(other) is { } otherValue
            ? oneValue.CompareTo(otherValue)
            : string.CompareOrdinal(one, other);
    }

    private static string TextOf(JsonNode value) => value is JsonValue text && text.TryGetValue<string>(out var result) ? result : value.ToJsonString();

    private static decimal? ValueOf(string text)
    {
        try
        {
            return new ResourceQuantity(text).ToDecimal();
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException)
        {
            return null;
        }
    }
}
