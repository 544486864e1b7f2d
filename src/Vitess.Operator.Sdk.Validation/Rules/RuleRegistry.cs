namespace Vitess.Operator.Sdk.Validation.Rules;

/// <summary>All rules. Each folder of rules adds its list here.</summary>
internal static class RuleRegistry
{
    /// <summary>The rules on clusters.</summary>
    public static IReadOnlyList<IRule> All { get; } = InOrder(
        Names.ClusterNameRules.All,
        Names.KeyspaceNameRules.All,
        Names.SimilarNameRules.All,
        Names.LabelRules.All,
        Cells.CellRules.All,
        Cells.LockserverRules.All,
        Cells.ZoneRules.All,
        Partitionings.PartitioningRules.All,
        Partitionings.KeyRangeRules.All,
        Partitionings.CoverageRules.All,
        Partitionings.EqualRules.All,
        Pools.PrimaryRules.All,
        Pools.DatastoreRules.All,
        Pools.PoolOrderRules.All,
        Pools.MysqldRules.All,
        Pools.FlagRules.All,
        Pools.ContainerRules.All,
        Policies.PolicyRules.All,
        Images.MysqldImageRules.All,
        Images.ReleaseRules.All,
        Backups.LocationRules.All,
        Backups.LocationUseRules.All,
        Backups.ScheduleRules.All,
        Backups.StrategyRules.All,
        Backups.MethodRules.All,
        Gateway.GatewayRules.All,
        Gateway.AutoscalerRules.All,
        ControlPlane.VtadminRules.All,
        ControlPlane.VtorcRules.All,
        ControlPlane.RolloutRules.All,
        ControlPlane.OperatorRules.All,
        ControlPlane.PodSecurityRules.All,
        Resources.RequestRules.All,
        Resources.ClaimRules.All,
        Secrets.SecretRules.All,
        Secrets.InitScriptRules.All,
        Identity.TabletNumberRules.All,
        Identity.ObjectNameRules.All,
        Changes.TopologyChangeRules.All,
        Changes.ShardChangeRules.All,
        Changes.VolumeChangeRules.All,
        Changes.KeyspaceChangeRules.All,
        Changes.RemovalRules.All,
        Changes.ServiceChangeRules.All,
        Changes.BackupChangeRules.All,
        Changes.RestartRules.All,
        Capacity.CapacityRules.All,
        Durability.DurabilityRules.All,
        Memory.MemoryRules.All);

    private static IReadOnlyList<IRule> InOrder(params IEnumerable<IRule>[] lists) =>
        [.. lists.SelectMany(rules => rules).OrderBy(rule => rule.Info.Code, StringComparer.Ordinal)];
}
