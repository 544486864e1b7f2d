using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Says in the shard's status how a tablet's Pod is.</summary>
internal static class TabletStatus
{
    /// <summary>Enters every wanted tablet, with nothing known of it.</summary>
    public static void Begin(ShardPass pass)
    {
        foreach (var tablet in pass.Tablets)
        {
            pass.Status.Tablets![tablet.Alias.ToString()] = new VitessTabletStatus
            {
                PoolType = tablet.Pool.Spec.Type,
                Index = tablet.Index,
                Running = ConditionStatuses.Unknown,
                Ready = ConditionStatuses.Unknown,
                Available = ConditionStatuses.Unknown,
                DataVolumeBound = ConditionStatuses.Unknown,
            };
        }
    }

    /// <summary>Enters what the Pod shows. One that is Ready but not long enough brings the pass back when it will be (D-01).</summary>
    public static ReconcileResult Observe(ShardPass pass, Tablet tablet, JsonObject? pod)
    {
        var status = pass.Status.Tablets![tablet.Alias.ToString()];
        if (pod is null)
        {
            (status.Running, status.Ready, status.Available) = (ConditionStatuses.False, ConditionStatuses.False, ConditionStatuses.False);
            return ReconcileResult.Done;
        }

        status.Running = PodState.IsInPhase(pod, "Running") ? ConditionStatuses.True : ConditionStatuses.False;
        status.PendingChanges = RolloutAnnotations.PendingChanges(pod);
        if (!PodState.IsReady(pod))
        {
            return ReconcileResult.Done;
        }

        status.Ready = ConditionStatuses.True;
        var left = LeftUntilAvailable(pass, pod);
        status.Available = left <= TimeSpan.Zero && !pod.IsTerminating() ? ConditionStatuses.True : ConditionStatuses.False;
        return pod.IsTerminating() || left <= TimeSpan.Zero ? ReconcileResult.Done : ReconcileResult.RequeueAfter(left);
    }

    private static TimeSpan LeftUntilAvailable(ShardPass pass, JsonObject pod)
    {
        var since = PodState.ReadySince(pod) ?? PodState.CreatedAt(pod) ?? pass.Engine.Time.GetUtcNow();
        return since + pass.Engine.Intervals.Available - pass.Engine.Time.GetUtcNow();
    }
}
