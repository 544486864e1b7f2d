using Google.Protobuf;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>Records as they are stored, where their type is not known beforehand.</summary>
internal static class StoredRecord
{
    /// <summary>The bytes of a record.</summary>
    /// <exception cref="NotSupportedException">The type is none of this library's.</exception>
    public static ByteString Encode(TopologyRecord record) => record switch
    {
        CellInfo cell => Encode(cell),
        CellsAlias alias => Encode(alias),
        KeyspaceRecord keyspace => Encode(keyspace),
        ShardRecord shard => Encode(shard),
        TabletRecord tablet => Encode(tablet),
        ShardReplication replication => Encode(replication),
        SrvKeyspace serving => Encode(serving),
        SrvVSchema serving => Encode(serving),
        VSchemaRecord vschema => Encode(vschema),
        RulesRecord rules => Encode(rules),
        _ => throw new NotSupportedException($"{record.GetType()} is no record of the topology."),
    };

    /// <summary>The record that a key holds, which the last part of the key tells the type of; null for keys that hold none.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no such message.</exception>
    public static TopologyRecord? Decode(string key, ByteString bytes) => key[(key.LastIndexOf('/') + 1)..] switch
    {
        "CellInfo" => Decode<CellInfo>(bytes),
        "CellsAlias" => Decode<CellsAlias>(bytes),
        "Keyspace" => Decode<KeyspaceRecord>(bytes),
        "Shard" => Decode<ShardRecord>(bytes),
        "Tablet" => Decode<TabletRecord>(bytes),
        "ShardReplication" => Decode<ShardReplication>(bytes),
        "SrvKeyspace" => Decode<SrvKeyspace>(bytes),
        "SrvVSchema" => Decode<SrvVSchema>(bytes),
        "VSchema" => Decode<VSchemaRecord>(bytes),
        "RoutingRules" or "ShardRoutingRules" or "MirrorRules" or "Rules" => Decode<RulesRecord>(bytes),
        _ => null,
    };

    private static ByteString Encode<T>(T record)
        where T : TopologyRecord, new() => RecordCodecs.Of<T>().Encode(record);

    private static T Decode<T>(ByteString bytes)
        where T : TopologyRecord, new() => RecordCodecs.Of<T>().Decode(bytes);
}
