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

    public static IRule Locations(RuleInfo info, Action<LocationScope, RuleFindings> check) => new Rule<LocationScope>(info, cluster => cluster.Locations, check);

    public static IRule Schedules(RuleInfo info, Action<ScheduleScope, RuleFindings> check) => new Rule<ScheduleScope>(info, cluster => cluster.Schedules, check);

    public static IRule Flags(RuleInfo info, Action<FlagsScope, RuleFindings> check) => new Rule<FlagsScope>(info, cluster => cluster.Flags, check);

    public static IRule Pods(RuleInfo info, Action<CustomizedScope, RuleFindings> check) => new Rule<CustomizedScope>(info, cluster => cluster.Customized, check);

    public static IRule SecretUses(RuleInfo info, Action<SecretUse, RuleFindings> check) => new Rule<SecretUse>(info, cluster => cluster.SecretUses, check);

    public static IRule Pools(RuleInfo info, Action<PoolScope, RuleFindings> check) => new Rule<PoolScope>(info, cluster => cluster.Pools, check);
}
