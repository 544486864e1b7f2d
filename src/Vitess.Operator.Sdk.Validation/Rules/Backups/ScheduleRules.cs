using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Backups;

/// <summary>Rules on when backups are taken, and how many runs are kept.</summary>
internal static class ScheduleRules
{
    private const int DefaultMinutes = 10;                // of jobTimeoutMinute
    private const decimal BytesPerMinute = 60m * 100_000_000; // what a good disk and network move

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Schedules(new("V0917", Error, "A schedule has no clear time", "schedules: [{schedule: '0 2 * * *', frequency: 1h}]"), OneTime),
        RuleOf.Schedules(new("V0918", Error, "The frequency of a schedule does not divide the hour or the day", "schedules: [{frequency: 7m}]"), Frequency),
        RuleOf.Schedules(new("V0923", Warning, "A backup Job is deleted before it can be done", "schedules: [{jobTimeoutMinute: 0}]"), Timeout),
        RuleOf.Schedules(new("V0924", Warning, "Replace is no concurrency policy of backups", "schedules: [{concurrencyPolicy: Replace}]"), Replace),
        RuleOf.Schedules(new("V0925", Warning, "No finished run is kept, so the same run is due again and again", "schedules: [{successfulJobsHistoryLimit: 0}], target original"), History),
        RuleOf.Schedules(new("V2026", Error, "The cron expression of a schedule cannot be read", "schedules: [{schedule: 'at noon'}]") { Source = "reference/backups.md, section 8.4" }, Cron),
        RuleOf.Cluster(new("V2027", Error, "Two schedules have one name", "schedules: [{name: a}, {name: a}]") { Source = "docs/decisions/0022-hazards-of-backups.md" }, Duplicates),
    ];

    private static void OneTime(ScheduleScope schedule, RuleFindings found)
    {
        var (cron, frequency) = (schedule.Schedule.Schedule, schedule.Schedule.Frequency);
        if (string.IsNullOrEmpty(cron) == string.IsNullOrEmpty(frequency))
        {
            found.Add(schedule.Path, string.IsNullOrEmpty(cron) ? "The schedule has neither schedule nor frequency: no backup is taken." : "The schedule has schedule and frequency: no backup is taken.", "Give one of schedule and frequency.");
        }
    }

    private static void Frequency(ScheduleScope schedule, RuleFindings found)
    {
        if (!string.IsNullOrEmpty(schedule.Schedule.Frequency) && !BackupFrequency.TryParse(schedule.Schedule.Frequency, out _))
        {
            found.Add(schedule.Path + ".frequency", $"'{schedule.Schedule.Frequency}' is none of the frequencies that exist: no backup is taken.", "Use 1m, 2m, 3m, 4m, 5m, 6m, 10m, 12m, 15m, 20m, 30m, 1h, 2h, 3h, 4h, 6h, 8h, 12h or 24h.");
        }
    }

    private static void Cron(ScheduleScope schedule, RuleFindings found)
    {
        if (!string.IsNullOrEmpty(schedule.Schedule.Schedule) && !CronSchedule.TryParse(schedule.Schedule.Schedule, out _))
        {
            found.Add(schedule.Path + ".schedule", $"'{schedule.Schedule.Schedule}' is no cron expression: no backup is taken.", "Give minute, hour, day of month, month and day of week, such as '0 2 * * *'.");
        }
    }

    private static void Timeout(ScheduleScope schedule, RuleFindings found)
    {
        // A zero that is written reaches the API server; one that is not is its default.
        var minutes = schedule.Schedule.JobTimeoutMinute;
        if (minutes == 0 && schedule.Cluster.IsWritten(schedule.Path + ".jobTimeoutMinute"))
        {
            found.Add(schedule.Path + ".jobTimeoutMinute", "With a timeout of 0 minutes each Job is deleted as soon as it runs.", "Set jobTimeoutMinute to more than the longest backup takes.");
            return;
        }

        minutes = minutes == 0 ? DefaultMinutes : minutes;
        var largest = schedule.Cluster.Shards.Where(shard => ScheduleTargets.Reach(schedule, shard)).SelectMany(shard => shard.Pools)
            .Select(pool => Quantities.Of(pool.Pool.DataVolumeClaimTemplate?.Resources?.Requests, "storage") ?? 0).DefaultIfEmpty().Max();
        if (largest > minutes * BytesPerMinute)
        {
            found.Add(
                schedule.Path + ".jobTimeoutMinute",
                $"A Job that runs for {minutes} minutes is deleted; a full volume of {Quantities.Text(largest)} takes longer even at 100 MB/s, so large shards would never have a backup.",
                $"Set jobTimeoutMinute to {Math.Ceiling(2 * largest / BytesPerMinute):0} or more{(minutes == DefaultMinutes ? "; 10 is the default" : "")}.");
        }
    }

    private static void Replace(ScheduleScope schedule, RuleFindings found)
    {
        if (schedule.Schedule.ConcurrencyPolicy == "Replace")
        {
            found.Add(schedule.Path + ".concurrencyPolicy", "Some texts mention Replace, but the API server refuses it.", "Use Allow or Forbid.");
        }
    }

    private static void History(ScheduleScope schedule, RuleFindings found)
    {
        Check("successfulJobsHistoryLimit", schedule.Schedule.SuccessfulJobsHistoryLimit);
        Check("failedJobsHistoryLimit", schedule.Schedule.FailedJobsHistoryLimit);

        void Check(string field, int? limit)
        {
            if (limit == 0 && !schedule.Cluster.Context.Target.IsSdk)
            {
                found.Add($"{schedule.Path}.{field}", "The Job of a run is removed as soon as it ends, and with it the knowledge that the run took place: the same run is due again at once.", "Keep 1 or more.");
            }
        }
    }

    private static void Duplicates(ClusterScope cluster, RuleFindings found)
    {
        foreach (var schedule in Repeated.Of(cluster.Schedules, schedule => schedule.Schedule.Name))
        {
            found.Add(schedule.Path + ".name", $"There is a schedule '{schedule.Schedule.Name}' already: both become one object, with the settings of the last.", "Give each schedule a name of its own.");
        }
    }
}
