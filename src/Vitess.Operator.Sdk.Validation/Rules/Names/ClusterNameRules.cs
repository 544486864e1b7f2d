using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Names;

/// <summary>Rules on the name of a cluster.</summary>
internal static class ClusterNameRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V0301", Error, "The name of the cluster is too long for a label value", "metadata: {name: <64 characters>}"), Length),
        RuleOf.Cluster(new("V0302", Info, "The name of the cluster has dots", "metadata: {name: shop.prod}"), Dots),
        RuleOf.Cluster(
            new("V2000", Error, "The name of the cluster is no name for an object", "metadata: {name: My_Cluster}") { Source = "Kubernetes: Object Names and IDs, DNS subdomain names" },
            Legal),
    ];

    private static void Length(ClusterScope cluster, RuleFindings found)
    {
        if (cluster.Name.Length > KubernetesNames.MaxLabel)
        {
            found.Add(
                "metadata.name",
                $"The name has {cluster.Name.Length} characters. It is a label value of everything that is made for the cluster, and those have at most 63: nothing can be created.",
                "Take a name of at most 63 characters.");
        }
    }

    private static void Dots(ClusterScope cluster, RuleFindings found)
    {
        if (cluster.Name.Contains('.', StringComparison.Ordinal) && KubernetesNames.IsSubdomain(cluster.Name))
        {
            found.Add("metadata.name", "The dots of the name become dashes in the names of all that is made for the cluster; a hash at their end keeps them apart.");
        }
    }

    private static void Legal(ClusterScope cluster, RuleFindings found)
    {
        if (cluster.Name.Length > 0 && !KubernetesNames.IsSubdomain(cluster.Name))
        {
            found.Add(
                "metadata.name",
                $"'{cluster.Name}' is no name for an object: the API server refuses it.",
                "Use lower-case letters, digits, '-' and '.', with a letter or digit at both ends, and at most 253 characters.");
        }
    }
}
