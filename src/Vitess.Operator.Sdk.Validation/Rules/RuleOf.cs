using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>Short ways to write rules down.</summary>
internal static class RuleOf
{
    public static IRule Cluster(RuleInfo info, Action<ClusterScope, RuleFindings> check) => new Rule<ClusterScope>(info, cluster => [cluster], check);

    public static IRule Cells(RuleInfo info, Action<CellScope, RuleFindings> check) => new Rule<CellScope>(info, cluster => cluster.Cells, check);

    public static IRule Keyspaces(RuleInfo info, Action<KeyspaceScope, RuleFindings> check) => new Rule<KeyspaceScope>(info, cluster => cluster.Keyspaces, check);

    public static IRule Partitionings(RuleInfo info, Action<PartitioningScope, RuleFindings> check) =>
        new Rule<PartitioningScope>(info, cluster => cluster.Partitionings, check);

    public static IRule Shards(RuleInfo info, Action<ShardScope, RuleFindings> check) => new Rule<ShardScope>(info, cluster => cluster.Shards, check);

    public static IRule Pools(RuleInfo info, Action<PoolScope, RuleFindings> check) => new Rule<PoolScope>(info, cluster => cluster.Pools, check);
}
