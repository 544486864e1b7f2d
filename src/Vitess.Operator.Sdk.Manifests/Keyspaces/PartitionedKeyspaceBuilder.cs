namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds a keyspace that is cut into shards. It can be given a second way of being cut, to move to.</summary>
public sealed class PartitionedKeyspaceBuilder : KeyspaceSettings<PartitionedKeyspaceBuilder>, IPartitionedKeyspace
{
    internal PartitionedKeyspaceBuilder(VitessKeyspaceTemplate model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Adds shards of equal size beside the present ones, for data to be moved to. Remove the old ones when it is.</summary>
    /// <param name="parts">Number of shards, 1 to <see cref="KeyRange.MaxParts"/>.</param>
    /// <param name="shard">Settings of each shard.</param>
    /// <param name="hexWidth">Hex digits of every bound; 0 for what suits the parts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The keyspace cannot be cut so.</exception>
    /// <exception cref="InvalidOperationException">The keyspace has two ways of being cut already.</exception>
    public ReshardingKeyspaceBuilder ReshardTo(int parts, Action<ShardBuilder> shard, int hexWidth = 0)
    {
        Partitionings.AddEqual(Model, Scope, parts, hexWidth, shard);
        return new(Model, Scope);
    }

    /// <summary>Adds shards of chosen key ranges beside the present ones, for data to be moved to. Remove the old ones when it is.</summary>
    /// <param name="shards">Adds the shards.</param>
    /// <exception cref="InvalidOperationException">The keyspace has two ways of being cut already.</exception>
    public ReshardingKeyspaceBuilder ReshardToKeyRanges(Action<KeyRangesBuilder> shards)
    {
        Partitionings.AddCustom(Model, Scope, shards);
        return new(Model, Scope);
    }

    /// <summary>Sets the durability policy by name.</summary>
    /// <param name="policy">Name of a policy of Vitess.</param>
    public PartitionedKeyspaceBuilder WithDurabilityPolicy(string policy) => Set(keyspace => keyspace.DurabilityPolicy = policy);

    /// <summary>Changes the settings of all shards.</summary>
    /// <param name="change">Changes a shard, or all shards of equal size at once.</param>
    public PartitionedKeyspaceBuilder EditShards(Action<ShardBuilder> change) => Set(keyspace => Partitionings.Edit(keyspace, Scope, change));
}
