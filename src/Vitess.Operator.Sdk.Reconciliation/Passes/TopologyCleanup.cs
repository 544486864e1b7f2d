using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Takes things out of the topology, and says so.</summary>
internal static class TopologyCleanup
{
    /// <summary>Runs one removal. What is gone already is fine; a failure is tried again soon.</summary>
    /// <param name="pass">Pass that removes.</param>
    /// <param name="what">What is removed, for people.</param>
    /// <param name="remove">Removes it.</param>
    /// <param name="failureReason">Reason of the event when it fails.</param>
    public static async Task<ReconcileResult> RunAsync(
        ObjectPass pass, string what, Func<Task> remove, string failureReason = VitessEventReasons.TopoCleanupFailed)
    {
        try
        {
            await remove().ConfigureAwait(false);
            pass.Note(VitessEventReasons.TopoCleanup, $"removed {what} from topology");
            return ReconcileResult.Done;
        }
        catch (TopologyException e) when (e.IsNoNode)
        {
            return ReconcileResult.Done;
        }
        catch (Exception e) when (e is TopologyException or VitessCommandException)
        {
            pass.Warn(failureReason, $"failed to remove {what} from topology: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }
    }
}
