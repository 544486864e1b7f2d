using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Commands;

/// <summary>Makes what gateways read of VSchemas and rules anew.</summary>
internal static class ServingVSchema
{
    /// <summary>Reads everything first and then writes to every cell; with no cell registered there is nobody to write for.</summary>
    public static async Task RebuildAsync(ITopologyStore topology, CancellationToken cancellationToken)
    {
        var cells = await topology.GetCellNamesAsync(cancellationToken).ConfigureAwait(false);
        if (cells.Count == 0)
        {
            return;
        }

        var built = await BuildAsync(topology, cancellationToken).ConfigureAwait(false);
        TopologyException? failed = null;
        foreach (var cell in cells)
        {
            try
            {
                await topology.UpdateAsync(TopologyPaths.SrvVSchema(cell), built, null, cancellationToken).ConfigureAwait(false);
            }
            catch (TopologyException e)
            {
                failed ??= e;
            }
        }

        if (failed is not null)
        {
            throw failed;
        }
    }

    private static async Task<SrvVSchema> BuildAsync(ITopologyStore topology, CancellationToken cancellationToken)
    {
        var schemas = new SortedDictionary<string, VSchemaRecord>(StringComparer.Ordinal);
        foreach (var keyspace in await topology.ListOrEmptyAsync(TopologyPaths.Keyspaces, cancellationToken).ConfigureAwait(false))
        {
            schemas[keyspace] = await ReadOrNull(TopologyPaths.VSchema(keyspace)).ConfigureAwait(false) ?? new VSchemaRecord();
        }

        return new SrvVSchema
        {
            Keyspaces = schemas,
            RoutingRules = await ReadOrNull(TopologyPaths.RoutingRules).ConfigureAwait(false) ?? new RulesRecord(),
            ShardRoutingRules = await ReadOrNull(TopologyPaths.ShardRoutingRules).ConfigureAwait(false) ?? new RulesRecord(),
            KeyspaceRoutingRules = await ReadOrNull(TopologyPaths.KeyspaceRoutingRules).ConfigureAwait(false),
            MirrorRules = await ReadOrNull(TopologyPaths.MirrorRules).ConfigureAwait(false) ?? new RulesRecord(),
        };

        async Task<T?> ReadOrNull<T>(RecordKey<T> key)
            where T : TopologyRecord, new() =>
            (await topology.FindAsync(key, cancellationToken).ConfigureAwait(false))?.Value;
    }
}
