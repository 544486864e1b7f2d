using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Backups;

/// <summary>Rules on how scheduled backups are taken.</summary>
internal static class MethodRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Schedules(new("V0922", Error, "A scheduled backup has nothing to take it from, or nowhere to put it", "schedules: [{…}] of a shard without a backup location"), Possible),
        RuleOf.Schedules(new("V0927", Warning, "A backup takes a serving replica offline", "schedules: [{backupMethod: vtctldclient}] with the engine builtin"), Offline),
        RuleOf.Schedules(new("V0928", Warning, "A backup needs memory within the tablet", "schedules: [{backupMethod: vtctldclient}] with the engine xtrabackup"), Memory),
        RuleOf.Schedules(new("V0929", Warning, "A scheduled backup needs a second volume and another mysqld", "schedules: [{backupMethod: vtbackup}]"), SecondVolume),
    ];

    private static void Possible(ScheduleScope schedule, RuleFindings found)
    {
        foreach (var shard in schedule.UsesVtbackup ? schedule.Cluster.Shards.Where(shard => ScheduleTargets.Reach(schedule, shard)) : [])
        {
            if (Fault(shard) is { } fault)
            {
                var result = schedule.Cluster.Context.Target.IsSdk ? "it gets no backup" : "the operator fails in every pass";
                found.Add(schedule.Path, $"Keyspace {shard.Keyspace.Name}: {fault}, so {result}.", "Leave the shard out of the schedule, or give its first pool what the backup needs.");
            }
        }
    }

    private static string? Fault(ShardScope shard)
    {
        var first = shard.Pools.Count == 0 ? null : shard.Pools[0].Pool;
        var location = first?.BackupLocationName ?? "";
        return first is null ? "a shard has no pools"
            : first.Mysqld is null ? "the first pool of a shard has no mysqld"
            : shard.Cluster.Locations.All(known => known.Name != location) ? "the first pool of a shard has no backup location"
            : !shard.Cluster.Context.Target.IsSdk && shard.Template.Replication?.InitializeBackup == false ? "initializeBackup of a shard is false"
            : null;
    }

    private static string Engine(ScheduleScope schedule) => schedule.Cluster.Spec.Backup?.Engine is { Length: > 0 } engine ? engine : BackupEngines.Builtin;

    private static void Offline(ScheduleScope schedule, RuleFindings found)
    {
        if (!schedule.UsesVtbackup && Engine(schedule) == BackupEngines.Builtin)
        {
            found.Add(
                schedule.Path + ".backupMethod",
                "vtctldclient with the engine builtin stops mysqld of a serving replica while the backup runs; under semi-sync with two tablets that stops writes.",
                "Use backupMethod: vtbackup, or the engine xtrabackup.");
        }
    }

    private static void Memory(ScheduleScope schedule, RuleFindings found)
    {
        if (!schedule.UsesVtbackup && Engine(schedule) == BackupEngines.XtraBackup)
        {
            found.Add(schedule.Path + ".backupMethod", "xtrabackup runs within the tablet: vttablet needs noticeably more memory while the backup runs.", "Give vttablet more memory, or use backupMethod: vtbackup.");
        }
    }

    private static void SecondVolume(ScheduleScope schedule, RuleFindings found)
    {
        if (schedule.UsesVtbackup)
        {
            found.Add(
                schedule.Path + (schedule.Schedule.BackupMethod is null ? "" : ".backupMethod"),
                "Each backup runs in a Pod of its own with a volume and a mysqld as large as those of the first pool; resources of the schedule do not count for it.",
                "See that there is room for them.");
        }
    }
}
