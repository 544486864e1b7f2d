using Vitess.Operator.Sdk.Validation.Durability;
using Vitess.Operator.Sdk.Validation.Rules;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Shards that stand the loss of any tablet, and whose tablets have to share nodes in a way that the loss of one node stops writes.</summary>
internal static class SharedNodes
{
    public static void Check(ClusterScope cluster, RuleFindings found)
    {
        if (cluster.Capacity is not { AllNodes.Unscheduled.Count: 0 } report || cluster.Context.Nodes is not { Count: > 1 })
        {
            return;
        }

        foreach (var shard in cluster.Shards)
        {
            if (ShardDurabilityScope.Of(shard) is { } model && model.Assess().LossOfTablet.Survives && Worst(shard, model.Policy, report) is { } worst)
            {
                found.Add(
                    $"{shard.Path}.tabletPools",
                    $"The loss of one node stops writes: {string.Join(" and ", worst.Lost)} have to share a node, since others have no room or do not match.",
                    "Add nodes, or spread the pools by topologySpreadConstraints or required anti-affinity.");
            }
        }
    }

    private static LossCase? Worst(ShardScope shard, DurabilityPolicy policy, CapacityReport report) => report.Tablets
        .Where(tablet => tablet.Path.StartsWith($"{shard.Path}.tabletPools[", StringComparison.Ordinal))
        .GroupBy(tablet => tablet.Shard, StringComparer.Ordinal)
        .Select(tablets => new ShardDurability(policy, tablets.Select(tablet => tablet.Tablet)).Assess().LossOfNode)
        .FirstOrDefault(loss => !loss.Survives);
}
