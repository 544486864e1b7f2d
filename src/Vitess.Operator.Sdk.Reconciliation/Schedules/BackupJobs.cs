using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>Makes the Job of a run, and its volume.</summary>
internal static class BackupJobs
{
    /// <summary>What exists is a run that was begun; it is left as it is.</summary>
    private static readonly ApplyStrategy Keep = new() { Otherwise = ChangeMode.Keep };

    /// <summary>What the run consists of.</summary>
    public static BackupJobPlan Of(SchedulePass pass, BackupRun run) =>
        run.Method == BackupMethods.VtctldClient ? OfVtctldClient(pass, run) : OfVtbackup(pass, run);

    /// <summary>Creates volume and Job. A volume of an earlier try, whose Job could not be made, is used.</summary>
    public static async Task<ChildResult> CreateAsync(SchedulePass pass, BackupRun run, BackupJobPlan plan, CancellationToken cancellationToken)
    {
        var labels = run.Selector().ToDictionary(StringComparer.Ordinal);
        if (plan.Claim is { } claim)
        {
            var rule = new ChildRule { Kind = Kinds.Claim, Identity = labels, Strategy = Keep };
            var made = await pass.Objects.ReconcileAsync(rule, run.Name, claim, cancellationToken).ConfigureAwait(false);
            if (made.Error is not null)
            {
                return made;
            }
        }

        var jobs = new ChildRule { Kind = Kinds.Job, Identity = labels, Strategy = Keep };
        return await pass.Objects.ReconcileAsync(jobs, run.Name, plan.Job, cancellationToken).ConfigureAwait(false);
    }

    private static BackupJobPlan OfVtbackup(SchedulePass pass, BackupRun run)
    {
        if (FindShard(pass, run.Target) is not { } shard)
        {
            return BackupJobPlan.Impossible($"there is no VitessShard {run.Target.Keyspace}/{run.Target.Shard}");
        }

        if (!HasBackup(pass, run.Target) && !IsUp(shard))
        {
            return BackupJobPlan.Wait;
        }

        var resolved = new VitessDefaults(pass.Engine.Defaults).Resolve(shard);
        return VtbackupJob.Of(run, new ShardContext(resolved, pass.Engine.Defaults)) is { } job
            ? new BackupJobPlan(ObjectConvert.ToJson(job.Build()), job.BuildClaim() is { } claim ? ObjectConvert.ToJson(claim) : null)
            : BackupJobPlan.Impossible($"the first pool of {run.Target.Keyspace}/{run.Target.Shard} has no backup location");
    }

    private static BackupJobPlan OfVtctldClient(SchedulePass pass, BackupRun run)
    {
        if (pass.Find(Kinds.Cluster, pass.Spec.Cluster) is not { } live)
        {
            return BackupJobPlan.Impossible($"there is no VitessCluster {pass.Spec.Cluster}");
        }

        if (VtctldServer(pass) is not { } server)
        {
            return BackupJobPlan.Impossible($"no vtctld service found for cluster {pass.Spec.Cluster}");
        }

        var cluster = new VitessDefaults(pass.Engine.Defaults).Resolve(ObjectConvert.ToTyped<V2VitessCluster>(live));
        return VtctldClientJob.Build(run, cluster.Spec, server, pass.Engine.Defaults) is { } job
            ? new BackupJobPlan(ObjectConvert.ToJson(job))
            : BackupJobPlan.Impossible("neither the schedule nor the cluster names an image with vtctldclient");
    }

    private static string? VtctldServer(SchedulePass pass)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VitessLabels.Cluster] = pass.Spec.Cluster,
            [VitessLabels.Component] = VitessComponents.Vtctld,
        };
        foreach (var service in pass.List(Kinds.Service, labels))
        {
            var port = (service.GetObject("spec")?["ports"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(port => port.GetText("name") == "grpc");
            if (port is not null)
            {
                return $"{service.GetName()}:{port["port"]}";
            }
        }

        return null;
    }

    private static V2VitessShard? FindShard(SchedulePass pass, BackupTarget target)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal) { [VitessLabels.Cluster] = pass.Spec.Cluster, [VitessLabels.Keyspace] = target.Keyspace };
        return pass.List(Kinds.Shard, labels).Select(ObjectConvert.ToTyped<V2VitessShard>)
            .FirstOrDefault(shard => KeyRange.Of(shard.Spec.KeyRange).ToString() == target.Shard);
    }

    private static bool HasBackup(SchedulePass pass, BackupTarget target)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [VitessLabels.Cluster] = pass.Spec.Cluster,
            [VitessLabels.Keyspace] = target.Keyspace,
            [VitessLabels.Shard] = target.SafeShard,
        };
        return pass.List(Kinds.Backup, labels).Select(ObjectConvert.ToTyped<V2VitessBackup>).Any(backup => backup.Status?.Complete == true);
    }

    private static bool IsUp(V2VitessShard shard) => shard.Status is { HasMaster: ConditionStatuses.True, HasInitialBackup: ConditionStatuses.True, Tablets.Count: > 0 } status
        && status.Tablets.Values.All(tablet => tablet.Ready == ConditionStatuses.True);
}
