using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Cells;

/// <summary>Says which keyspaces are in a cell, takes out of its topology those that are not, and tells when it is empty.</summary>
internal static class CellKeyspaces
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    public static async Task<ReconcileResult> ReconcileAsync(CellPass pass, CancellationToken cancellationToken)
    {
        foreach (var keyspace in pass.List(Kinds.Keyspace, pass.ClusterLabels).Where(keyspace => KeyspaceCells.Of(keyspace).Contains(pass.Spec.Name)))
        {
            pass.Status.Keyspaces![keyspace.GetObject("spec")?.GetText("name") ?? string.Empty] = new VitessCellKeyspaceStatus();
        }

        if (pass.Status.Keyspaces!.Count > 0)
        {
            pass.Status.Idle = ConditionStatuses.False;
        }

        if (pass.Status.Lockserver!.Etcd is { } etcd && etcd.Available != ConditionStatuses.True)
        {
            pass.Note(VitessEventReasons.TopoWaiting, "waiting for local etcd to become Available");
            return ReconcileResult.Done;
        }

        return await pass.WithVitessAsync(Timeout, VitessEventReasons.TopoListFailed, (vitess, token) => RunAsync(pass, vitess, token), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ReconcileResult> RunAsync(CellPass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> names;
        try
        {
            names = await vitess.Topology.ListOrEmptyAsync(TopologyPaths.CellKeyspaces(pass.Spec.Name), cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e)
        {
            pass.Warn(VitessEventReasons.TopoListFailed, $"failed to list keyspaces of cell {pass.Spec.Name}: {e.Message}");
            return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
        }

        var result = ReconcileResult.Done;
        var left = names.Count;
        foreach (var name in names.Where(name => !pass.Status.Keyspaces!.ContainsKey(name)))
        {
            var (removed, outcome) = await PruneAsync(pass, vitess, name, cancellationToken).ConfigureAwait(false);
            result = result.Merge(outcome);
            left -= removed ? 1 : 0;
        }

        if (left == 0 && pass.Status.Keyspaces!.Count == 0)
        {
            pass.Status.Idle = ConditionStatuses.True;
        }

        return result;
    }

    /// <summary>Removes what the cell serves of a keyspace that is not in it. A keyspace that left nothing but replication lists counts as gone (D-34, D-42).</summary>
    private static async Task<(bool Removed, ReconcileResult Result)> PruneAsync(CellPass pass, IVitessConnection vitess, string keyspace, CancellationToken cancellationToken)
    {
        if (pass.Spec.TopologyReconciliation?.PruneSrvKeyspaces == false)
        {
            return (false, ReconcileResult.Done);
        }

        var key = TopologyPaths.SrvKeyspace(pass.Spec.Name, keyspace);
        var result = await TopologyCleanup.RunAsync(
            pass, $"keyspace {keyspace} from cell {pass.Spec.Name}", () => vitess.Topology.DeleteAsync(key, null, cancellationToken),
            VitessEventReasons.TopoCleanupBlocked).ConfigureAwait(false);
        if (result != ReconcileResult.Done)
        {
            return (false, result);
        }

        try
        {
            return (await ReplicationLists.RemoveEmptyAsync(vitess.Topology, pass.Spec.Name, keyspace, cancellationToken).ConfigureAwait(false), ReconcileResult.Done);
        }
        catch (TopologyException e)
        {
            pass.Warn(VitessEventReasons.TopoCleanupBlocked, $"failed to remove replication lists of {keyspace} from cell {pass.Spec.Name}: {e.Message}");
            return (false, ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry));
        }
    }
}
