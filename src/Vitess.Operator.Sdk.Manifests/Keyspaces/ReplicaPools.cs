namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The replicas that every shard of a keyspace gets, by cell. It does not change; <see cref="And"/> makes a new one.</summary>
public sealed class ReplicaPools
{
    private readonly IReadOnlyList<(string Cell, int Replicas, Action<MysqlPoolBuilder> Configure)> _pools;

    private ReplicaPools(IReadOnlyList<(string Cell, int Replicas, Action<MysqlPoolBuilder> Configure)> pools) => _pools = pools;

    /// <summary>Number of replicas of each shard.</summary>
    public int Count => _pools.Sum(pool => pool.Replicas);

    /// <summary>Number of cells that have at least one of them.</summary>
    public int CellCount => _pools.Where(pool => pool.Replicas > 0).Select(pool => pool.Cell).Distinct(StringComparer.Ordinal).Count();

    /// <summary>Replicas in a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="replicas">Their number.</param>
    /// <param name="configure">Their settings.</param>
    public static ReplicaPools In(string cell, int replicas, Action<MysqlPoolBuilder> configure) => new ReplicaPools([]).And(cell, replicas, configure);

    /// <summary>These replicas, and more in another cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="replicas">Their number.</param>
    /// <param name="configure">Their settings.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public ReplicaPools And(string cell, int replicas, Action<MysqlPoolBuilder> configure)
    {
        ArgumentException.ThrowIfNullOrEmpty(cell);
        ArgumentOutOfRangeException.ThrowIfNegative(replicas);
        ArgumentNullException.ThrowIfNull(configure);
        return new([.. _pools, (cell, replicas, configure)]);
    }

    internal void AddTo(ShardBuilder shard)
    {
        foreach (var (cell, replicas, configure) in _pools)
        {
            shard.AddReplicaPool(cell, replicas, configure);
        }
    }
}
