using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>Deletes Jobs of a schedule together with their volumes.</summary>
internal static class JobRemoval
{
    /// <summary>Deletes one Job, if it is still there, and its volume.</summary>
    public static async Task<ReconcileResult> RunAsync(SchedulePass pass, ScheduledJob job, CancellationToken cancellationToken)
    {
        if (job.Live.IsTerminating() || pass.Find(Kinds.Job, job.Name) is null)
        {
            return ReconcileResult.Done;
        }

        var removed = await pass.Objects.ReconcileAsync(RuleOf(pass, Kinds.Job), job.Name, null, cancellationToken).ConfigureAwait(false);
        if (removed.Error is not null || !job.HasClaim)
        {
            return removed.ToResult();
        }

        return (await pass.Objects.ReconcileAsync(RuleOf(pass, Kinds.Claim), job.Name, null, cancellationToken).ConfigureAwait(false)).ToResult();
    }

    /// <summary>The schedule's objects of a kind.</summary>
    public static ChildRule RuleOf(SchedulePass pass, ResourceKind kind) => new() { Kind = kind, Identity = pass.Labels };
}
