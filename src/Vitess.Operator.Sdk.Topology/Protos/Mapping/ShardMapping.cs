using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Protos.Mapping;

/// <summary>Shards and their tablets per cell as messages.</summary>
internal static class ShardMapping
{
    public static ShardRecord Read(TopoData.Shard message) => new()
    {
        PrimaryAlias = Values.Read(message.PrimaryAlias),
        KeyRange = Values.Read(message.KeyRange),
        IsPrimaryServing = message.IsPrimaryServing,
        PrimaryTermStartTime = Values.Read(message.PrimaryTermStartTime),
    };

    public static void Write(ShardRecord record, TopoData.Shard message)
    {
        message.PrimaryAlias = Values.Write(record.PrimaryAlias, message.PrimaryAlias);
        message.KeyRange = Values.Write(record.KeyRange, message.KeyRange);
        message.IsPrimaryServing = record.IsPrimaryServing;
        message.PrimaryTermStartTime = Values.Write(record.PrimaryTermStartTime, message.PrimaryTermStartTime);
    }

    public static ShardReplication Read(TopoData.ShardReplication message) => new()
    {
        Nodes = [.. message.Nodes.Select(node => new ShardReplicationNode(Values.Read(node.TabletAlias) ?? default))],
    };

    public static void Write(ShardReplication record, TopoData.ShardReplication message) => Values.Merge(
        record.Nodes,
        message.Nodes,
        (node, stored) => node.TabletAlias == (Values.Read(stored.TabletAlias) ?? default),
        (node, stored) => stored.TabletAlias = Values.Write(node.TabletAlias, stored.TabletAlias));
}
