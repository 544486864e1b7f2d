using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>The VitessCells of a cluster.</summary>
/// <remarks>Source: reference/crds.md, section 6.</remarks>
public static class VitessCellChild
{
    /// <summary>The VitessCell as it is created.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    /// <param name="cell">The cell in the cluster's spec.</param>
    public static V2VitessCell Build(V2VitessCluster cluster, VitessCellTemplate cell)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(cell);
        var name = cluster.Metadata.Name;
        var labels = ComponentLabels.Cluster(name);
        labels[VitessLabels.Cell] = cell.Name;
        return new()
        {
            Metadata = new()
            {
                Name = ObjectNames.Cell(name, cell.Name),
                NamespaceProperty = cluster.Metadata.NamespaceProperty,
                Labels = labels,
                OwnerReferences = [ClusterOwner.Of(cluster)],
            },
            Spec = Spec(cluster, cell),
        };
    }

    private static VitessCellSpec Spec(V2VitessCluster cluster, VitessCellTemplate cell) => new(cell)
    {
        GlobalLockserver = LockserverParameters.Global(cluster),
        AllCells = [.. (cluster.Spec.Cells ?? []).Select(other => other.Name)],
        Images = new() { Vtgate = cluster.Spec.Images?.Vtgate },
        ImagePullPolicies = cluster.Spec.ImagePullPolicies,
        ImagePullSecrets = NotEmpty.List(cluster.Spec.ImagePullSecrets),
        ExtraVitessFlags = cluster.Spec.ExtraVitessFlags,
        TopologyReconciliation = cluster.Spec.TopologyReconciliation,
    };
}
