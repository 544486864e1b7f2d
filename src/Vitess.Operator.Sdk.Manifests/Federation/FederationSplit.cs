namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Makes the VitessCluster of each member out of the whole.</summary>
internal static class FederationSplit
{
    public static IReadOnlyList<FederatedCluster> Of(FederationSpec federation) =>
        [.. federation.Members.Select((member, index) => new FederatedCluster(member.Name, Part(federation, member, index)))];

    private static V2VitessCluster Part(FederationSpec federation, FederationMember member, int index)
    {
        // The copy keeps fields that the models do not know.
        var part = VitessJson.FromNode<V2VitessCluster>(VitessJson.ToNode(federation.Cluster))!;
        var spec = part.Spec;
        var all = spec.Cells.Select(cell => cell.Name).ToList();
        spec.Cells = [.. spec.Cells.Where(cell => member.Cells.Contains(cell.Name))];
        spec.TopologyReconciliation = Without(spec.TopologyReconciliation);
        spec.Keyspaces = spec.Keyspaces is null ? null : [.. spec.Keyspaces.Where(keyspace => Keep(keyspace, federation, member))];
        KeepComponents(spec, member);
        WatchAll(spec, all);
        if (spec.GlobalLockserver?.Etcd is { } etcd)
        {
            etcd.LocalMemberIndex = index + 1;
        }

        return part;
    }

    // What other members have registered must not look like garbage, and no member may overwrite the alias of all cells.
    private static TopoReconcileConfig Without(TopoReconcileConfig? switches) => (switches ?? new()) with
    {
        RegisterCellsAliases = false,
        PruneCells = false,
        PruneKeyspaces = false,
        PruneSrvKeyspaces = false,
        PruneShards = false,
    };

    private static bool Keep(VitessKeyspaceTemplate keyspace, FederationSpec federation, FederationMember member)
    {
        keyspace.Partitionings = [.. (keyspace.Partitionings ?? []).Where(partitioning => Keep(partitioning, federation, member))];
        return keyspace.Partitionings.Count > 0;
    }

    // A partitioning stays whole as long as one of its shards has tablets here: the ranges of a keyspace cover everything or nothing.
    private static bool Keep(VitessKeyspacePartitioning partitioning, FederationSpec federation, FederationMember member)
    {
        var templates = Templates(partitioning).ToList();
        templates.ForEach(template => Reduce(template, federation, member));
        return templates.Exists(template => template.TabletPools!.Count > 0);
    }

    private static IEnumerable<VitessShardTemplate> Templates(VitessKeyspacePartitioning partitioning) =>
        partitioning.Equal?.ShardTemplate is { } template ? [template] : partitioning.Custom?.Shards ?? [];

    private static void Reduce(VitessShardTemplate template, FederationSpec federation, FederationMember member)
    {
        var pools = template.TabletPools ?? [];
        template.TabletPools = [.. pools.Where(pool => member.Cells.Contains(pool.Cell))];

        // The first primary is elected by one member: the first that has tablets to elect.
        var elects = federation.Members.FirstOrDefault(candidate => pools.Any(pool => candidate.Cells.Contains(pool.Cell) && IsEligible(pool)));
        if (elects != member)
        {
            template.Replication = (template.Replication ?? new()) with { InitializeMaster = false, InitializeBackup = false };
        }
    }

    private static bool IsEligible(VitessShardTabletPool pool) => pool.Type is PoolTypes.Replica or PoolTypes.ExternalMaster or PoolTypes.ExternalReplica;

    // Without a list of cells these run in all cells, which are those of the member.
    private static void KeepComponents(VitessClusterSpec spec, FederationMember member)
    {
        if (spec.VitessDashboard is { Cells.Count: > 0 } dashboard)
        {
            dashboard.Cells = [.. dashboard.Cells.Where(member.Cells.Contains)];
            spec.VitessDashboard = dashboard.Cells.Count > 0 ? dashboard : null;
        }

        if (spec.Vtadmin is { Cells.Count: > 0 } vtadmin)
        {
            vtadmin.Cells = [.. vtadmin.Cells.Where(member.Cells.Contains)];
            spec.Vtadmin = vtadmin.Cells.Count > 0 ? vtadmin : null;
        }
    }

    // A primary may be in any cell, so gateways look into all of them.
    private static void WatchAll(VitessClusterSpec spec, IReadOnlyList<string> cells)
    {
        const string Flag = "cells_to_watch";
        foreach (var cell in spec.Cells.Where(cell => cell.Gateway is not null))
        {
            cell.Gateway!.ExtraFlags ??= new Dictionary<string, string>();
            cell.Gateway.ExtraFlags.TryAdd(Flag, string.Join(',', cells));
        }
    }
}
