using Vitess.Operator.Sdk.Validation;

namespace Vitess.Operator.Sdk.Manifests;

/// <summary>What the parts of a federation must have in common, and what must differ.</summary>
internal static class FederationChecks
{
    public const string Source = "controllers.md section 10";

    public static IEnumerable<Finding> Of(IReadOnlyList<FederatedCluster> clusters) =>
        clusters.Count == 0 ? [] : [.. Common(clusters), .. Cells(clusters), .. LockServers(clusters), .. clusters.SelectMany(Switches), .. Elections(clusters), .. clusters.SelectMany(LonePrimaries)];

    private static IEnumerable<Finding> Common(IReadOnlyList<FederatedCluster> clusters)
    {
        var first = clusters[0];
        foreach (var other in clusters.Skip(1))
        {
            if (other.Cluster.Metadata.Name != first.Cluster.Metadata.Name)
            {
                yield return Error(other, "FED03", "metadata.name", $"It is called {other.Cluster.Metadata.Name}, in {first.Member} {first.Cluster.Metadata.Name}: they are two Vitess clusters.", "Use one name.");
            }

            if (!Equals(other.Cluster.Spec.Images, first.Cluster.Spec.Images))
            {
                yield return Error(other, "FED03", "spec.images", $"The images differ from those of {first.Member}.", "Run the same release in all members, but for the time of an upgrade.", FindingSeverity.Warning);
            }

            foreach (var (keyspace, path) in KeyspacesThatDiffer(first, other))
            {
                yield return Error(other, "FED03", path, $"Keyspace {keyspace} is defined otherwise in {first.Member}: its policy, databases or ranges.", "Define each keyspace once and split it with FederationSpec.");
            }
        }
    }

    private static IEnumerable<(string Name, string Path)> KeyspacesThatDiffer(FederatedCluster first, FederatedCluster other) =>
        from own in (other.Cluster.Spec.Keyspaces ?? []).Select((keyspace, index) => (keyspace, index))
        from there in first.Cluster.Spec.Keyspaces ?? []
        where own.keyspace.Name == there.Name && Shape(own.keyspace) != Shape(there)
        select (own.keyspace.Name, $"spec.keyspaces[{own.index}]");

    // Which partitionings have tablets here may differ while a keyspace is being resharded, so only a shared one is compared.
    private static string Shape(VitessKeyspaceTemplate keyspace) =>
        $"{keyspace.DurabilityPolicy}|{keyspace.DatabaseName}|{keyspace.SidecarDbName}|{Ranges(keyspace.Partitionings?.FirstOrDefault())}";

    private static string Ranges(VitessKeyspacePartitioning? partitioning) => partitioning?.Equal is { } equal
        ? $"{equal.Parts}/{equal.HexWidth}"
        : string.Join(',', (partitioning?.Custom?.Shards ?? []).Select(shard => $"{shard.KeyRange.Start}-{shard.KeyRange.End}"));

    private static IEnumerable<Finding> Cells(IReadOnlyList<FederatedCluster> clusters) =>
        from index in Enumerable.Range(0, clusters.Count)
        let part = clusters[index]
        from cell in part.Cluster.Spec.Cells.Select((cell, place) => (cell.Name, Path: $"spec.cells[{place}].name"))
        let other = clusters.Take(index).FirstOrDefault(other => other.Cluster.Spec.Cells.Any(theirs => theirs.Name == cell.Name))
        where other is not null
        select Error(part, "FED04", cell.Path, $"Cell {cell.Name} is also in {other.Member}: both run its gateways and register it under different addresses.", "List each cell in one member.");

