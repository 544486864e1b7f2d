using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Pools;

/// <summary>Rules on whether a shard can have a primary.</summary>
internal static class PrimaryRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Shards(new("V0601", Error, "No pool of a shard can hold a primary", "tabletPools: [{type: rdonly}]"), NoEligiblePool),
        RuleOf.Shards(new("V0602", Warning, "A shard has no tablet that can become primary", "tabletPools: [{type: replica, replicas: 0}]"), NoEligibleTablet),
        RuleOf.Shards(new("V0607", Error, "A shard in front of external servers has no pool for the primary", "tabletPools: [{type: externalreplica}]"), NoExternalPrimary),
        RuleOf.Pools(new("V0609", Warning, "A pool for an external primary has more than one tablet", "tabletPools: [{type: externalmaster, replicas: 2}]"), SeveralPrimaries),
        RuleOf.Shards(new("V0620", Warning, "A shard has no vtorc", "tabletPools: [{type: externalmaster}]"), NoVtorc),
    ];

    private static void NoEligiblePool(ShardScope shard, RuleFindings found)
    {
        if (shard.Pools.Any(pool => pool.IsPrimaryEligible) || IsBeingTakenDown(shard))
        {
            return;
        }

        found.Add(
            shard.Path + ".tabletPools",
            shard.Pools.Count == 0 ? "The shard has no pools: it gets no tablets and never serves." : "No pool is of type replica or externalmaster: nothing can become primary, and the shard never serves.",
            "Add a pool of type replica.");
    }

    // Taking all pools away is how a keyspace becomes idle before it is removed.
    private static bool IsBeingTakenDown(ShardScope shard) =>
        shard.Pools.Count == 0 && shard.Cluster.Previous?.Keyspaces.Any(keyspace => keyspace.Name == shard.Keyspace.Name) == true;

    private static void NoEligibleTablet(ShardScope shard, RuleFindings found)
    {
        var eligible = shard.Pools.Where(pool => pool.IsPrimaryEligible).ToList();
        if (eligible.Count > 0 && eligible.Sum(pool => pool.Pool.Replicas) == 0)
        {
            found.Add(eligible[0].Path + ".replicas", "The pools that can hold a primary have no tablets: the shard does not serve, and its cells still count as in use.", "Set replicas to 1 or more; take the pools away to remove the keyspace.");
        }
    }

    private static void NoExternalPrimary(ShardScope shard, RuleFindings found)
    {
        if (shard.Pools.Any(pool => pool.HasExternalType) && !shard.Pools.Any(pool => pool.Pool.Type is PoolTypes.ExternalMaster or PoolTypes.Replica))
        {
            found.Add(shard.Path + ".tabletPools", "No pool is of type externalmaster: no primary can be declared (event ExternalPrimaryShardBlocked).", "Add a pool of type externalmaster with one tablet in front of the primary.");
        }
    }

    private static void SeveralPrimaries(PoolScope pool, RuleFindings found)
    {
        if (pool.Pool.Type == PoolTypes.ExternalMaster && pool.Pool.Replicas > 1)
        {
            found.Add(pool.Path + ".replicas", $"One of the {pool.Pool.Replicas} tablets is declared primary, whichever; the others stay spare and idle.", "Set replicas to 1.");
        }
    }

    private static void NoVtorc(ShardScope shard, RuleFindings found)
    {
        if (shard.Pools.Count > 0 && shard.Pools.All(pool => pool.HasExternalType))
        {
            found.Add(shard.Path + ".tabletPools", "vtorc runs only in cells with a pool of type replica: nothing fails over this shard.", "Leave failover to whoever runs the external servers, and declare the new primary yourself.");
        }
    }
}
