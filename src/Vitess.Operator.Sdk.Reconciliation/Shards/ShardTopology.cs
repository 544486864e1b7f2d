using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Reads what the topology says of a shard, and takes out of it what is not there any more.</summary>
internal static class ShardTopology
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(20);

    public static Task<ReconcileResult> ReconcileAsync(ShardPass pass, CancellationToken cancellationToken) =>
        pass.WithVitessAsync(Timeout, VitessEventReasons.TopoGetFailed, (vitess, token) => RunAsync(pass, vitess, token), cancellationToken);

    private static async Task<ReconcileResult> RunAsync(ShardPass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        ShardRecord? record;
        try
        {
            var read = await vitess.Topology.FindAsync(TopologyPaths.Shard(pass.Context.Keyspace, pass.Context.ShardName), cancellationToken).ConfigureAwait(false);
            record = read?.Value;
            pass.Engine.Shards.Read(
                vitess.Topology.Parameters, pass.Context.Keyspace, pass.Context.ShardName, new NamespacedName(pass.Namespace, pass.Name), read);
        }
        catch (TopologyException e)
        {
            return GetFailed(pass, $"failed to get shard record: {e.Message}");
        }

        if (record is not null)
        {
            ShowRecord(pass, record);
        }

        var result = await ServingCellsAsync(pass, vitess, record, cancellationToken).ConfigureAwait(false);
        return record is null ? result : result.Merge(await TabletsAsync(pass, vitess, cancellationToken).ConfigureAwait(false));
    }

    private static void ShowRecord(ShardPass pass, ShardRecord record)
    {
        pass.Status.HasMaster = record.HasPrimary ? ConditionStatuses.True : ConditionStatuses.False;
        pass.Status.MasterAlias = record.HasPrimary ? record.PrimaryAlias.ToString() : null;
        pass.Status.ServingWrites = record.IsPrimaryServing ? ConditionStatuses.True : ConditionStatuses.False;
    }

    /// <summary>A shard is idle when no cell serves it. One without a record is so as soon as no cell mentions it (D-35).</summary>
    private static async Task<ReconcileResult> ServingCellsAsync(ShardPass pass, IVitessConnection vitess, ShardRecord? record, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> serving;
        try
        {
            serving = await vitess.Topology.GetServingCellsAsync(pass.Context.Keyspace, pass.Context.ShardName, cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e)
        {
            return GetFailed(pass, $"failed to read what cells serve: {e.Message}");
        }

        pass.Status.Idle = serving.Count == 0 ? ConditionStatuses.True : ConditionStatuses.False;
        return record is null || pass.Spec.TopologyReconciliation?.PruneShardCells == false || !pass.KnowsTablets
            ? ReconcileResult.Done
            : await PruneCellsAsync(pass, vitess, serving, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ReconcileResult> PruneCellsAsync(ShardPass pass, IVitessConnection vitess, IReadOnlyList<string> serving, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        foreach (var cell in serving.Where(cell => pass.IsOwnCell(cell) && pass.Status.Cells?.Contains(cell) != true))
        {
            result = result.Merge(await TopologyCleanup.RunAsync(
                pass, $"shard {pass.Context.Keyspace}/{pass.Context.ShardName} from cell {cell}",
                () => vitess.Commands.RemoveShardCellAsync(pass.Context.Keyspace, pass.Context.ShardName, cell, cancellationToken)).ConfigureAwait(false));
        }

        return result;
    }

    private static async Task<ReconcileResult> TabletsAsync(ShardPass pass, IVitessConnection vitess, CancellationToken cancellationToken)
    {
        TabletListing listing;
        try
        {
            listing = await vitess.Topology.GetShardTabletsAsync(pass.Context.Keyspace, pass.Context.ShardName, null, cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e)
        {
            return GetFailed(pass, $"failed to get tablet records: {e.Message}");
        }

        foreach (var tablet in listing.Tablets)
        {
            if (pass.Status.Tablets!.TryGetValue(tablet.Alias.ToString(), out var status))
            {
                status.Type = tablet.Type.ToString().ToLowerInvariant();
            }
        }

        var result = listing.IsComplete ? ReconcileResult.Done : GetFailed(pass, $"cells {string.Join(", ", listing.UnreadableCells)} cannot be read");
        return pass.Spec.TopologyReconciliation?.PruneTablets == false || !pass.KnowsTablets
            ? result
            : result.Merge(await PruneTabletsAsync(pass, vitess, listing, cancellationToken).ConfigureAwait(false));
    }

    private static async Task<ReconcileResult> PruneTabletsAsync(ShardPass pass, IVitessConnection vitess, TabletListing listing, CancellationToken cancellationToken)
    {
        var result = ReconcileResult.Done;
        var unknown = listing.Tablets.Where(tablet => pass.IsOwnCell(tablet.Alias.Cell)
            && !pass.Status.Tablets!.ContainsKey(tablet.Alias.ToString()) && !pass.Status.OrphanedTablets!.ContainsKey(tablet.Alias.ToString()));
        foreach (var tablet in unknown)
        {
            result = result.Merge(await TopologyCleanup.RunAsync(
                pass, $"tablet {tablet.Alias}", () => vitess.Commands.DeleteTabletAsync(tablet.Alias, cancellationToken)).ConfigureAwait(false));
        }

        return result;
    }

    private static ReconcileResult GetFailed(ShardPass pass, string message)
    {
        pass.Warn(VitessEventReasons.TopoGetFailed, message);
        return ReconcileResult.RequeueAfter(pass.Engine.Intervals.TopologyRetry);
    }
}
