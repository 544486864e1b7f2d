using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Keeps the orchestrators (VTOrc) of a shard: one in each cell that has a pool of replicas.</summary>
internal static class Orchestrators
{
    public static Task<ReconcileResult> ReconcileAsync(ShardPass pass, CancellationToken cancellationToken)
    {
        var rule = new ChildRule
        {
            Kind = Kinds.Deployment,
            Identity = pass.Labels(VitessComponents.VtOrc),
            Strategy = UpdateStrategies.For(pass.Spec.UpdateStrategy, "metadata.labels"),
            Seen = live => pass.Status.VitessOrchestrator!.Available = DeploymentState.Combine(pass.Status.VitessOrchestrator.Available, live),
        };
        return pass.KeepAsync(rule, Wanted.Orchestrators(pass), cancellationToken);
    }
}
