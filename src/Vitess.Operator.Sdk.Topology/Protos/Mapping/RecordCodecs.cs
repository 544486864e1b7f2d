using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>Finds the codec of a type of record.</summary>
internal static class RecordCodecs
{
    private static readonly object[] All =
    [
        new RecordCodec<CellInfo, TopoData.CellInfo>(TopoData.CellInfo.Parser, CellMapping.Read, CellMapping.Write),
        new RecordCodec<CellsAlias, TopoData.CellsAlias>(TopoData.CellsAlias.Parser, CellMapping.Read, CellMapping.Write),
        new RecordCodec<KeyspaceRecord, TopoData.Keyspace>(TopoData.Keyspace.Parser, KeyspaceMapping.Read, KeyspaceMapping.Write),
        new RecordCodec<ShardRecord, TopoData.Shard>(TopoData.Shard.Parser, ShardMapping.Read, ShardMapping.Write),
        new RecordCodec<TabletRecord, TopoData.Tablet>(TopoData.Tablet.Parser, TabletMapping.Read, TabletMapping.Write),
        new RecordCodec<ShardReplication, TopoData.ShardReplication>(TopoData.ShardReplication.Parser, ShardMapping.Read, ShardMapping.Write),
        new RecordCodec<SrvKeyspace, TopoData.SrvKeyspace>(TopoData.SrvKeyspace.Parser, SrvKeyspaceMapping.Read, SrvKeyspaceMapping.Write),
        new RecordCodec<SrvVSchema, VSchema.SrvVSchema>(VSchema.SrvVSchema.Parser, SrvVSchemaMapping.Read, SrvVSchemaMapping.Write),
        new RawCodec<VSchemaRecord>(),
        new RawCodec<RulesRecord>(),
    ];

    /// <summary>The codec of a type of record.</summary>
    /// <exception cref="NotSupportedException">The type is none of this library's.</exception>
    public static IRecordCodec<T> Of<T>()
        where T : TopologyRecord, new() => Cache<T>.Codec ?? throw new NotSupportedException($"{typeof(T)} is no record of the topology.");

    private static class Cache<T>
        where T : TopologyRecord, new()
    {
        public static readonly IRecordCodec<T>? Codec = All.OfType<IRecordCodec<T>>().FirstOrDefault();
    }
}
