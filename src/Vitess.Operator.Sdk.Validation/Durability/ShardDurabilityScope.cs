using System.Globalization;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Durability;

/// <summary>The durability of a shard template.</summary>
internal static class ShardDurabilityScope
{
    // More tablets of one cell and type change no answer.
    private const int Most = 4;

    /// <summary>The model, or null where there is none: the policy is unknown, or tablets have an external datastore.</summary>
    /// <param name="shard">The shard.</param>
    /// <param name="policy">Null for that of the keyspace.</param>
    public static ShardDurability? Of(ShardScope shard, DurabilityPolicy? policy = null) =>
        (policy ?? DurabilityPolicies.Parse(shard.Keyspace.Keyspace.DurabilityPolicy)) is { } known && !shard.Pools.Any(IsExternal)
            ? new ShardDurability(known, Tablets(shard))
            : null;

    /// <summary>The replicas of all pools whose tablets may become primary.</summary>
    public static long PrimaryEligible(ShardScope shard) => shard.Pools.Where(pool => pool.Pool.Type == PoolTypes.Replica).Sum(pool => (long)Math.Max(0, pool.Pool.Replicas));

    private static IEnumerable<DurabilityTablet> Tablets(ShardScope shard)
    {
        foreach (var group in shard.Pools.GroupBy(pool => (pool.Pool.Cell, pool.Pool.Type)))
        {
            // Pools of one cell and type have the same tablets: the larger one has them all.
            var count = Math.Min(group.Max(pool => pool.Pool.Replicas), Most);
            for (var index = 1; index <= count; index++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{group.Key.Cell} {group.Key.Type} {index}");
                yield return new(name, group.Key.Cell ?? "", group.Key.Type != PoolTypes.Replica);
            }
        }
    }

    private static bool IsExternal(PoolScope pool) => pool.Pool.ExternalDatastore is not null || pool.Pool.Type is not (PoolTypes.Replica or PoolTypes.ReadOnly);
}
