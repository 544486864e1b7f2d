namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// Builds a keyspace, first stage: how writes are kept safe and how it is cut into shards. The next stage is reached by one of
/// <see cref="Unsharded"/>, <see cref="Sharded"/> and <see cref="WithKeyRanges"/>, so that a keyspace has one way of being cut.
/// </summary>
public sealed class KeyspaceBuilder : KeyspaceSettings<KeyspaceBuilder>
{
    internal KeyspaceBuilder(VitessKeyspaceTemplate model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Sets the durability policy by name. Default: the policy <c>none</c> of Vitess: a write is done when the primary has it.</summary>
    /// <param name="policy">Name of a policy of Vitess. For the usual ones see <see cref="SemiSync"/> and <see cref="CrossCell"/>.</param>
    public KeyspaceBuilder WithDurabilityPolicy(string policy) => Set(keyspace => keyspace.DurabilityPolicy = policy);

    /// <summary>
    /// A write is done when the primary and one replica have it. It asks for the replicas of every shard: with two a shard serves, with three
    /// it keeps serving while one of them is away.
    /// </summary>
    /// <param name="replicas">Replica pools that every shard of the keyspace gets.</param>
    /// <exception cref="ArgumentException">There are less than two replicas: no write could ever be done.</exception>
    public DurableKeyspaceBuilder SemiSync(ReplicaPools replicas)
    {
        ArgumentNullException.ThrowIfNull(replicas);
        return replicas.Count >= 2
            ? WithDurabilityPolicy("semi_sync").With(replicas)
            : throw new ArgumentException("semi_sync needs at least two replicas in each shard: the primary and one to acknowledge its writes.", nameof(replicas));
    }

    /// <summary>A write is done when the primary and a replica in another cell have it. It asks for the replicas of every shard.</summary>
    /// <param name="replicas">Replica pools in at least two cells.</param>
    /// <exception cref="ArgumentException">The replicas are all in one cell: no write could ever be done.</exception>
    public DurableKeyspaceBuilder CrossCell(ReplicaPools replicas)
    {
        ArgumentNullException.ThrowIfNull(replicas);
        return replicas.CellCount >= 2
            ? WithDurabilityPolicy("cross_cell").With(replicas)
            : throw new ArgumentException("cross_cell needs replicas in at least two cells: the primary and one elsewhere to acknowledge its writes.", nameof(replicas));
    }

    /// <summary>The keyspace has one shard.</summary>
    /// <param name="shard">Settings of the shard.</param>
    public PartitionedKeyspaceBuilder Unsharded(Action<ShardBuilder> shard) => Sharded(1, shard);

    /// <summary>The keyspace is cut into shards of equal size, all with the same settings.</summary>
    /// <param name="parts">Number of shards, 1 to <see cref="KeyRange.MaxParts"/>.</param>
    /// <param name="shard">Settings of each shard.</param>
    /// <param name="hexWidth">Hex digits of every bound; 0 for what suits the parts.</param>
    /// <exception cref="ArgumentOutOfRangeException">The keyspace cannot be cut so.</exception>
    public PartitionedKeyspaceBuilder Sharded(int parts, Action<ShardBuilder> shard, int hexWidth = 0)
    {
        Partitionings.AddEqual(Model, Scope, parts, hexWidth, shard);
        return new(Model, Scope);
    }

    /// <summary>The keyspace is cut into shards of chosen key ranges, each with its own settings.</summary>
    /// <param name="shards">Adds the shards.</param>
    public PartitionedKeyspaceBuilder WithKeyRanges(Action<KeyRangesBuilder> shards)
    {
        Partitionings.AddCustom(Model, Scope, shards);
        return new(Model, Scope);
    }

    private DurableKeyspaceBuilder With(ReplicaPools replicas) => new(Model, Scope, replicas);
}
