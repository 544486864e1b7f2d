using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>What the shards of a partitioning are made from: the template of all, or one shard of a custom partitioning.</summary>
internal sealed class ShardScope
{
    public ShardScope(PartitioningScope partitioning, VitessShardTemplate template, VitessKeyRange? keyRange, int count, string path)
    {
        (Partitioning, Template, KeyRange, Count, Path) = (partitioning, template, keyRange, count, path);
        Pools = [.. (template.TabletPools ?? []).Select((pool, i) => new PoolScope(this, pool ?? new(), i, $"{path}.tabletPools[{i}]"))];
    }

    public PartitioningScope Partitioning { get; }

    public KeyspaceScope Keyspace => Partitioning.Keyspace;

    public ClusterScope Cluster => Partitioning.Cluster;

    public VitessShardTemplate Template { get; }

    /// <summary>Key range of a custom shard; null for the template of an equal partitioning.</summary>
    public VitessKeyRange? KeyRange { get; }

    /// <summary>How many shards are made from it.</summary>
    public int Count { get; }

    /// <summary>Its path: <c>spec.keyspaces[0].partitionings[0].equal.shardTemplate</c>.</summary>
    public string Path { get; }

    public IReadOnlyList<PoolScope> Pools { get; }
}