    private static IEnumerable<Finding> LockServers(IReadOnlyList<FederatedCluster> clusters)
    {
        var first = clusters[0];
        var isEtcd = first.Cluster.Spec.GlobalLockserver?.Etcd is { AdvertisePeerURLs.Count: 3 };
        foreach (var part in clusters)
        {
            var global = part.Cluster.Spec.GlobalLockserver;
            if (isEtcd ? !IsMember(global, first, clusters, part) : global?.External is not { } address || !Equals(address, first.Cluster.Spec.GlobalLockserver?.External))
            {
                yield return Error(part, "FED05", "spec.globalLockserver", "The members do not share a lock server, so each would be a Vitess cluster of its own.", "Name one external lock server, or deploy one member of an etcd of three with the same advertisePeerURLs in each.");
            }

            foreach (var (cell, index) in part.Cluster.Spec.Cells.Select((cell, index) => (cell, index)).Where(item => item.cell.Lockserver is { Etcd: not null, CellInfoAddress: null or "" }))
            {
                yield return Error(part, "FED06", $"spec.cells[{index}].lockserver.cellInfoAddress", $"The lock server of cell {cell.Name} is registered under a name that only its own Kubernetes cluster resolves.", "Set cellInfoAddress to an address that all members reach.");
            }
        }
    }

    private static bool IsMember(LockserverSpec? global, FederatedCluster first, IReadOnlyList<FederatedCluster> clusters, FederatedCluster part) =>
        global?.Etcd is { LocalMemberIndex: >= 1 and <= 3, AdvertisePeerURLs: { } urls } etcd
        && urls.SequenceEqual(first.Cluster.Spec.GlobalLockserver!.Etcd!.AdvertisePeerURLs!)
        && !clusters.Any(other => other != part && other.Cluster.Spec.GlobalLockserver?.Etcd?.LocalMemberIndex == etcd.LocalMemberIndex);

    private static IEnumerable<Finding> Switches(FederatedCluster part)
    {
        var switches = part.Cluster.Spec.TopologyReconciliation ?? new();
        (string Name, bool? Value)[] needed =
        [
            ("registerCellsAliases", switches.RegisterCellsAliases), ("pruneCells", switches.PruneCells), ("pruneKeyspaces", switches.PruneKeyspaces),
            ("pruneSrvKeyspaces", switches.PruneSrvKeyspaces), ("pruneShards", switches.PruneShards),
        ];
        return needed.Where(item => item.Value is not false).Select(item => Error(
            part, "FED07", $"spec.topologyReconciliation.{item.Name}", "This member takes what the others register for garbage, or overwrites it.", "Set it to false in every member."));
    }

    private static IEnumerable<Finding> Elections(IReadOnlyList<FederatedCluster> clusters)
    {
        var templates = clusters.SelectMany(FederatedTemplate.Of).GroupBy(template => template.Shard, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in templates)
        {
            var electing = group.Where(template => template.Elects).ToList();
            if (electing.Count > 1)
            {
                yield return Error(electing[^1].Part, "FED08", $"{electing[^1].Path}.replication.initializeMaster", $"Several members elect the first primary of {group.Key}: {string.Join(", ", electing.Select(template => template.Part.Member))}.", "Leave it on in one member, and set initializeMaster and initializeBackup to false in the others.");
            }
            else if (electing.Count == 0 && group.Any(template => template.Eligible > 0))
            {
                yield return Error(group.First().Part, "FED08", $"{group.First().Path}.replication.initializeMaster", $"No member elects the first primary of {group.Key}.", "Leave initializeMaster and initializeBackup on in one member, unless the shard has a primary already.", FindingSeverity.Warning);
            }
        }
    }

    private static IEnumerable<Finding> LonePrimaries(FederatedCluster part) =>
        part.Cluster.Spec.UpdateStrategy?.Type != UpdateStrategyTypes.Immediate
            ? []
            : FederatedTemplate.Of(part).Where(template => template.Eligible == 1).Select(template => Error(
                part, "FED09", $"{template.Path}.tabletPools", $"This member has one tablet of {template.Shard} that can be primary: while it is, an update of it waits until somebody chooses a primary in another member, since no engine moves one there by itself (the Go operator restarts the tablet without handing over).", "Have two in each member, or use the strategy External.", FindingSeverity.Warning));

    private static Finding Error(FederatedCluster part, string code, string path, string message, string fix, FindingSeverity severity = FindingSeverity.Error) =>
        new(code, severity, path, message) { Fix = fix, Source = Source, Object = $"{part.Member}: VitessCluster/{part.Cluster.Metadata.Name}" };
}
