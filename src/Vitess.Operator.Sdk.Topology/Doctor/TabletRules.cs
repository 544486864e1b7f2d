using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>A tablet's record must belong to a shard, and to a Pod.</summary>
internal static class TabletRules
{
    public static IEnumerable<TopologyFinding> Examine(TopologySnapshot snapshot, IReadOnlyCollection<TabletAlias>? pods)
    {
        var shards = snapshot.Shards.Select(shard => (shard.Keyspace, shard.Shard)).ToHashSet();
        var running = pods?.ToHashSet();
        foreach (var tablet in snapshot.Tablets)
        {
            if (!shards.Contains((tablet.Keyspace, tablet.Shard)))
            {
                yield return new(
                    TopologyCodes.TabletWithoutShard, FindingSeverity.Error, $"tablet {tablet.Alias}",
                    $"The tablet says that it belongs to {tablet.Keyspace}/{tablet.Shard}, but there is no such shard.", Delete(tablet.Alias));
            }

            if (running?.Contains(tablet.Alias) == false)
            {
                yield return new(
                    TopologyCodes.TabletWithoutPod, FindingSeverity.Warning, $"tablet {tablet.Alias}",
                    "The tablet has a record and no Pod. Planned reparents of its shard fail as long as it does not answer.", Delete(tablet.Alias));
            }
        }
    }

    private static string Delete(TabletAlias alias) => $"If the tablet is gone for good: vtctldclient DeleteTablets {alias}";
}
