using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>Commands on shards.</summary>
internal static class ShardCommands
{
    public static async Task DeleteAsync(ITopologyStore topology, string keyspace, string shard, bool evenIfServing, CancellationToken cancellationToken)
    {
        var held = await topology.LockAsync(TopologyPaths.ShardDirectory(keyspace, shard), "DeleteShard", cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            var serving = await topology.GetServingCellsAsync(keyspace, shard, cancellationToken).ConfigureAwait(false);
            if (serving.Count > 0 && !evenIfServing)
            {
                throw new VitessCommandException("DeleteShard", $"shard {keyspace}/{shard} is still serving; cannot delete it (cells {string.Join(", ", serving)})");
            }

            foreach (var cell in await topology.GetCellNamesAsync(cancellationToken).ConfigureAwait(false))
            {
                await DeleteFromCell(topology, keyspace, shard, cell, cancellationToken).ConfigureAwait(false);
            }

            await held.CheckAsync(cancellationToken).ConfigureAwait(false);
            await topology.DeleteIfPresentAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task RemoveCellAsync(ITopologyStore topology, string keyspace, string shard, string cell, CancellationToken cancellationToken)
    {
        var record = (await topology.ReadAsync(TopologyPaths.Shard(keyspace, shard), cancellationToken).ConfigureAwait(false)).Value;
        var serving = await topology.GetServingCellsAsync(keyspace, shard, cancellationToken).ConfigureAwait(false);
        var replicationKey = TopologyPaths.ShardReplication(cell, keyspace, shard);
        var replication = await topology.FindAsync(replicationKey, cancellationToken).ConfigureAwait(false);
        var refusal = !serving.Contains(cell) ? $"shard {keyspace}/{shard} does not have serving cell {cell}"
            : record.PrimaryAlias is { IsEmpty: false } primary && primary.Cell == cell ? $"primary {primary} is in the cell '{cell}' to be removed"
            : replication?.Value.Nodes.Count > 0 ? $"cell {cell} still has {replication.Value.Value.Nodes.Count} tablets of shard {keyspace}/{shard}"
            : null;
        if (refusal is not null)
        {
            throw new VitessCommandException("RemoveShardCell", refusal);
        }

        await topology.DeleteIfPresentAsync(replicationKey, cancellationToken).ConfigureAwait(false);
        await RemoveFromServing(topology, keyspace, shard, cell, cancellationToken).ConfigureAwait(false);
    }

    private static async Task DeleteFromCell(ITopologyStore topology, string keyspace, string shard, string cell, CancellationToken cancellationToken)
    {
        var key = TopologyPaths.ShardReplication(cell, keyspace, shard);
        var replication = await topology.FindAsync(key, cancellationToken).ConfigureAwait(false);
        var aliases = replication?.Value.Nodes.Select(node => node.TabletAlias)
            ?? await FindTablets(topology, keyspace, shard, cell, cancellationToken).ConfigureAwait(false);
        foreach (var alias in aliases.Distinct().Order())
        {
            await topology.DeleteIfPresentAsync(TopologyPaths.Tablet(alias), cancellationToken).ConfigureAwait(false);
        }

        await topology.DeleteIfPresentAsync(key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Without a list, the tablets of a shard are those of the cell that say so.</summary>
    private static async Task<IEnumerable<TabletAlias>> FindTablets(ITopologyStore topology, string keyspace, string shard, string cell, CancellationToken cancellationToken)
    {
        try
        {
            var all = await topology.ReadAllAsync<TabletRecord>(TopologyPaths.Tablets(cell), "Tablet", cancellationToken).ConfigureAwait(false);
            return all.Select(entry => entry.Value.Value).Where(tablet => tablet.Keyspace == keyspace && tablet.Shard == shard).Select(tablet => tablet.Alias);
        }
        catch (TopologyException e) when (e.IsNoNode)
        {
            return [];
        }
    }

    private static async Task RemoveFromServing(ITopologyStore topology, string keyspace, string shard, string cell, CancellationToken cancellationToken)
    {
        var held = await topology.LockAsync(
            TopologyPaths.KeyspaceDirectory(keyspace), "Locking keyspace to remove shard from SrvKeyspace", cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            var key = TopologyPaths.SrvKeyspace(cell, keyspace);
            var read = await topology.ReadAsync(key, cancellationToken).ConfigureAwait(false);
            var partitions = read.Value.Partitions.Select(partition => partition with
            {
                ShardReferences = [.. partition.ShardReferences.Where(reference => reference.Name != shard)],
            });
            await topology.UpdateAsync(key, read.Value with { Partitions = [.. partitions] }, null, cancellationToken).ConfigureAwait(false);
        }
    }
}
