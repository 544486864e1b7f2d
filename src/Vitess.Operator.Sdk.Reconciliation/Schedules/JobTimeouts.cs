using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>Ends Jobs that take too long, counted from the moment that their run was due.</summary>
internal static class JobTimeouts
{
    public static async Task<ReconcileResult> ReconcileAsync(SchedulePass pass, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        foreach (var job in pass.Jobs.Where(job => job.State == JobState.Active))
        {
            result = result.Merge(await EndAsync(pass, job, cancellationToken).ConfigureAwait(false));
        }

        return result;
    }

    private static async Task<ReconcileResult> EndAsync(SchedulePass pass, ScheduledJob job, CancellationToken cancellationToken)
    {
        var left = job.ScheduledAt.AddMinutes(pass.Spec.JobTimeoutMinute) - pass.Now;
        if (left >= TimeSpan.Zero)
        {
            return ReconcileResult.RequeueAfter(left + TimeSpan.FromSeconds(1));
        }

        var result = await JobRemoval.RunAsync(pass, job, cancellationToken).ConfigureAwait(false);
        pass.Engine.Metrics.TimedOut(pass.Live, result.Error is null);
        return result;
    }
}
