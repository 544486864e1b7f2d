using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>The VitessBackupSchedules of a cluster.</summary>
/// <remarks>Source: reference/backups.md, section 8, and reference/crds.md, section 6.</remarks>
public static class VitessBackupScheduleChild
{
    /// <summary>The VitessBackupSchedule as it is created, or null for a template that names no time at all.</summary>
    /// <param name="cluster">The VitessCluster, with its defaults.</param>
    /// <param name="schedule">The schedule in the cluster's spec.</param>
    public static V2VitessBackupSchedule? Build(V2VitessCluster cluster, VitessBackupScheduleTemplate schedule)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(schedule);
        if (string.IsNullOrEmpty(schedule.Schedule) && string.IsNullOrEmpty(schedule.Frequency))
        {
            return null;
        }

        var name = cluster.Metadata.Name;
        return new()
        {
            Metadata = new()
            {
                Name = ObjectNames.BackupSchedule(name, schedule.Name),
                NamespaceProperty = cluster.Metadata.NamespaceProperty,
                Labels = ComponentLabels.Cluster(name),
                OwnerReferences = [ClusterOwner.Of(cluster)],
            },
            Spec = new(schedule)
            {
                Cluster = name,
                Image = cluster.Spec.Images?.Vtctld,
                ImagePullPolicy = NotEmpty.Text(cluster.Spec.ImagePullPolicies?.Vtctld),
            },
        };
    }
}
