using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>Deletes volumes whose Job could not be made, or was deleted by somebody else.</summary>
internal static class JobVolumes
{
    public static async Task<ReconcileResult> ReconcileAsync(SchedulePass pass, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        foreach (var claim in pass.List(Kinds.Claim, pass.Labels).Where(claim => !claim.IsTerminating() && pass.Find(Kinds.Job, claim.GetName()!) is null))
        {
            // What is cached may be older than the claim is: the server knows.
            var name = NamespacedName.Of(claim);
            if (await pass.Engine.Client.FindAsync<V1Job>(name, cancellationToken).ConfigureAwait(false) is null)
            {
                result = result.Merge((await pass.Objects.ReconcileAsync(JobRemoval.RuleOf(pass, Kinds.Claim), name.Name, null, cancellationToken).ConfigureAwait(false)).ToResult());
            }
        }

        return result;
    }
}
