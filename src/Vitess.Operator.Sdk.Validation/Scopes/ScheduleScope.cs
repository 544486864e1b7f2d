using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A backup schedule.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Schedule">The schedule as written.</param>
/// <param name="Path">Its path: <c>spec.backup.schedules[0]</c>.</param>
internal sealed record ScheduleScope(ClusterScope Cluster, VitessBackupScheduleTemplate Schedule, string Path)
{
    /// <summary>Whether its backups are taken by vtbackup Pods, which is the default.</summary>
    public bool UsesVtbackup => Schedule.BackupMethod is null or "" or BackupMethods.VtBackup;

    /// <summary>Its strategies with their paths.</summary>
    public IEnumerable<(VitessBackupScheduleStrategy Strategy, string Path)> Strategies =>
        (Schedule.Strategies ?? []).Select((strategy, i) => (strategy, $"{Path}.strategies[{i}]"));
}
