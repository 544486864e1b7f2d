using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Identity;

/// <summary>Rules on the numbers that Vitess knows tablets by.</summary>
internal static class TabletNumberRules
{
    private const string Source = "reference/workloads-tablets.md, section 2.1";

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V2010", Error, "Two tablets of the cluster get the same number", "two shards whose tablets hash alike") { Source = Source }, WithinCluster),
        RuleOf.Cluster(new("V2011", Error, "Tablets of two clusters on one lock server get the same alias", "two clusters with one external lock server, keyspace and cell") { Source = Source }, AcrossClusters),
    ];

    private static IEnumerable<(TabletAlias Alias, KeyRange Shard, PoolScope Pool)> Tablets(ClusterScope cluster)
    {
        var pools = cluster.Pools.ToLookup(pool => pool.Shard.Template, ReferenceEqualityComparer.Instance);
        foreach (var keyspace in cluster.Keyspaces)
        {
            foreach (var shard in cluster.ShardsOf(keyspace))
            {
                // Pools of one cell and type are told apart by other rules.
                foreach (var pool in pools[shard.Template].Where(pool => ReferenceEquals(pool.Keyspace, keyspace)).DistinctBy(pool => (pool.Pool.Cell, pool.Pool.Type, pool.IsExternal ? pool.Pool.Name : null)))
                {
                    foreach (var alias in TabletNumbers.Of(pool, shard.Range))
                    {
                        yield return (alias, shard.Range, pool);
                    }
                }
            }
        }
    }

    private static void WithinCluster(ClusterScope cluster, RuleFindings found)
    {
        // Two keyspaces of one name have the same tablets, which is a rule of its own.
        if (cluster.Keyspaces.DistinctBy(keyspace => keyspace.Name).Count() < cluster.Keyspaces.Count)
        {
            return;
        }

        var aliases = new Dictionary<TabletAlias, (KeyRange Shard, PoolScope Pool)>();
        var servers = new Dictionary<(KeyspaceScope, KeyRange, uint), PoolScope>();
        foreach (var (alias, shard, pool) in Tablets(cluster))
        {
            if (!aliases.TryAdd(alias, (shard, pool)))
            {
                var (other, owner) = aliases[alias];
                found.Add(pool.Path, $"A tablet of {pool.Keyspace.Name}/{shard} and one of {owner.Keyspace.Name}/{other} both get the alias {alias}: one of them is never made.", "Rename a keyspace or move a bound by a little.");
            }
            else if (!servers.TryAdd((pool.Keyspace, shard, alias.Uid), pool))
            {
                found.Add(pool.Path, $"Two tablets of {pool.Keyspace.Name}/{shard} get the number {alias.Uid}, which is their server id as well: they cannot replicate from each other.", "Rename one of the cells.");
            }
        }
    }

    private static void AcrossClusters(ClusterScope cluster, RuleFindings found)
    {
        var place = Place(cluster.Cluster);
        if (place is null)
        {
            return;
        }

        var others = cluster.Others.OfType<V2VitessCluster>().Concat(cluster.Context.Neighbours)
            .Where(other => !ReferenceEquals(other, cluster.Cluster) && Place(other) == place && Id(other) != Id(cluster.Cluster)).ToList();
        foreach (var other in others)
        {
            var aliases = Tablets(new ClusterScope(other, new())).Select(tablet => tablet.Alias).ToHashSet();
            var shared = Tablets(cluster).Where(tablet => aliases.Contains(tablet.Alias)).ToList();
            foreach (var group in shared.GroupBy(tablet => tablet.Pool))
            {
                found.Add(group.Key.Path, $"Cluster {Id(other)} uses the same lock server and has tablets with the same aliases ({string.Join(", ", group.Take(3).Select(tablet => tablet.Alias.ToString()))}): each takes the other's records away.", "Give the cells of the two clusters different names.");
            }
        }
    }

    private static string Id(V2VitessCluster cluster) => $"{cluster.Metadata?.NamespaceProperty ?? "default"}/{cluster.Metadata?.Name}";

    // An etcd of its own is nobody else's.
    private static string? Place(V2VitessCluster cluster) =>
        cluster.Spec?.GlobalLockserver?.External is { } external ? $"{external.Implementation} {external.Address} {external.RootPath}" : null;
}
