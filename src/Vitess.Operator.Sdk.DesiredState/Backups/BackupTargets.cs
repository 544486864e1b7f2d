using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>The shards that the strategies of a schedule back up.</summary>
/// <remarks>Source: reference/backups.md, section 10.</remarks>
public static class BackupTargets
{
    /// <summary>The targets of a strategy, in order.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="shards">The shards of each keyspace, as Vitess spells them; keyspaces without shards are passed over.</param>
    /// <param name="excluded">Keyspaces that the scope Cluster leaves to strategies of their own.</param>
    /// <exception cref="FormatException">The name of a shard is no key range.</exception>
    public static IReadOnlyList<BackupTarget> Expand(
        VitessBackupScheduleStrategy strategy, IReadOnlyDictionary<string, IReadOnlyCollection<string>> shards, IReadOnlySet<string> excluded)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        ArgumentNullException.ThrowIfNull(shards);
        ArgumentNullException.ThrowIfNull(excluded);
        return strategy.Scope switch
        {
            BackupScopes.Keyspace => OfKeyspace(strategy, strategy.Keyspace ?? string.Empty, shards),
            BackupScopes.Cluster => [.. shards.Keys.Order(StringComparer.Ordinal).Where(keyspace => !excluded.Contains(keyspace))
                .SelectMany(keyspace => OfKeyspace(strategy, keyspace, shards))],
            _ => [new BackupTarget(strategy.Name, strategy.Keyspace ?? string.Empty, strategy.Shard ?? string.Empty, strategy.ExtraFlags)],
        };
    }

    /// <summary>The targets of all strategies of a schedule, in order.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="peers">The schedules of the same cluster; it does not matter whether the schedule itself is among them.</param>
    /// <param name="shards">The shards of each keyspace, as Vitess spells them; keyspaces without shards are passed over.</param>
    /// <exception cref="FormatException">The name of a shard is no key range.</exception>
    public static IReadOnlyList<BackupTarget> Expand(
        VitessBackupScheduleTemplate schedule, IEnumerable<VitessBackupScheduleTemplate> peers, IReadOnlyDictionary<string, IReadOnlyCollection<string>> shards)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(peers);
        var excluded = new HashSet<string>(OwnExclusions(schedule), StringComparer.Ordinal);
        foreach (var peer in peers)
        {
            var own = OwnExclusions(peer);
            if (BackupScheduleRules.AreKeptBy(peer) && BackupScheduleRules.Duplicate(Expand(peer, shards, own)) is null)
            {
                excluded.UnionWith(own);
            }
        }

        return Expand(schedule, shards, excluded);
    }

    /// <summary>The keyspaces that a schedule's own strategies of scope Keyspace take out of its strategies of scope Cluster.</summary>
    /// <param name="schedule">The schedule; a suspended one takes out none.</param>
    public static IReadOnlySet<string> OwnExclusions(VitessBackupScheduleTemplate schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        var keyspaces = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var strategy in schedule.Suspend == true ? [] : schedule.Strategies ?? [])
        {
            if (strategy.Scope == BackupScopes.Keyspace && !string.IsNullOrEmpty(strategy.Keyspace))
            {
                keyspaces.Add(strategy.Keyspace);
            }
        }

        return keyspaces;
    }

    private static List<BackupTarget> Expand(
        VitessBackupScheduleTemplate schedule, IReadOnlyDictionary<string, IReadOnlyCollection<string>> shards, IReadOnlySet<string> excluded) =>
        [.. (schedule.Strategies ?? []).SelectMany(strategy => Expand(strategy, shards, excluded))];

    private static List<BackupTarget> OfKeyspace(
        VitessBackupScheduleStrategy strategy, string keyspace, IReadOnlyDictionary<string, IReadOnlyCollection<string>> shards)
    {
        var targets = new List<BackupTarget>();
        foreach (var shard in shards.GetValueOrDefault(keyspace, []).Order(StringComparer.Ordinal))
        {
            var name = $"{strategy.Name}-{keyspace}-{KeyRange.Parse(shard).SafeName}";
            targets.Add(new BackupTarget(name, keyspace, shard, strategy.ExtraFlags));
        }

        return targets;
    }
}
