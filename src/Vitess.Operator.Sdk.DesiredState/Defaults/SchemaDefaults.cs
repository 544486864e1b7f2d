using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>
/// The defaults that the API server writes into a VitessCluster by its schema. A cluster read from a file does not have them yet.
/// </summary>
/// <remarks>Source: reference/crds.md, section 4.1. A width or a pool name that is unset means the same as its default and stays unset.</remarks>
internal static class SchemaDefaults
{
    private const int JobTimeoutMinutes = 10;

    public static V2VitessCluster Resolve(V2VitessCluster cluster) => cluster.Spec?.Backup?.Schedules is not { Count: > 0 } schedules
        ? cluster
        : cluster with
        {
            Spec = cluster.Spec with { Backup = cluster.Spec.Backup with { Schedules = Lists.Map(schedules, Schedule) } },
        };

    private static VitessBackupScheduleTemplate Schedule(VitessBackupScheduleTemplate schedule) => schedule with
    {
        BackupMethod = schedule.BackupMethod ?? BackupMethods.VtBackup,
        ConcurrencyPolicy = schedule.ConcurrencyPolicy ?? ConcurrencyPolicies.Forbid,
        JobTimeoutMinute = schedule.JobTimeoutMinute == 0 ? JobTimeoutMinutes : schedule.JobTimeoutMinute,
    };
}
