using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>The VitessKeyspaces of a cluster.</summary>
/// <remarks>Source: reference/crds.md, section 6.</remarks>
public static class VitessKeyspaceChild
{
    /// <summary>The VitessKeyspace as it is created.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    /// <param name="keyspace">The keyspace in the cluster's spec.</param>
    public static V2VitessKeyspace Build(V2VitessCluster cluster, VitessKeyspaceTemplate keyspace)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(keyspace);
        var name = cluster.Metadata.Name;
        var labels = ComponentLabels.Cluster(name);
        labels[VitessLabels.Keyspace] = keyspace.Name;
        return new()
        {
            Metadata = new()
            {
                Name = ObjectNames.Keyspace(name, keyspace.Name),
                NamespaceProperty = cluster.Metadata.NamespaceProperty,
                Labels = labels,
                Annotations = ChildAnnotations.Of(keyspace.Annotations),
                OwnerReferences = [ClusterOwner.Of(cluster)],
            },
            Spec = Spec(cluster, keyspace),
        };
    }

    private static VitessKeyspaceSpec Spec(V2VitessCluster cluster, VitessKeyspaceTemplate keyspace) => new(keyspace)
    {
        GlobalLockserver = LockserverParameters.Global(cluster),
        Images = KeyspaceImages.Of(cluster.Spec.Images, keyspace.Images),
        ImagePullPolicies = cluster.Spec.ImagePullPolicies,
        ImagePullSecrets = NotEmpty.List(cluster.Spec.ImagePullSecrets),
        ZoneMap = ClusterCells.Zones(cluster.Spec),
        BackupLocations = NotEmpty.List(cluster.Spec.Backup?.Locations),
        BackupEngine = cluster.Spec.Backup?.Engine,
        ExtraVitessFlags = cluster.Spec.ExtraVitessFlags,
        TopologyReconciliation = cluster.Spec.TopologyReconciliation,
        UpdateStrategy = cluster.Spec.UpdateStrategy,
    };
}
