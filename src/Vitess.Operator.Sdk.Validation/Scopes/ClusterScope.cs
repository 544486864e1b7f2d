using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Capacity;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A cluster as rules see it: the spec as the user wrote it, each part with its path and its parents. No list or part is null.</summary>
internal sealed class ClusterScope
{
    private readonly Lazy<CapacityReport?> _capacity;

    public ClusterScope(V2VitessCluster cluster, ValidationContext context)
    {
        (Cluster, Context) = (cluster, context);
        _capacity = new(() => CapacityRules.Report(cluster, context));
        Cells = [.. (Spec.Cells ?? []).Select((cell, i) => new CellScope(this, cell ?? new(), $"spec.cells[{i}]"))];
        Keyspaces = [.. (Spec.Keyspaces ?? []).Select((keyspace, i) => new KeyspaceScope(this, keyspace ?? new(), $"spec.keyspaces[{i}]"))];
        Partitionings = [.. Keyspaces.SelectMany(keyspace => keyspace.Partitionings)];
        Shards = [.. Partitionings.SelectMany(partitioning => partitioning.Shards)];
        Pools = [.. Shards.SelectMany(shard => shard.Pools)];
    }

    public V2VitessCluster Cluster { get; }

    /// <summary>Where the Pods of the cluster find room, worked out when first asked for; null when nothing is known of the place, or no Pods can be told.</summary>
    public CapacityReport? Capacity => _capacity.Value;

    public VitessClusterSpec Spec => Cluster.Spec ?? new();

    public ValidationContext Context { get; }

    public IReadOnlyList<CellScope> Cells { get; }

    public IReadOnlyList<KeyspaceScope> Keyspaces { get; }

    /// <summary>The partitionings of all keyspaces.</summary>
    public IReadOnlyList<PartitioningScope> Partitionings { get; }

    /// <summary>The shard templates of all keyspaces: an equal partitioning has one for all its shards.</summary>
    public IReadOnlyList<ShardScope> Shards { get; }

    /// <summary>The pools of all shard templates.</summary>
    public IReadOnlyList<PoolScope> Pools { get; }
}
