using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Rules.Backups;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Pools;

/// <summary>Rules on pools beside each other in one shard.</summary>
internal static class PoolOrderRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Shards(new("V0608", Error, "Two pools become one, because only their names differ", "tabletPools: [{cell: a, type: replica, name: x}, {cell: a, type: replica, name: y}]"), OneInTwo),
        RuleOf.Shards(new("V0616", Error, "Scheduled backups of a shard whose first pool has no volume stop the operator", "schedules: [{…}], tabletPools: [{type: replica}], target original"), NoVolume),
        RuleOf.Shards(new("V0617", Info, "The first pool of a shard decides about its backup Pods", "tabletPools: [{type: rdonly}, {type: replica}] with backup"), FirstPool),
        RuleOf.Shards(new("V2023", Error, "Two pools have the same cell, type and name", "tabletPools: [{cell: a, type: replica}, {cell: a, type: replica}]") { Source = "reference/crds.md: tabletPools is a list map" }, SameKey),
    ];

    private static void OneInTwo(ShardScope shard, RuleFindings found)
    {
        foreach (var group in shard.Pools.Where(pool => !pool.IsExternal).GroupBy(pool => (pool.Pool.Cell, pool.Pool.Type)))
        {
            foreach (var pool in group.Skip(1).Where(pool => (pool.Pool.Name ?? "") != (group.First().Pool.Name ?? "")))
            {
                found.Add(
                    pool.Path + ".name",
                    $"Another pool of type {pool.Pool.Type} is in cell {pool.Pool.Cell}. The number of a tablet does not depend on the pool's name, so both name the same tablets: there are fewer Pods than asked for, with the settings of one of the pools.",
                    "Put all tablets of a cell and type into one pool.");
            }
        }
    }

    private static void SameKey(ShardScope shard, RuleFindings found)
    {
        foreach (var pool in Repeated.Of(shard.Pools, pool => (pool.Pool.Cell, pool.Pool.Type, pool.Pool.Name ?? "")))
        {
            found.Add(pool.Path, $"There is a pool of type {pool.Pool.Type} in cell {pool.Pool.Cell} with this name already: the API server refuses the object.", "Put all tablets of a cell and type into one pool.");
        }
    }

    private static void NoVolume(ShardScope shard, RuleFindings found)
    {
        if (!shard.Cluster.Context.Target.IsSdk
            && shard.Pools is [{ Pool.DataVolumeClaimTemplate: null } first, ..]
            && shard.Cluster.Schedules.Any(schedule => schedule.UsesVtbackup && ScheduleTargets.Reach(schedule, shard)))
        {
            found.Add(first.Path + ".dataVolumeClaimTemplate", "A scheduled backup copies the claim of the first pool, which has none: the operator fails in every pass.", "Add dataVolumeClaimTemplate to the first pool, or use backupMethod: vtctldclient.");
        }
    }

    private static void FirstPool(ShardScope shard, RuleFindings found)
    {
        if (shard.Cluster.Locations.Count > 0 && shard.Pools.Count > 1 && shard.Pools[0].Pool.Type != PoolTypes.Replica && shard.Pools.Any(pool => pool.Pool.Type == PoolTypes.Replica))
        {
            found.Add(shard.Pools[0].Path, $"Backup Pods take location, resources and labels from the first pool, which is of type {shard.Pools[0].Pool.Type}.", "Put the pool that backups shall be like first.");
        }
    }
}
