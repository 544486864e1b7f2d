using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Rules.Backups;

/// <summary>The shards that a schedule backs up.</summary>
internal static class ScheduleTargets
{
    /// <summary>All targets of a schedule with the path of the strategy behind each; strategies that say nothing clear have none.</summary>
    public static IReadOnlyList<(BackupTarget Target, string Path)> Of(ScheduleScope schedule)
    {
        var shards = schedule.Cluster.Keyspaces.GroupBy(keyspace => keyspace.Name).ToDictionary(
            group => group.Key,
            group => (IReadOnlyCollection<string>)[.. schedule.Cluster.ShardsOf(group.Last()).Select(shard => shard.Range.ToString())]);
        var excluded = BackupTargets.OwnExclusions(schedule.Schedule);
        return [.. schedule.Strategies.Where(strategy => IsClear(strategy.Strategy))
            .SelectMany(strategy => BackupTargets.Expand(strategy.Strategy, shards, excluded).Select(target => (target, strategy.Path)))];
    }

    /// <summary>Whether a schedule backs up any shard that is made from a template.</summary>
    public static bool Reach(ScheduleScope schedule, ShardScope shard) => (schedule.Schedule.Strategies ?? []).Any(strategy => strategy.Scope switch
    {
        BackupScopes.Cluster => true,
        BackupScopes.Keyspace => strategy.Keyspace == shard.Keyspace.Name,
        _ => strategy.Keyspace == shard.Keyspace.Name && shard.Cluster.ShardsOf(shard.Keyspace)
            .Any(made => made.Range.ToString() == strategy.Shard && ReferenceEquals(made.Template, shard.Template)),
    });

    private static bool IsClear(VitessBackupScheduleStrategy strategy) => strategy.Scope switch
    {
        BackupScopes.Cluster => true,
        BackupScopes.Keyspace => !string.IsNullOrEmpty(strategy.Keyspace),
        _ => !string.IsNullOrEmpty(strategy.Keyspace) && !string.IsNullOrEmpty(strategy.Shard),
    };
}
