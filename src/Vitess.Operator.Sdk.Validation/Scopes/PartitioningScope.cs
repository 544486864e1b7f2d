using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A partitioning of a keyspace.</summary>
internal sealed class PartitioningScope
{
    public PartitioningScope(KeyspaceScope keyspace, VitessKeyspacePartitioning partitioning, string path)
    {
        (Keyspace, Partitioning, Path) = (keyspace, partitioning, path);
        Shards = [.. Templates(partitioning)];
    }

    public KeyspaceScope Keyspace { get; }

    public ClusterScope Cluster => Keyspace.Cluster;

    public VitessKeyspacePartitioning Partitioning { get; }

    /// <summary>Its path: <c>spec.keyspaces[0].partitionings[0]</c>.</summary>
    public string Path { get; }

    /// <summary>The shard templates: one for all shards of an equal partitioning, one for each shard of a custom one.</summary>
    public IReadOnlyList<ShardScope> Shards { get; }

    private IEnumerable<ShardScope> Templates(VitessKeyspacePartitioning partitioning)
    {
        // Equal wins where both are given: see V0501.
        if (partitioning.Equal is { } equal)
        {
            return equal.ShardTemplate is { } template ? [new ShardScope(this, template, null, equal.Parts, $"{Path}.equal.shardTemplate")] : [];
        }

        return (partitioning.Custom?.Shards ?? []).Select((shard, i) =>
            new ShardScope(this, shard ?? new(), shard?.KeyRange ?? new(), 1, $"{Path}.custom.shards[{i}]"));
    }
}
