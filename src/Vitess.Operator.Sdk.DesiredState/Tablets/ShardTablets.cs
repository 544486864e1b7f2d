using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>All tablets that a shard asks for.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 1.</remarks>
public static class ShardTablets
{
    /// <summary>The tablets of a shard: pools in the order of the spec, indexes from 1.</summary>
    /// <param name="shard">The shard, with its defaults.</param>
    /// <param name="options">What the operator is started with.</param>
    /// <remarks>
    /// Of tablets with the same alias (two pools of one cell and type on local MySQL, told apart by name only) the later pool's is kept, in the place of the earlier.
    /// </remarks>
    public static IReadOnlyList<Tablet> Of(V2VitessShard shard, OperatorDefaults options) => Of(new ShardContext(shard, options));

    /// <summary>The tablets of a shard.</summary>
    /// <param name="shard">The shard.</param>
    public static IReadOnlyList<Tablet> Of(ShardContext shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var tablets = new List<Tablet>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var pool in Pools(shard))
        {
            for (var index = 1; index <= pool.Spec.Replicas; index++)
            {
                var tablet = new Tablet(pool, index);
                if (places.TryAdd(tablet.Name, tablets.Count))
                {
                    tablets.Add(tablet);
                }
                else
                {
                    tablets[places[tablet.Name]] = tablet;
                }
            }
        }

        return tablets;
    }

    /// <summary>The pools of a shard, in the order of the spec.</summary>
    /// <param name="shard">The shard.</param>
    public static IReadOnlyList<TabletPool> Pools(ShardContext shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        var pools = new List<TabletPool>();
        foreach (var spec in shard.Spec.TabletPools ?? [])
        {
            pools.Add(new TabletPool(shard, spec));
        }

        return pools;
    }
}
