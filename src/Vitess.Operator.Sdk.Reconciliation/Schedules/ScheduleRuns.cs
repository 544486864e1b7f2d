using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>Starts the run that is due for each target, and tells when the next one is.</summary>
internal static class ScheduleRuns
{
    /// <summary>Targets do not wait for each other: a fault of one is reported when all have had their turn, and one that may pass is retried (D-15).</summary>
    public static async Task<ReconcileResult> ReconcileAsync(SchedulePass pass, CancellationToken cancellationToken)
    {
        var results = new List<ReconcileResult>();
        foreach (var target in pass.Targets)
        {
            results.Add(await ReconcileAsync(pass, target, cancellationToken).ConfigureAwait(false));
        }

        var retryFirst = results.OrderBy(result => result.Error is null || result.IsTerminal);
        return retryFirst.Aggregate(ReconcileResult.Done, (merged, result) => merged.Merge(result));
    }

    private static async Task<ReconcileResult> ReconcileAsync(SchedulePass pass, BackupTarget target, CancellationToken cancellationToken)
    {
        CronSchedule cron;
        try
        {
            cron = Cron(pass, target);
        }
        catch (FormatException e)
        {
            return pass.Refuse($"schedule: {e.Message}");
        }

        var runs = Runs(pass, target, cron);
        if (runs.Next is not { } next)
        {
            return pass.Refuse("schedule: it names a day that no month has; nothing is ever run");
        }

        var wait = ReconcileResult.RequeueAfter(next - pass.Now);
        if (runs.Missed is not { } due || MustWait(pass, target))
        {
            SetNext(pass, target, next);
            return wait;
        }

        return wait.Merge(await StartAsync(pass, new BackupRun(pass.Schedule, target, due), next, cancellationToken).ConfigureAwait(false));
    }

    private static CronSchedule Cron(SchedulePass pass, BackupTarget target)
    {
        var generated = pass.Status.GeneratedSchedules!;
        if (BackupFrequency.TryParse(pass.Spec.Frequency, out var frequency))
        {
            generated[target.Name] = frequency.ToCron(pass.Spec.Cluster, target);
            return CronSchedule.Parse(generated[target.Name]);
        }

        generated.Remove(target.Name);
        return CronSchedule.Parse(pass.Spec.Schedule ?? string.Empty);
    }

    private static ScheduledRuns Runs(SchedulePass pass, BackupTarget target, CronSchedule cron)
    {
        var runs = RunsSince(pass, cron, LastRun(pass, target));
        if (!runs.AreTooMany)
        {
            return runs;
        }

        // None of so many is made up for, but the first one after they were noticed is run again (D-14).
        if (pass.Status.NextScheduledTimes!.TryGetValue(target.Name, out var announced) && Utc(announced) <= pass.Now
            && RunsSince(pass, cron, Utc(announced).AddSeconds(-1)) is { AreTooMany: false } resumed)
        {
            return resumed;
        }

        pass.Warn(VitessEventReasons.InvalidSpec, $"{target.Name}: too many missed runs, check clock skew or increase .spec.allowedMissedRun");
        return runs;
    }

    private static ScheduledRuns RunsSince(SchedulePass pass, CronSchedule cron, DateTimeOffset since)
    {
        TimeSpan? deadline = pass.Spec.StartingDeadlineSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null;
        return ScheduledRuns.Of(cron, since, pass.Now, pass.Engine.TimeZone, deadline, pass.Spec.AllowedMissedRun);
    }

    /// <summary>The run that was begun last: by the Jobs that are left, and by what the status remembers of others.</summary>
    private static DateTimeOffset LastRun(SchedulePass pass, BackupTarget target)
    {
        var times = JobsOf(pass, target).Select(job => job.ScheduledAt).ToList();
        if (pass.Status.LastScheduledTimes!.TryGetValue(target.Name, out var remembered))
        {
            times.Add(Utc(remembered));
        }

        return times.Count > 0 ? times.Max() : PodState.CreatedAt(pass.Live) ?? pass.Now;
    }

    private static bool MustWait(SchedulePass pass, BackupTarget target) =>
        pass.Spec.ConcurrencyPolicy != ConcurrencyPolicies.Allow && JobsOf(pass, target).Any(job => job.State == JobState.Active);

    private static IEnumerable<ScheduledJob> JobsOf(SchedulePass pass, BackupTarget target) =>
        pass.Jobs.Where(job => job.Target == (target.Keyspace, target.SafeShard));

    private static async Task<ReconcileResult> StartAsync(SchedulePass pass, BackupRun run, DateTimeOffset next, CancellationToken cancellationToken)
    {
        var plan = BackupJobs.Of(pass, run);
        if (plan.Fault is { } fault)
        {
            return pass.Refuse($"{run.Target.Name}: {fault}");
        }

        if (plan.Job is null)
        {
            // The shard is not up yet; it is looked at again with the next run.
            SetNext(pass, run.Target, next);
            return ReconcileResult.Done;
        }

        var outcome = await BackupJobs.CreateAsync(pass, run, plan, cancellationToken).ConfigureAwait(false);
        if (outcome.Error is null && outcome.Outcome == ChildChange.Created)
        {
            pass.Status.LastScheduledTimes![run.Target.Name] = run.ScheduledAt.UtcDateTime;
            SetNext(pass, run.Target, next);
        }

        return outcome.ToResult();
    }

    private static void SetNext(SchedulePass pass, BackupTarget target, DateTimeOffset next) => pass.Status.NextScheduledTimes![target.Name] = next.UtcDateTime;

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time.ToUniversalTime(), DateTimeKind.Utc));
}
