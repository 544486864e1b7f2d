using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>Commands on keyspaces.</summary>
internal static class KeyspaceCommands
{
    private static readonly string[] DurabilityPolicies =
        ["none", "semi_sync", "cross_cell", "semi_sync_with_rdonly_ack", "cross_cell_with_rdonly_ack", "test"];

    public static async Task CreateAsync(ITopologyStore topology, string keyspace, KeyspaceRecord record, CancellationToken cancellationToken)
    {
        await topology.CreateAsync(TopologyPaths.Keyspace(keyspace), record, cancellationToken).ConfigureAwait(false);
        try
        {
            await topology.CreateAsync(TopologyPaths.VSchema(keyspace), new VSchemaRecord(), cancellationToken).ConfigureAwait(false);
        }
        catch (TopologyException e) when (e.Kind == TopologyErrorKind.NodeExists)
        {
            // A VSchema left over, or applied early by a person, stays.
        }

        await ServingVSchema.RebuildAsync(topology, cancellationToken).ConfigureAwait(false);
    }

    public static async Task SetDurabilityPolicyAsync(ITopologyStore topology, string keyspace, string policy, CancellationToken cancellationToken)
    {
        if (!DurabilityPolicies.Contains(policy))
        {
            throw new VitessCommandException("SetKeyspaceDurabilityPolicy", $"durability policy {policy} is not a valid policy");
        }

        var held = await topology.LockAsync(TopologyPaths.KeyspaceDirectory(keyspace), "SetKeyspaceDurabilityPolicy", cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            var key = TopologyPaths.Keyspace(keyspace);
            var read = await topology.ReadAsync(key, cancellationToken).ConfigureAwait(false);
            await topology.UpdateAsync(key, read.Value with { DurabilityPolicy = policy }, read.Version, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async Task DeleteAsync(ITopologyStore topology, string keyspace, CancellationToken cancellationToken)
    {
        var held = await topology.LockAsync(TopologyPaths.KeyspaceDirectory(keyspace), "DeleteKeyspace", cancellationToken).ConfigureAwait(false);
        await using (held.ConfigureAwait(false))
        {
            foreach (var shard in await topology.ListOrEmptyAsync(TopologyPaths.Shards(keyspace), cancellationToken).ConfigureAwait(false))
            {
                await ShardCommands.DeleteAsync(topology, keyspace, shard, evenIfServing: true, cancellationToken).ConfigureAwait(false);
            }

            await DeleteServing(topology, keyspace, cancellationToken).ConfigureAwait(false);
            await held.CheckAsync(cancellationToken).ConfigureAwait(false);
            await topology.DeleteAsync(TopologyPaths.Keyspace(keyspace), null, cancellationToken).ConfigureAwait(false);
            await topology.DeleteIfPresentAsync(TopologyPaths.VSchema(keyspace), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task DeleteServing(ITopologyStore topology, string keyspace, CancellationToken cancellationToken)
    {
        foreach (var cell in await topology.GetCellNamesAsync(cancellationToken).ConfigureAwait(false))
        {
            try
            {
                await topology.DeleteIfPresentAsync(TopologyPaths.SrvKeyspace(cell, keyspace), cancellationToken).ConfigureAwait(false);
            }
            catch (TopologyException)
            {
                // A cell that is down must not keep a keyspace alive; its own clean-up removes the record later.
            }
        }
    }
}
