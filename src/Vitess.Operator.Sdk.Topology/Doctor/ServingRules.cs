namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>What a cell derives from records must match them: lists of tablets, and what is served.</summary>
internal static class ServingRules
{
    public static IEnumerable<TopologyFinding> Examine(TopologySnapshot snapshot) =>
        snapshot.Cells.Where(cell => cell.IsReadable).SelectMany(cell => Stale(cell).Concat(NotListed(cell)).Concat(NotServed(cell, snapshot)));

    private static IEnumerable<TopologyFinding> Stale(CellSnapshot cell)
    {
        var tablets = cell.Tablets.ToDictionary(tablet => tablet.Alias);
        foreach (var (shard, list) in cell.Replication)
        {
            foreach (var alias in list.Nodes.Select(node => node.TabletAlias).Distinct().Order())
            {
                var cause = !tablets.TryGetValue(alias, out var tablet) ? "has no record"
                    : $"{tablet.Keyspace}/{tablet.Shard}" != shard ? $"belongs to {tablet.Keyspace}/{tablet.Shard}"
                    : null;
                if (cause is not null)
                {
                    yield return new(
                        TopologyCodes.StaleReplication, FindingSeverity.Warning, $"shard {shard} in cell {cell.Name}",
                        $"The list of the shard's tablets names {alias}, which {cause}.",
                        $"vtctldclient ShardReplicationFix {cell.Name} {shard}");
                }
            }
        }
    }

    private static IEnumerable<TopologyFinding> NotListed(CellSnapshot cell) => cell.Tablets
        .Where(tablet => !cell.Replication.TryGetValue($"{tablet.Keyspace}/{tablet.Shard}", out var list) || list.Nodes.All(node => node.TabletAlias != tablet.Alias))
        .Select(tablet => new TopologyFinding(
            TopologyCodes.TabletNotListed, FindingSeverity.Warning, $"tablet {tablet.Alias}",
            $"The list of the tablets of {tablet.Keyspace}/{tablet.Shard} in cell {cell.Name} lacks it, so reparents and deletions overlook it.",
            $"vtctldclient ShardReplicationAdd {tablet.Keyspace}/{tablet.Shard} {tablet.Alias}"));

    private static IEnumerable<TopologyFinding> NotServed(CellSnapshot cell, TopologySnapshot snapshot)
    {
        var known = snapshot.Keyspaces.Where(keyspace => keyspace.Record is not null).Select(keyspace => keyspace.Name).ToHashSet(StringComparer.Ordinal);
        return cell.Tablets.Select(tablet => tablet.Keyspace).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(keyspace => known.Contains(keyspace) && !cell.Serving.ContainsKey(keyspace))
            .Select(keyspace => new TopologyFinding(
                TopologyCodes.SrvKeyspaceMissing, FindingSeverity.Error, $"keyspace {keyspace} in cell {cell.Name}",
                $"The cell has tablets of the keyspace, but no SrvKeyspace, so its gateways do not find them.",
                $"vtctldclient RebuildKeyspaceGraph --cells={cell.Name} {keyspace}"));
    }
}
