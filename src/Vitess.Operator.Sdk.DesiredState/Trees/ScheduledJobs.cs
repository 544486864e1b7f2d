using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Trees;

/// <summary>The Jobs of one run of a schedule.</summary>
/// <remarks>Source: reference/backups.md, sections 8.3, 9 and 10.</remarks>
internal sealed class ScheduledJobs(TreeContext context, V2VitessCluster cluster)
{
    private readonly List<ShardContext> _shards = Shards(context, cluster);

    private Dictionary<string, IReadOnlyCollection<string>> ShardNames => _shards.GroupBy(shard => shard.Keyspace, StringComparer.Ordinal).ToDictionary(
        group => group.Key, IReadOnlyCollection<string> (group) => [.. group.Select(shard => shard.ShardName)], StringComparer.Ordinal);

    public IEnumerable<ObjectNode> Of(V2VitessBackupSchedule schedule, DateTimeOffset at, ObjectNode owner)
    {
        if (schedule.Spec.Suspend == true || !BackupScheduleRules.AreKeptBy(schedule.Spec))
        {
            yield break;
        }

        foreach (var target in Targets(schedule.Spec))
        {
            var run = new BackupRun(schedule, target, at);
            foreach (var node in run.Method == BackupMethods.VtBackup ? OfVtbackup(run, owner) : OfVtctld(run, owner))
            {
                yield return node;
            }
        }
    }

    private IEnumerable<BackupTarget> Targets(VitessBackupScheduleTemplate schedule)
    {
        var targets = BackupTargets.Expand(schedule, cluster.Spec.Backup?.Schedules ?? [], ShardNames);
        return BackupScheduleRules.Duplicate(targets) is null ? targets.Where(target => KeyRange.TryParse(target.Shard, out _)) : [];
    }

    private IEnumerable<ObjectNode> OfVtbackup(BackupRun run, ObjectNode owner)
    {
        var shard = _shards.Find(shard => shard.Keyspace == run.Target.Keyspace && shard.ShardName == run.Target.Shard);
        if (shard?.GetsPrimary != true || VtbackupJob.Of(run, shard) is not { } job)
        {
            yield break;
        }

        if (job.BuildClaim() is { } claim)
        {
            yield return context.Of(claim, VitessComponents.VtBackup, owner.Source, owner);
        }

        yield return context.Of(job.Build(), VitessComponents.VtBackup, owner.Source, owner);
    }

    private IEnumerable<ObjectNode> OfVtctld(BackupRun run, ObjectNode owner)
    {
        var server = FormattableString.Invariant($"{ObjectNames.VtctldService(cluster.Metadata.Name)}:{Ports.Grpc}");
        return context.OfOptional(VtctldClientJob.Build(run, cluster.Spec, server, context.Operator), Parts.Backup, owner.Source, owner);
    }

    private static List<ShardContext> Shards(TreeContext context, V2VitessCluster cluster)
    {
        var shards = new List<ShardContext>();
        foreach (var template in cluster.Spec.Keyspaces ?? [])
        {
            var keyspace = context.Defaults.Resolve(VitessKeyspaceChild.Build(cluster, template));
            foreach (var shard in KeyspaceShards.Of(keyspace.Spec.Partitionings))
            {
                shards.Add(new ShardContext(context.Defaults.Resolve(VitessShardChild.Build(keyspace, shard.Range, shard.Template)), context.Operator));
            }
        }

        return shards;
    }
}
