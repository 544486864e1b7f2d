namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a keyspace whose durability policy and replicas are chosen: how it is cut into shards comes next.</summary>
public sealed class DurableKeyspaceBuilder : KeyspaceSettings<DurableKeyspaceBuilder>
{
    private readonly ReplicaPools _replicas;

    internal DurableKeyspaceBuilder(VitessKeyspaceTemplate model, BuilderScope scope, ReplicaPools replicas)
        : base(model, scope) => _replicas = replicas;

    /// <summary>The keyspace has one shard.</summary>
    /// <param name="shard">Further settings of the shard; null for none.</param>
    public PartitionedKeyspaceBuilder Unsharded(Action<ShardBuilder>? shard = null) => Sharded(1, shard);

    /// <summary>The keyspace is cut into shards of equal size, all with the same settings.</summary>
    /// <param name="parts">Number of shards, 1 to <see cref="KeyRange.MaxParts"/>.</param>
    /// <param name="shard">Further settings of each shard; null for none.</param>
    /// <param name="hexWidth">Hex digits of every bound; 0 for what suits the parts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The keyspace cannot be cut so.</exception>
    public PartitionedKeyspaceBuilder Sharded(int parts, Action<ShardBuilder>? shard = null, int hexWidth = 0)
    {
        Partitionings.AddEqual(Model, Scope, parts, hexWidth, WithReplicas(shard));
        return new(Model, Scope);
    }

    /// <summary>The keyspace is cut into shards of chosen key ranges, all with the same settings.</summary>
    /// <param name="ranges">Key ranges that together cover all keys, such as <c>-80</c> and <c>80-</c>.</param>
    /// <param name="shard">Further settings of each shard; null for none.</param>
    public PartitionedKeyspaceBuilder WithKeyRanges(IEnumerable<KeyRange> ranges, Action<ShardBuilder>? shard = null)
    {
        ArgumentNullException.ThrowIfNull(ranges);
        Partitionings.AddCustom(Model, Scope, shards =>
        {
            foreach (var range in ranges)
            {
                shards.AddShard(range, WithReplicas(shard));
            }
        });
        return new(Model, Scope);
    }

    private Action<ShardBuilder> WithReplicas(Action<ShardBuilder>? shard) => builder =>
    {
        _replicas.AddTo(builder);
        shard?.Invoke(builder);
    };
}
