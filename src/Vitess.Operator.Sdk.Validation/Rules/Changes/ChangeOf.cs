using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Rules.Changes;

/// <summary>Short ways to write down rules on changes. They find nothing where the cluster as it is now is not known.</summary>
internal static class ChangeOf
{
    /// <summary>A rule on a cluster: the new one, then the old one.</summary>
    public static IRule Cluster(RuleInfo info, Action<ClusterScope, ClusterScope, RuleFindings> check) => RuleOf.Cluster(info, (cluster, found) =>
    {
        if (cluster.Previous is { } old)
        {
            check(cluster, old, found);
        }
    });

    /// <summary>A rule on keyspaces that are in both: the new one, then the old one.</summary>
    public static IRule Keyspaces(RuleInfo info, Action<KeyspaceScope, KeyspaceScope, RuleFindings> check) => Cluster(info, (cluster, old, found) =>
    {
        foreach (var keyspace in cluster.Keyspaces)
        {
            if (old.Keyspaces.LastOrDefault(known => known.Name == keyspace.Name) is { } before)
            {
                check(keyspace, before, found);
            }
        }
    });

    /// <summary>A rule on shard templates whose shards are there already: the new one, then the old one.</summary>
    public static IRule Shards(RuleInfo info, Action<ShardScope, ShardScope, RuleFindings> check) => Keyspaces(info, (keyspace, old, found) =>
    {
        var before = Templates(old);
        foreach (var group in Templates(keyspace).Where(entry => before.ContainsKey(entry.Key)).GroupBy(entry => entry.Value))
        {
            check(group.Key, before[group.First().Key], found);
        }
    });

    /// <summary>A rule on pools that are there already: the new one, then the old one.</summary>
    public static IRule Pools(RuleInfo info, Action<PoolScope, PoolScope, RuleFindings> check) => Shards(info, (shard, old, found) =>
    {
        foreach (var pool in shard.Pools)
        {
            if (old.Pools.FirstOrDefault(known => Key(known) == Key(pool)) is { } before)
            {
                check(pool, before, found);
            }
        }
    });

    /// <summary>What makes a pool the same as another.</summary>
    public static (string, string, string) Key(PoolScope pool) => (pool.Pool.Cell ?? "", pool.Pool.Type ?? "", pool.Pool.Name ?? "");

    /// <summary>The template of each shard of a keyspace.</summary>
    public static IReadOnlyDictionary<string, ShardScope> Templates(KeyspaceScope keyspace)
    {
        var scopes = keyspace.Partitionings.SelectMany(part => part.Shards).GroupBy(shard => shard.Template, ReferenceEqualityComparer.Instance)
            .ToDictionary(group => group.Key!, group => group.Last(), ReferenceEqualityComparer.Instance);
        return keyspace.Cluster.ShardsOf(keyspace).Where(shard => scopes.ContainsKey(shard.Template))
            .ToDictionary(shard => shard.Range.ToString(), shard => scopes[shard.Template], StringComparer.Ordinal);
    }
}
