using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Cells;

/// <summary>Removes what shards without tablets leave behind in a cell (D-42).</summary>
internal static class ReplicationLists
{
    /// <summary>Removes the lists that name no tablet.</summary>
    /// <returns>Whether nothing of the keyspace is left in the cell.</returns>
    public static async Task<bool> RemoveEmptyAsync(ITopologyStore topology, string cell, string keyspace, CancellationToken cancellationToken)
    {
        var all = true;
        foreach (var shard in await topology.ListOrEmptyAsync(TopologyPaths.CellShards(cell, keyspace), cancellationToken).ConfigureAwait(false))
        {
            var key = TopologyPaths.ShardReplication(cell, keyspace, shard);
            if (await topology.FindAsync(key, cancellationToken).ConfigureAwait(false) is not { } list)
            {
                continue;
            }

            if (list.Value.Nodes.Count > 0)
            {
                all = false;
                continue;
            }

            await topology.DeleteAsync(key, list.Version, cancellationToken).ConfigureAwait(false);
        }

        return all;
    }
}
