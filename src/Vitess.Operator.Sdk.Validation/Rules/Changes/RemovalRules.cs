using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Changes;

/// <summary>Rules on what is taken away.</summary>
internal static class RemovalRules
{
    private const string Source = "reference/validation-facts.md, section 13";

    public static IReadOnlyList<IRule> All { get; } =
    [
        ChangeOf.Cluster(new("V2040", Warning, "A keyspace is removed", "keyspaces: [a, b] to [a]") { Source = Source }, Keyspace),
        ChangeOf.Cluster(new("V2041", Warning, "A cell is removed that still has tablets", "cells: [a, b] to [a]") { Source = Source }, Cell),
        ChangeOf.Keyspaces(new("V2042", Warning, "Shards are removed", "partitionings: [old, new] to [new]") { Source = Source }, Shards),
        ChangeOf.Cluster(new("V1104", Warning, "What vtadmin was made of stays", "vtadmin: {…} to nothing, target original"), Vtadmin),
        ChangeOf.Cluster(new("V0912", Warning, "A backup location is removed that pools still use", "locations: [main] to []"), Location),
    ];

    private static void Keyspace(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        foreach (var keyspace in old.Keyspaces.Where(known => cluster.Keyspaces.All(keyspace => keyspace.Name != known.Name)))
        {
            var hasPools = keyspace.Partitionings.Any(part => part.Shards.Any(shard => shard.Pools.Count > 0));
            if (keyspace.Keyspace.TurndownPolicy == TurndownPolicies.Immediate)
            {
                found.Add("spec.keyspaces", $"Keyspace '{keyspace.Name}' has the policy Immediate: its Pods and volumes, and the data in them, are deleted at once.", "See that there is a backup, or set turndownPolicy: RequireIdle first.");
            }
            else if (hasPools)
            {
                found.Add("spec.keyspaces", $"Keyspace '{keyspace.Name}' still has pools: it is kept and listed in orphanedKeyspaces (NotIdle). Pools with 0 replicas count as well.", "Take its pools away first, wait until it is idle, then remove it.");
            }
        }
    }

    private static void Cell(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        foreach (var cell in old.Cells.Where(known => cluster.FindCell(known.Name) is null && old.Pools.Any(pool => pool.Pool.Cell == known.Name)))
        {
            found.Add("spec.cells", $"Cell '{cell.Name}' had pools: it is kept and listed in orphanedCells until no keyspace has tablets in it.", "Take the pools of the cell away first, and remove the cell when they are gone.");
        }
    }

    private static void Shards(KeyspaceScope keyspace, KeyspaceScope old, RuleFindings found)
    {
        var (now, before) = (Names(keyspace), Names(old));
        var gone = before.Where(name => !now.Contains(name)).ToList();
        if (gone.Count > 0 && now.All(before.Contains))
        {
            found.Add(
                keyspace.Path + ".partitionings",
                $"{gone.Count} shard{(gone.Count == 1 ? "" : "s")} ({string.Join(", ", gone.Take(4))}{(gone.Count > 4 ? ", …" : "")}) will be deleted with all data once they serve no writes; until then they are kept as orphans.",
                "See that traffic is switched to the shards that stay.");
        }
    }

    private static IReadOnlyList<string> Names(KeyspaceScope keyspace) => [.. keyspace.Cluster.ShardsOf(keyspace).Select(shard => shard.Range.ToString())];

    private static void Vtadmin(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        if (!cluster.Context.Target.IsSdk && cluster.Spec.Vtadmin is null && old.Spec.Vtadmin is not null)
        {
            found.Add("spec.vtadmin", "Deployments, Service and Secrets of vtadmin stay and run on.", "Delete them by hand.");
        }
    }

    private static void Location(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        foreach (var name in old.Locations.Select(location => location.Name).Where(name => cluster.Locations.All(location => location.Name != name)))
        {
            if (cluster.Pools.Any(pool => (pool.Pool.BackupLocationName ?? "") == name && pool.Pool.Mysqld is not null))
            {
                found.Add("spec.backup.locations", $"Pools still use the location {(name.Length == 0 ? "without a name" : $"'{name}'")}: their tablets run on without backups, and new shards wait for ever. The files of the location stay.", "Point the pools to another location first.");
            }
        }
    }
}
