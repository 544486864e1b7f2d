using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>What a schedule must keep to; one that does not runs nothing at all.</summary>
/// <remarks>Source: reference/backups.md, section 8.3.</remarks>
public static class BackupScheduleRules
{
    /// <summary>Whether a schedule says one clear time, and its strategies clearly what to back up.</summary>
    /// <param name="schedule">The schedule. The text of a cron expression is not looked at.</param>
    public static bool AreKeptBy(VitessBackupScheduleTemplate schedule) => Fault(schedule) is null;

    /// <summary>What is wrong with a schedule, for people; null when nothing is.</summary>
    /// <param name="schedule">The schedule. The text of a cron expression is not looked at.</param>
    public static string? Fault(VitessBackupScheduleTemplate schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return FaultOfTime(schedule) ?? (schedule.Strategies ?? []).Select(Fault).FirstOrDefault(fault => fault is not null);
    }

    /// <summary>Says which two strategies have the same shard among their targets; null when none do.</summary>
    /// <param name="targets">The targets of all strategies of a schedule.</param>
    public static string? Duplicate(IReadOnlyCollection<BackupTarget> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var twice = targets.GroupBy(target => (target.Keyspace, target.Shard)).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? null
            : $"duplicate effective shard target {twice.Key.Keyspace}/{twice.Key.Shard} in strategies \"{twice.First().Name}\" and \"{twice.ElementAt(1).Name}\"";
    }

    private static string? FaultOfTime(VitessBackupScheduleTemplate schedule)
    {
        var (hasSchedule, hasFrequency) = (!string.IsNullOrEmpty(schedule.Schedule), !string.IsNullOrEmpty(schedule.Frequency));
        return hasSchedule == hasFrequency ? "exactly one of schedule and frequency has to be set"
            : hasFrequency && !BackupFrequency.TryParse(schedule.Frequency, out _)
                ? $"frequency \"{schedule.Frequency}\" is neither whole minutes that divide the hour nor whole hours that divide the day"
            : null;
    }

    private static string? Fault(VitessBackupScheduleStrategy strategy)
    {
        var hasKeyspace = !string.IsNullOrEmpty(strategy.Keyspace);
        var hasShard = !string.IsNullOrEmpty(strategy.Shard);
        var isClear = strategy.Scope switch
        {
            null or "" or BackupScopes.Shard => hasKeyspace && hasShard,
            BackupScopes.Keyspace => hasKeyspace && !hasShard,
            BackupScopes.Cluster => !hasKeyspace && !hasShard,
            _ => false,
        };
        return isClear ? null : $"strategy \"{strategy.Name}\": scope \"{strategy.Scope}\" does not go with what is set of keyspace and shard";
    }
}
