using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Api;

namespace Vitess.Operator.Sdk.Testing.Checking;

/// <summary>Counts the replicas that can acknowledge a write when one is taken down. A shard that wants a single one cannot keep to it.</summary>
internal sealed class WritesAcknowledgedRule(StoreView view, TopologyView topology) : SafetyRule(SafetyInvariant.WritesAcknowledged)
{
    public override IEnumerable<string> Check(SafetyWrite write)
    {
        if (!write.Deletes("pods") || ShardLabels.OfTablet(write.Before!) is not { } shard || TabletFacts.IdentityOf(write.BeforeTree!) is not { } tablet)
        {
            yield break;
        }

        var policy = topology.DurabilityOf(tablet);
        if (topology.PrimaryOf(tablet) is not { } primary || primary == tablet.Alias || !WantsAcknowledgement(policy))
        {
            yield break;
        }

        var types = Acknowledgers(policy);
        var before = CanAcknowledge(write.BeforeTree!, policy, types, primary);
        var left = view.Pods(shard).Count(pod => ObjectFacts.Uid(pod) != write.Before!.Uid && CanAcknowledge(pod, policy, types, primary));
        var wanted = IsCrossCell(policy) ? view.Wanted(shard, types, primary.Cell) : view.Wanted(shard, types, null) - 1;
        if (before && left == 0 && wanted > 1)
        {
            yield return $"no replica is left that can acknowledge a write under the policy {policy}";
        }
    }

    private static bool WantsAcknowledgement(string policy) => policy.StartsWith("semi_sync", StringComparison.Ordinal) || IsCrossCell(policy);

    private static bool IsCrossCell(string policy) => policy.StartsWith("cross_cell", StringComparison.Ordinal);

    private static string[] Acknowledgers(string policy) =>
        policy.EndsWith("rdonly_ack", StringComparison.Ordinal) ? [PoolTypes.Replica, PoolTypes.ReadOnly] : [PoolTypes.Replica];

    private static bool CanAcknowledge(JsonMap pod, string policy, string[] types, TabletAlias primary) =>
        ObjectFacts.IsReady(pod)
        && types.Contains(ObjectFacts.Label(pod, VitessLabels.TabletType))
        && TabletFacts.IdentityOf(pod) is { } tablet
        && tablet.Alias != primary
        && (!IsCrossCell(policy) || tablet.Alias.Cell != primary.Cell);
}
