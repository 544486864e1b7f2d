using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>A shard must have one primary, and shard and tablet must agree on it.</summary>
internal static class ShardRules
{
    public static IEnumerable<TopologyFinding> Examine(TopologySnapshot snapshot)
    {
        var tablets = snapshot.Tablets.GroupBy(tablet => tablet.Alias).ToDictionary(group => group.Key, group => group.First());
        var unreadable = snapshot.Cells.Where(cell => !cell.IsReadable).Select(cell => cell.Name).ToHashSet(StringComparer.Ordinal);
        return snapshot.Keyspaces.SelectMany(Records).Concat(snapshot.Shards.SelectMany(shard => Primary(shard.Keyspace, shard.Shard, shard.Record, tablets, unreadable)));
    }

    private static IEnumerable<TopologyFinding> Records(KeyspaceSnapshot keyspace)
    {
        const string Fix = "A lock that is held shows like this and goes away; otherwise delete the keys that are left over, or create the record.";
        if (keyspace.Record is null)
        {
            yield return new(TopologyCodes.RecordMissing, FindingSeverity.Warning, $"keyspace {keyspace.Name}", "Keys lie below the keyspace, but it has no record.", Fix);
        }

        foreach (var (shard, _) in keyspace.Shards.Where(shard => shard.Value is null))
        {
            yield return new(TopologyCodes.RecordMissing, FindingSeverity.Warning, $"shard {keyspace.Name}/{shard}", "Keys lie below the shard, but it has no record.", Fix);
        }
    }

    private static IEnumerable<TopologyFinding> Primary(
        string keyspace, string shard, ShardRecord record, Dictionary<TabletAlias, TabletRecord> tablets, HashSet<string> unreadable)
    {
        var subject = $"shard {keyspace}/{shard}";
        var claimants = tablets.Values.Where(tablet => tablet.Keyspace == keyspace && tablet.Shard == shard && tablet.Type == TabletType.Primary)
            .OrderByDescending(tablet => tablet.PrimaryTermStartTime).ThenBy(tablet => tablet.Alias).ToList();
        if (claimants.Count > 1 && claimants[0].PrimaryTermStartTime == claimants[1].PrimaryTermStartTime)
        {
            yield return new(
                TopologyCodes.PrimaryUndecided, FindingSeverity.Error, subject,
                $"{claimants[0].Alias} and {claimants[1].Alias} both say that they are primary, in the same term.",
                $"Choose one: vtctldclient PlannedReparentShard {keyspace}/{shard} --new-primary <alias>");
        }

        if (record.PrimaryAlias is not { IsEmpty: false } alias)
        {
            yield return new(
                TopologyCodes.ShardWithoutPrimary, FindingSeverity.Error, subject, "The shard has no primary, so it takes no writes.",
                $"See why its tablets do not start, or choose one: vtctldclient PlannedReparentShard {keyspace}/{shard} --new-primary <alias>");
        }
        else if (!tablets.TryGetValue(alias, out var primary))
        {
            if (!unreadable.Contains(alias.Cell))
            {
                yield return new(
                    TopologyCodes.PrimaryWithoutRecord, FindingSeverity.Error, subject, $"The shard says that {alias} is its primary, but that tablet has no record.",
                    $"Promote another one: vtctldclient EmergencyReparentShard {keyspace}/{shard}");
            }
        }
        else if (primary.Type != TabletType.Primary)
        {
            yield return new(
                TopologyCodes.PrimaryDisagrees, FindingSeverity.Error, subject,
                $"The shard says that {alias} is its primary, but the record of the tablet says {primary.Type.ToString().ToUpperInvariant()}.",
                $"Wait half a minute for the tablet to notice; if it stays so: vtctldclient PlannedReparentShard {keyspace}/{shard} --new-primary {alias}");
        }
    }
}
