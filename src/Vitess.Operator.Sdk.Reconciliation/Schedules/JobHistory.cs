using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>Keeps no more ended Jobs per shard than the schedule wants; the oldest go first.</summary>
internal static class JobHistory
{
    public static async Task<ReconcileResult> ReconcileAsync(SchedulePass pass, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        foreach (var job in Surplus(pass, JobState.Failed, pass.Spec.FailedJobsHistoryLimit)
            .Concat(Surplus(pass, JobState.Complete, pass.Spec.SuccessfulJobsHistoryLimit)))
        {
            result = result.Merge(await JobRemoval.RunAsync(pass, job, cancellationToken).ConfigureAwait(false));
        }

        return result;
    }

    private static IEnumerable<ScheduledJob> Surplus(SchedulePass pass, JobState state, int? limit) => limit is not { } most ? [] : pass.Jobs
        .Where(job => job.State == state && !job.Live.IsTerminating())
        .GroupBy(job => job.Target)
        .SelectMany(jobs => jobs.OrderByDescending(job => job.StartedAt).ThenByDescending(job => job.ScheduledAt).Skip(most).Reverse());
}
