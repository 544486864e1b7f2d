using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.ControlPlane;

/// <summary>Rules on when changes take effect.</summary>
internal static class RolloutRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V1212", Info, "Most changes wait until someone releases them", "spec: {} without updateStrategy"), External),
        RuleOf.Cluster(new("V1213", Warning, "A resource change that is allowed has no effect", "updateStrategy: {external: {allowResourceChanges: [cpu]}}"), Resources),
        RuleOf.Cluster(new("V1217", Info, "Parts of the topology are not looked after", "topologyReconciliation: {pruneTablets: false}"), Topology),
    ];

    private static void External(ClusterScope cluster, RuleFindings found)
    {
        if (cluster.Spec.UpdateStrategy?.Type is null or "" or UpdateStrategyTypes.External)
        {
            found.Add(
                "spec.updateStrategy",
                "Under the strategy External, which is the default, most changes of Pods wait, listed in pendingChanges, until the annotation rollout.planetscale.com/released is set.",
                "Set updateStrategy: {type: Immediate} to have changes rolled out by themselves.");
        }
    }

    private static void Resources(ClusterScope cluster, RuleFindings found)
    {
        foreach (var (i, resource) in (cluster.Spec.UpdateStrategy?.External?.AllowResourceChanges ?? []).Index().Where(entry => entry.Item != "storage"))
        {
            found.Add($"spec.updateStrategy.external.allowResourceChanges[{i}]", $"'{resource}' has no effect: only storage has.", "Leave it out.");
        }
    }

    private static void Topology(ClusterScope cluster, RuleFindings found)
    {
        var topology = cluster.Spec.TopologyReconciliation;
        (string Field, bool? Value)[] fields =
        [
            ("registerCellsAliases", topology?.RegisterCellsAliases), ("registerCells", topology?.RegisterCells), ("pruneCells", topology?.PruneCells),
            ("pruneKeyspaces", topology?.PruneKeyspaces), ("pruneSrvKeyspaces", topology?.PruneSrvKeyspaces), ("pruneShards", topology?.PruneShards),
            ("pruneShardCells", topology?.PruneShardCells), ("pruneTablets", topology?.PruneTablets),
        ];
        var off = fields.Where(field => field.Value == false).Select(field => field.Field).ToList();
        if (off.Count > 0)
        {
            found.Add(
                "spec.topologyReconciliation",
                $"{string.Join(", ", off)}: records of these stay as they are, which clusters that share a topology need in each of them; anywhere else records of what is gone stay behind.",
                "Leave them out in a cluster that has its topology for itself.");
        }
    }
}
