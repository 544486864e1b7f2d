using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>Takes shards out of the topology that the keyspace does not have any more.</summary>
internal static class ShardPruning
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    public static Task<ReconcileResult> ReconcileAsync(KeyspacePass pass, CancellationToken cancellationToken) =>
        pass.Spec.TopologyReconciliation?.PruneShards == false
            ? Task.FromResult(ReconcileResult.Done)
            : pass.WithVitessAsync(Timeout, VitessEventReasons.TopoListFailed, (vitess, token) => RunAsync(pass, vitess, token), cancellationToken);

    private static async Task<ReconcileResult> RunAsync(KeyspacePass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names;
        try
        {
            names = await vitess.Topology.ListOrEmptyAsync(TopologyPaths.Shards(pass.Spec.Name), cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e)
        {
            pass.Warn(VitessEventReasons.TopoListFailed, $"failed to list shards: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }

        var result = ReconcileResult.Done;
        foreach (var name in names.Where(name => !pass.Status.Shards!.ContainsKey(name) && !pass.Status.OrphanedShards!.ContainsKey(name)))
        {
            result = result.Merge(await TopologyCleanup.RunAsync(
                pass, $"shard {pass.Spec.Name}/{name}", () => vitess.Commands.DeleteShardAsync(pass.Spec.Name, name, cancellationToken)).ConfigureAwait(false));
        }

        return result;
    }
}
