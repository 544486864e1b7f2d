using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>Commands on records of tablets.</summary>
internal static class TabletCommands
{
    public static async Task DeleteAsync(ITopologyStore topology, TabletAlias alias, CancellationToken cancellationToken)
    {
        var tablet = (await topology.ReadAsync(TopologyPaths.Tablet(alias), cancellationToken).ConfigureAwait(false)).Value;
        if (await IsPrimary(topology, tablet, cancellationToken).ConfigureAwait(false))
        {
            throw new VitessCommandException("DeleteTablet", $"cannot delete tablet {alias} as it is a primary, pass AllowPrimary to delete it anyway");
        }

        await RemoveFromReplication(topology, tablet, cancellationToken).ConfigureAwait(false);
        await topology.DeleteAsync(TopologyPaths.Tablet(alias), null, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<bool> IsPrimary(ITopologyStore topology, TabletRecord tablet, CancellationToken cancellationToken)
    {
        if (tablet.Type != TabletType.Primary)
        {
            return false;
        }

        var shard = (await topology.ReadAsync(TopologyPaths.Shard(tablet.Keyspace, tablet.Shard), cancellationToken).ConfigureAwait(false)).Value;
        return shard.PrimaryAlias == tablet.Alias || tablet.PrimaryTermStartTime > shard.PrimaryTermStartTime;
    }

    private static async Task RemoveFromReplication(ITopologyStore topology, TabletRecord tablet, CancellationToken cancellationToken)
    {
        try
        {
            var key = TopologyPaths.ShardReplication(tablet.Alias.Cell, tablet.Keyspace, tablet.Shard);
            await topology.ChangeAsync(
                key,
                record => record.Nodes.Any(node => node.TabletAlias == tablet.Alias)
                    ? record with { Nodes = [.. record.Nodes.Where(node => node.TabletAlias != tablet.Alias)] }
                    : null,
                cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException)
        {
            // The list is a cache of the records; one that cannot be written must not keep the record.
        }
    }
}
