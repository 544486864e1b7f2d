using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>The defaults of a shard: as a template, in a custom partitioning, and as a VitessShard.</summary>
internal static class ShardDefaults
{
    public static VitessShardTemplate Template(VitessShardTemplate shard) => shard with { Replication = Replication(shard.Replication) };

    public static VitessKeyspaceKeyRangeShard KeyRangeShard(VitessKeyspaceKeyRangeShard shard) =>
        shard with { Replication = Replication(shard.Replication) };

    public static VitessShardSpec Resolve(VitessShardSpec spec) => spec with
    {
        UpdateStrategy = StrategyDefaults.Update(spec.UpdateStrategy),
        TopologyReconciliation = StrategyDefaults.Topology(spec.TopologyReconciliation),
        Replication = Replication(spec.Replication),
    };

    private static VitessReplicationSpec Replication(VitessReplicationSpec? replication) => new()
    {
        InitializeMaster = replication?.InitializeMaster ?? true,
        InitializeBackup = replication?.InitializeBackup ?? true,
        RecoverRestartedMaster = replication?.RecoverRestartedMaster ?? true,
    };
}
