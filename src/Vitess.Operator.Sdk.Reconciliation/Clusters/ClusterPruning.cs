using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Takes cells and keyspaces out of the topology that the cluster does not have any more.</summary>
internal static class ClusterPruning
{
    public static Task<ReconcileResult> CellsAsync(ClusterPass pass, CancellationToken cancellationToken) =>
        pass.Spec.TopologyReconciliation?.PruneCells == false
            ? Task.FromResult(ReconcileResult.Done)
            : ClusterTopology.LimitedAsync(pass, VitessEventReasons.TopoListFailed, (vitess, token) => CellsAsync(pass, vitess, token), cancellationToken);

    public static Task<ReconcileResult> KeyspacesAsync(ClusterPass pass, CancellationToken cancellationToken) =>
        pass.Spec.TopologyReconciliation?.PruneKeyspaces == false
            ? Task.FromResult(ReconcileResult.Done)
            : ClusterTopology.LimitedAsync(pass, VitessEventReasons.TopoListFailed, (vitess, token) => KeyspacesAsync(pass, vitess, token), cancellationToken);

    private static async Task<ReconcileResult> CellsAsync(ClusterPass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        var (names, result) = await ListAsync(pass, vitess, TopologyPaths.Cells, cancellationToken).ConfigureAwait(false);
        foreach (var cell in names.Where(cell => !pass.Status.Cells!.ContainsKey(cell) && !pass.Status.OrphanedCells!.ContainsKey(cell)))
        {
            result = result.Merge(await TopologyCleanup.RunAsync(
                pass, $"cell {cell}", () => vitess.Commands.DeleteCellInfoAsync(cell, cancellationToken)).ConfigureAwait(false));
        }

        return result;
    }

    private static async Task<ReconcileResult> KeyspacesAsync(ClusterPass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        var (names, result) = await ListAsync(pass, vitess, TopologyPaths.Keyspaces, cancellationToken).ConfigureAwait(false);
        foreach (var keyspace in names.Where(keyspace => !pass.Status.Keyspaces!.ContainsKey(keyspace) && !pass.Status.OrphanedKeyspaces!.ContainsKey(keyspace)))
        {
            var schema = await TopologyCleanup.RunAsync(
                pass, $"VSchema of keyspace {keyspace}",
                () => vitess.Topology.DeleteAsync(TopologyPaths.VSchema(keyspace), null, cancellationToken)).ConfigureAwait(false);
            result = result.Merge(schema);
            if (schema == ReconcileResult.Done)
            {
                result = result.Merge(await TopologyCleanup.RunAsync(
                    pass, $"keyspace {keyspace}", () => vitess.Commands.DeleteKeyspaceAsync(keyspace, cancellationToken)).ConfigureAwait(false));
            }
        }

        return result;
    }

    private static async Task<(IReadOnlyList<string> Names, ReconcileResult Result)> ListAsync(
        ClusterPass pass, IVitessConnection vitess, TopologyDirectory directory, CancellationToken cancellationToken)
    {
        try
        {
            return (await vitess.Topology.ListOrEmptyAsync(directory, cancellationToken).ConfigureAwait(false), ReconcileResult.Done);
        }
        catch (TopologyException e)
        {
            pass.Warn(VitessEventReasons.TopoListFailed, $"failed to list {directory.Path}: {e.Message}");
            return ([], ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry));
        }
    }
}
