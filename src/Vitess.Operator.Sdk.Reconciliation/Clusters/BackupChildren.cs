using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Keeps a VitessBackupStorage for each backup location and a VitessBackupSchedule for each schedule.</summary>
internal static class BackupChildren
{
    public static Task<ReconcileResult> StoragesAsync(ClusterPass pass, CancellationToken cancellationToken) => pass.KeepAsync(
        new ChildRule { Kind = Kinds.BackupStorage, Identity = pass.Labels, Strategy = ApplyStrategy.InPlace }, Wanted.BackupStorages(pass), cancellationToken);

    public static Task<ReconcileResult> SchedulesAsync(ClusterPass pass, CancellationToken cancellationToken)
    {
        foreach (var schedule in pass.Spec.Backup?.Schedules ?? [])
        {
            if (!IsComplete(schedule))
            {
                // Without a time the object would be refused each time, and the whole pass with it (D-24).
                pass.Warn(VitessEventReasons.InvalidSpec, $"backup schedule {schedule.Name} has neither a schedule nor a frequency");
            }
        }

        return pass.KeepAsync(
            new ChildRule { Kind = Kinds.BackupSchedule, Identity = pass.Labels, Strategy = ApplyStrategy.InPlace }, Wanted.BackupSchedules(pass), cancellationToken);
    }

    /// <summary>Whether a schedule says when.</summary>
    public static bool IsComplete(VitessBackupScheduleTemplate schedule) =>
        !string.IsNullOrEmpty(schedule.Schedule) || !string.IsNullOrEmpty(schedule.Frequency);
}
