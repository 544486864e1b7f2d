using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>What a cell serves of a keyspace as a message.</summary>
internal static class SrvKeyspaceMapping
{
    public static SrvKeyspace Read(TopoData.SrvKeyspace message) => new() { Partitions = [.. message.Partitions.Select(Read)] };

    public static void Write(SrvKeyspace record, TopoData.SrvKeyspace message) => Values.Merge(
        record.Partitions, message.Partitions, (partition, stored) => partition.ServedType == (TabletType)stored.ServedType, Write);

    private static SrvKeyspacePartition Read(TopoData.SrvKeyspace.Types.KeyspacePartition message) => new()
    {
        ServedType = (TabletType)message.ServedType,
        ShardReferences = [.. message.ShardReferences.Select(shard => new ShardReference { Name = shard.Name, KeyRange = Values.Read(shard.KeyRange) })],
        ShardTabletControls =
        [
            .. message.ShardTabletControls.Select(shard => new ShardTabletControl
            {
                Name = shard.Name, KeyRange = Values.Read(shard.KeyRange), QueryServiceDisabled = shard.QueryServiceDisabled,
            }),
        ],
    };

    private static void Write(SrvKeyspacePartition partition, TopoData.SrvKeyspace.Types.KeyspacePartition message)
    {
        message.ServedType = (TopoData.TabletType)partition.ServedType;
        Values.Merge(partition.ShardReferences, message.ShardReferences, (shard, stored) => shard.Name == stored.Name, Write);
        Values.Merge(partition.ShardTabletControls, message.ShardTabletControls, (shard, stored) => shard.Name == stored.Name, Write);
    }

    private static void Write(ShardReference shard, TopoData.ShardReference message) =>
        (message.Name, message.KeyRange) = (shard.Name, Values.Write(shard.KeyRange, message.KeyRange));

    private static void Write(ShardTabletControl shard, TopoData.ShardTabletControl message)
    {
        (message.Name, message.KeyRange) = (shard.Name, Values.Write(shard.KeyRange, message.KeyRange));
        message.QueryServiceDisabled = shard.QueryServiceDisabled;
    }
}
