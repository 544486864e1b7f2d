using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>The EtcdLockservers of a cluster and of its cells.</summary>
/// <remarks>
/// Source: reference/workloads-control-plane.md, section 10.1. Where an external lockserver is named, none is made: nothing would use it. The original makes one
/// (reference/controllers.md, D-23).
/// </remarks>
public static class EtcdLockserverChild
{
    /// <summary>The etcd of the global topology, or null when the cluster runs none.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    public static V2EtcdLockserver? Global(V2VitessCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster.Spec?.GlobalLockserver is not { External: null, Etcd: { } etcd } ? null : Build(
            ObjectNames.GlobalEtcd(cluster.Metadata.Name), cluster.Metadata, ClusterOwner.Of(cluster),
            ComponentLabels.Of(VitessComponents.Etcd, cluster.Metadata.Name), new EtcdLockserverSpec(etcd));
    }

    /// <summary>The etcd of a cell's topology, or null when the cell runs none.</summary>
    /// <param name="cell">The VitessCell, with its defaults.</param>
    public static V2EtcdLockserver? Local(V2VitessCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        if (cell.Spec?.Lockserver is not { External: null, Etcd: { } etcd })
        {
            return null;
        }

        var cluster = ClusterOwner.ClusterName(cell.Metadata);
        return Build(
            ObjectNames.LocalEtcd(cluster, cell.Spec.Name), cell.Metadata, ClusterOwner.Of(cell),
            ComponentLabels.OfCell(VitessComponents.Etcd, cluster, cell.Spec.Name),
            new EtcdLockserverSpec(etcd) { Zone = NotEmpty.Text(cell.Spec.Zone) });
    }

    private static V2EtcdLockserver Build(
        string name, V1ObjectMeta parent, V1OwnerReference owner, Dictionary<string, string> labels, EtcdLockserverSpec spec) => new()
        {
            Metadata = new() { Name = name, NamespaceProperty = parent.NamespaceProperty, Labels = labels, OwnerReferences = [owner] },
            Spec = spec,
        };
}
