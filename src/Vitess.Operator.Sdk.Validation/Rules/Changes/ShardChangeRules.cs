using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Changes;

/// <summary>Rules on changes that make, move or remove tablets.</summary>
internal static class ShardChangeRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        ChangeOf.Keyspaces(new("V0518", Warning, "Shards are replaced in one step", "equal: {parts: 2} to {parts: 4}"), Replaced),
        ChangeOf.Pools(new("V0618", Warning, "A pool gets smaller", "replicas: 3 to 2"), Smaller),
        ChangeOf.Shards(new("V0619", Warning, "The first pool of a shard becomes another one, or a pool gets another type", "tabletPools: [{type: replica}] to [{type: rdonly}]"), Reordered),
        ChangeOf.Shards(new("V1211", Warning, "Tablets are replaced, because their place in the spec changes", "tabletPools: [{cell: zone1}] to [{cell: zone2}]"), NewNumbers),
    ];

    private static void Replaced(KeyspaceScope keyspace, KeyspaceScope old, RuleFindings found)
    {
        var (now, before) = (Names(keyspace), Names(old));
        var (gone, added) = (before.Except(now).ToList(), now.Except(before).ToList());
        if (gone.Count > 0 && added.Count > 0)
        {
            found.Add(
                keyspace.Path + ".partitionings",
                $"The shards {Listed(gone)} are removed and {Listed(added)} added in one step: the new ones start empty.",
                "Add the new partitioning beside the old one, migrate with Reshard, and remove the old one after traffic is switched.");
        }
    }

    private static IReadOnlyList<string> Names(KeyspaceScope keyspace) => [.. keyspace.Cluster.ShardsOf(keyspace).Select(shard => shard.Range.ToString())];

    private static string Listed(List<string> names) => string.Join(", ", names.Take(4)) + (names.Count > 4 ? $" and {names.Count - 4} more" : "");

    private static void Smaller(PoolScope pool, PoolScope old, RuleFindings found)
    {
        if (pool.Pool.Replicas < old.Pool.Replicas)
        {
            var count = old.Pool.Replicas - pool.Pool.Replicas;
            found.Add(pool.Path + ".replicas", $"{count} tablet{(count == 1 ? "" : "s")} of each shard {(count == 1 ? "is" : "are")} drained; after that Pod and volume are deleted.", "Nothing, if that is meant.");
        }
    }

    private static void Reordered(ShardScope shard, ShardScope old, RuleFindings found)
    {
        var (now, before) = (shard.Pools.Select(ChangeOf.Key).ToList(), old.Pools.Select(ChangeOf.Key).ToList());
        if (now.Count > 0 && before.Count > 0 && now[0] != before[0] && now.Contains(before[0]))
        {
            found.Add(shard.Path + ".tabletPools", "Another pool is the first one now: it decides about backup Pods, their location and resources.", "Keep the order, unless that is meant.");
        }

        foreach (var (i, pool) in shard.Pools.Index().Where(pool => pool.Index < before.Count && !before.Contains(now[pool.Index])))
        {
            var was = before[i];
            if (was.Item1 == now[i].Item1 && was.Item2 != now[i].Item2 && !now.Contains(was))
            {
                found.Add(pool.Path + ".type", $"Tablets of type {was.Item2} cannot become {now[i].Item2}: new ones are made, the old ones are drained and deleted with their volumes.", "Add a pool of the new type first, and remove the old one when the new tablets are ready.");
            }
        }
    }

    private static void NewNumbers(ShardScope shard, ShardScope old, RuleFindings found)
    {
        var now = shard.Pools.Select(ChangeOf.Key).ToHashSet();
        foreach (var pool in old.Pools.Where(pool => pool.Pool.Replicas > 0 && !now.Contains(ChangeOf.Key(pool)) && !KeepsNumbers(pool, shard)))
        {
            found.Add(
                shard.Path + ".tabletPools",
                $"The pool of type {pool.Pool.Type} in cell {pool.Pool.Cell}{(string.IsNullOrEmpty(pool.Pool.Name) ? "" : $" called {pool.Pool.Name}")} is gone: its {pool.Pool.Replicas} tablets of each shard are drained, and deleted with their volumes{Example(pool)}.",
                "Keep cell, type and name of a pool to keep its tablets.");
        }
    }

    // Without an external server the name of a pool does not count.
    private static bool KeepsNumbers(PoolScope old, ShardScope shard) =>
        !old.IsExternal && shard.Pools.Any(pool => !pool.IsExternal && pool.Pool.Cell == old.Pool.Cell && pool.Pool.Type == old.Pool.Type);

    private static string Example(PoolScope pool)
    {
        var ranges = pool.Cluster.ShardsOf(pool.Keyspace).Where(shard => ReferenceEquals(shard.Template, pool.Shard.Template)).ToList();
        return ranges.Count == 0 ? "" : $" ({string.Join(", ", Identity.TabletNumbers.Of(pool, ranges[0].Range).Take(5).Select(alias => alias.ToString()))})";
    }
}
