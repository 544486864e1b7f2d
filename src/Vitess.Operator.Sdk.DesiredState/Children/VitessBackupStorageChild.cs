using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>The VitessBackupStorages of a cluster.</summary>
/// <remarks>Source: reference/backups.md, section 3.</remarks>
public static class VitessBackupStorageChild
{
    /// <summary>The VitessBackupStorage as it is created.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    /// <param name="location">The backup location.</param>
    public static V2VitessBackupStorage Build(V2VitessCluster cluster, VitessBackupLocation location)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(location);
        var labels = ComponentLabels.Cluster(cluster.Metadata.Name);
        labels[VitessLabels.BackupLocation] = location.Name ?? string.Empty;
        return new()
        {
            Metadata = new()
            {
                Name = ObjectNames.BackupStorage(cluster.Metadata.Name, location.Name),
                NamespaceProperty = cluster.Metadata.NamespaceProperty,
                Labels = labels,
                OwnerReferences = [ClusterOwner.Of(cluster)],
            },
            Spec = new() { Location = location, Subcontroller = cluster.Spec.Backup?.Subcontroller },
        };
    }
}
