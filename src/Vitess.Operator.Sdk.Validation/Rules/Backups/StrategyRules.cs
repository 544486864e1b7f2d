using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Backups;

/// <summary>Rules on what a schedule backs up.</summary>
internal static class StrategyRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Schedules(new("V0919", Error, "The scope of a strategy does not fit what it names", "strategies: [{scope: Keyspace, keyspace: a, shard: '-'}]"), Scope),
        RuleOf.Schedules(new("V0920", Error, "A schedule backs up a shard twice", "strategies: [{scope: Keyspace, keyspace: a}, {keyspace: a, shard: '-'}]"), Twice),
        RuleOf.Schedules(new("V0921", Error, "A strategy names a shard that is no key range", "strategies: [{keyspace: a, shard: '0'}]"), ShardName),
        RuleOf.Schedules(new("V0930", Warning, "Two strategies have one name", "strategies: [{name: a}, {name: a}]"), Names),
        RuleOf.Schedules(new("V2028", Error, "A strategy names a keyspace or shard that the cluster does not have", "strategies: [{keyspace: comerce, shard: '-'}]") { Source = "reference/backups.md, section 10" }, Unknown),
    ];

    private static void Scope(ScheduleScope schedule, RuleFindings found)
    {
        foreach (var (strategy, path) in schedule.Strategies)
        {
            var (keyspace, shard) = (!string.IsNullOrEmpty(strategy.Keyspace), !string.IsNullOrEmpty(strategy.Shard));
            var fault = strategy.Scope switch
            {
                null or "" or BackupScopes.Shard => keyspace && shard ? null : "needs keyspace and shard",
                BackupScopes.Keyspace => keyspace && !shard ? null : "needs keyspace, and no shard",
                BackupScopes.Cluster => !keyspace && !shard ? null : "takes neither keyspace nor shard",
                _ => "is none that exists",
            };
            if (fault is not null)
            {
                found.Add(path, $"The scope {(string.IsNullOrEmpty(strategy.Scope) ? BackupScopes.Shard : strategy.Scope)} {fault}: the schedule takes no backups at all.", "Use Shard with keyspace and shard, Keyspace with keyspace, or Cluster with neither.");
            }
        }
    }

    private static void Twice(ScheduleScope schedule, RuleFindings found)
    {
        foreach (var group in Repeated.Of(ScheduleTargets.Of(schedule), target => (target.Target.Keyspace, target.Target.Shard)).GroupBy(target => target.Path))
        {
            found.Add(group.Key, $"Shard {group.First().Target.Keyspace}/{group.First().Target.Shard} is backed up by an earlier strategy too: the schedule takes no backups at all.", "Name each shard once in a schedule.");
        }
    }

    private static void ShardName(ScheduleScope schedule, RuleFindings found)
    {
        foreach (var (strategy, path) in schedule.Strategies.Where(entry => !string.IsNullOrEmpty(entry.Strategy.Shard) && !KeyRange.TryParse(entry.Strategy.Shard, out _)))
        {
            found.Add(path + ".shard", $"'{strategy.Shard}' is no shard that the operator makes: no backup is taken.", "Write the key range, '-' for an unsharded keyspace.");
        }
    }

    private static void Names(ScheduleScope schedule, RuleFindings found)
    {
        foreach (var (strategy, path) in Repeated.Of(schedule.Strategies, entry => entry.Strategy.Name))
        {
            found.Add(path + ".name", $"Another strategy is called '{strategy.Name}' too: both share one entry of the status.", "Give each strategy a name of its own.");
        }
    }

    private static void Unknown(ScheduleScope schedule, RuleFindings found)
    {
        foreach (var (strategy, path) in schedule.Strategies.Where(entry => !string.IsNullOrEmpty(entry.Strategy.Keyspace)))
        {
            var keyspace = schedule.Cluster.Keyspaces.LastOrDefault(keyspace => keyspace.Name == strategy.Keyspace);
            if (keyspace is null)
            {
                found.Add(path + ".keyspace", $"The cluster has no keyspace '{strategy.Keyspace}': there is nothing to back up.", NearName.Hint(strategy.Keyspace, schedule.Cluster.Keyspaces.Select(known => known.Name)) ?? "Name a keyspace of the cluster.");
            }
            else if (KeyRange.TryParse(strategy.Shard, out _) && schedule.Cluster.ShardsOf(keyspace) is { Count: > 0 } shards && shards.All(shard => shard.Range.ToString() != strategy.Shard))
            {
                found.Add(path + ".shard", $"Keyspace {strategy.Keyspace} has no shard '{strategy.Shard}': there is nothing to back up.", $"Name one of its shards, such as '{shards[0].Range}'.");
            }
        }
    }
}
