using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>What a schedule must keep to; one that does not runs nothing at all.</summary>
/// <remarks>Source: reference/backups.md, section 8.3.</remarks>
internal static class BackupScheduleRules
{
    /// <summary>Whether a schedule says one clear time, and its strategies clearly what to back up.</summary>
    /// <param name="schedule">The schedule. The text of a cron expression is not looked at.</param>
    public static bool AreKeptBy(VitessBackupScheduleTemplate schedule) =>
        HasOneTime(schedule) && (schedule.Strategies ?? []).All(IsClear);

    /// <summary>Whether no shard is among the targets twice.</summary>
    /// <param name="targets">The targets of all strategies of a schedule.</param>
    public static bool AreDistinct(IReadOnlyCollection<BackupTarget> targets) =>
        targets.DistinctBy(target => (target.Keyspace, target.Shard)).Count() == targets.Count;

    private static bool HasOneTime(VitessBackupScheduleTemplate schedule) => string.IsNullOrEmpty(schedule.Frequency)
        ? !string.IsNullOrEmpty(schedule.Schedule)
        : string.IsNullOrEmpty(schedule.Schedule) && BackupFrequency.TryParse(schedule.Frequency, out _);

    private static bool IsClear(VitessBackupScheduleStrategy strategy)
    {
        var hasKeyspace = !string.IsNullOrEmpty(strategy.Keyspace);
        var hasShard = !string.IsNullOrEmpty(strategy.Shard);
        return strategy.Scope switch
        {
            null or "" or BackupScopes.Shard => hasKeyspace && hasShard,
            BackupScopes.Keyspace => hasKeyspace && !hasShard,
            BackupScopes.Cluster => !hasKeyspace && !hasShard,
            _ => false,
        };
    }
}
