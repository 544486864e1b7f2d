using System.Globalization;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Capacity in words.</summary>
internal static class CapacityWords
{
    private const int Shown = 3;

    /// <summary>So many Pods find; the first of them by name.</summary>
    public static string Find(IReadOnlyList<string> pods) => pods.Count == 1
        ? $"Pod {pods[0]} finds"
        : string.Create(CultureInfo.InvariantCulture, $"{pods.Count} Pods ({Some(pods)}) find");

    /// <summary>The first names of a list.</summary>
    public static string Some(IReadOnlyList<string> names) => string.Join(", ", names.Take(Shown)) + (names.Count > Shown ? ", ..." : "");

    public static string Fix(CapacityConstraint constraint) => constraint switch
    {
        CapacityConstraint.Resource => "Add nodes, or lower the request.",
        CapacityConstraint.NodeAffinity => "Add or label nodes, or change the zone or affinity.",
        CapacityConstraint.Taint => "Tolerate the taint, or add nodes without it.",
        CapacityConstraint.Volume => "Change the claim, its storage class, or where nodes are.",
        _ => "Add nodes, or loosen the constraint.",
    };
}
