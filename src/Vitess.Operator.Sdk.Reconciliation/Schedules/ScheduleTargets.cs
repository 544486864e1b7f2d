using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>Finds the shards that a schedule backs up. A schedule that is not clear backs up none.</summary>
internal static class ScheduleTargets
{
    public static Task<ReconcileResult> Find(SchedulePass pass, CancellationToken cancellationToken) => Task.FromResult(Find(pass));

    private static ReconcileResult Find(SchedulePass pass)
    {
        if (pass.IsSuspended)
        {
            return ReconcileResult.Done;
        }

        if (BackupScheduleRules.Fault(pass.Spec) is { } fault)
        {
            return pass.Refuse(fault);
        }

        var targets = BackupTargets.Expand(pass.Spec, Peers(pass), Shards(pass));
        if (BackupScheduleRules.Duplicate(targets) is { } duplicate)
        {
            return pass.Refuse(duplicate);
        }

        if (targets.FirstOrDefault(target => !KeyRange.TryParse(target.Shard, out _)) is { } unknown)
        {
            return pass.Refuse($"strategy \"{unknown.Name}\": \"{unknown.Shard}\" is no shard");
        }

        pass.Targets = targets;
        Forget(pass, pass.Status.LastScheduledTimes!);
        Forget(pass, pass.Status.NextScheduledTimes!);
        Forget(pass, pass.Status.GeneratedSchedules!);
        return ReconcileResult.Done;
    }

    /// <summary>The schedules of the same cluster, whatever their labels say.</summary>
    private static IEnumerable<VitessBackupScheduleTemplate> Peers(SchedulePass pass) => pass.List(Kinds.BackupSchedule, new Dictionary<string, string>())
        .Where(peer => peer.GetName() != pass.Name && !peer.IsTerminating())
        .Select(peer => ObjectConvert.ToTyped<V2VitessBackupSchedule>(peer).Spec)
        .Where(peer => peer.Cluster == pass.Spec.Cluster);

    private static Dictionary<string, IReadOnlyCollection<string>> Shards(SchedulePass pass) => pass
        .List(Kinds.Keyspace, new Dictionary<string, string>(StringComparer.Ordinal) { [VitessLabels.Cluster] = pass.Spec.Cluster })
        .Select(ObjectConvert.ToTyped<V2VitessKeyspace>)
        .GroupBy(keyspace => keyspace.Spec.Name, keyspace => keyspace.Status?.Shards?.Keys ?? [], StringComparer.Ordinal)
        .ToDictionary(group => group.Key, IReadOnlyCollection<string> (group) => [.. group.SelectMany(shards => shards)], StringComparer.Ordinal);

    private static void Forget<T>(SchedulePass pass, IDictionary<string, T> times)
    {
        var names = pass.Targets.Select(target => target.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in times.Keys.Where(name => !names.Contains(name)).ToList())
        {
            times.Remove(name);
        }
    }
}
