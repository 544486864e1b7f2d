using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Validation.Objects;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation;

/// <summary>What validators run.</summary>
internal static class Checks
{
    /// <summary>All rules on an object.</summary>
    public static IEnumerable<Finding> Object<T>(T value, ValidationContext? context)
        where T : IKubernetesObject<V1ObjectMeta> => ClusterValidation.Check([value], context).Active;

    /// <summary>The rules that a part of a cluster decides by itself.</summary>
    public static IEnumerable<Finding> Part(ClusterPart part, ValidationContext? context)
    {
        var findings = new List<Finding>();
        ObjectCheck.Run(new ClusterScope(part.Cluster, (context ?? new()) with { Previous = [] }), findings);
        var suppressed = (context?.Suppress ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return part.Keep(findings).Where(finding => !suppressed.Contains(finding.Code)).OrderBy(finding => finding.Path, PathOrder.Instance).ThenBy(finding => finding.Code, StringComparer.Ordinal);
    }
}
