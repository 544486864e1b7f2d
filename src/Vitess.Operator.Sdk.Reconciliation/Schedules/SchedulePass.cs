using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>What a pass over a VitessBackupSchedule knows.</summary>
internal sealed class SchedulePass : ObjectPass
{
    public SchedulePass(EngineServices engine, JsonObject live)
        : base(engine, live)
    {
        Schedule = ObjectConvert.ToTyped<V2VitessBackupSchedule>(live);
        Now = engine.Time.GetUtcNow();
        Jobs = [.. List(Kinds.Job, Labels).Select(ScheduledJob.Of)];
        Status = new VitessBackupScheduleStatus
        {
            LastScheduledTimes = Sorted(Schedule.Status?.LastScheduledTimes),
            NextScheduledTimes = Sorted(Schedule.Status?.NextScheduledTimes),
            GeneratedSchedules = Sorted(Schedule.Status?.GeneratedSchedules),
        };
    }

    public V2VitessBackupSchedule Schedule { get; }

    public VitessBackupScheduleSpec Spec => Schedule.Spec;

    /// <summary>The time of the pass.</summary>
    public DateTimeOffset Now { get; }

    public bool IsSuspended => Spec.Suspend == true;

    /// <summary>Labels of the schedule's Jobs and claims.</summary>
    public Dictionary<string, string> Labels => new(StringComparer.Ordinal)
    {
        [VitessLabels.BackupSchedule] = Name,
        [VitessLabels.Cluster] = Spec.Cluster,
    };

    /// <summary>The schedule's Jobs as they were when the pass began.</summary>
    public IReadOnlyList<ScheduledJob> Jobs { get; }

    /// <summary>The shards to back up; set by the step that finds them.</summary>
    public IReadOnlyList<BackupTarget> Targets { get; set; } = [];

    /// <summary>The status that this pass writes; what was known of runs stays until something newer is.</summary>
    public VitessBackupScheduleStatus Status { get; }

    /// <summary>Runs that are not remembered are run again.</summary>
    public override StatusTiming StatusTiming => StatusTiming.AtOnce;

    public override JsonObject? StatusJson => IsSuspended ? null : StatusWrite.ToJson(Status);

    /// <summary>Fails for good: only a change of the schedule or of the cluster can help.</summary>
    public ReconcileResult Refuse(string message)
    {
        Warn(VitessEventReasons.InvalidSpec, message);
        return ReconcileResult.FailedForGood(new ReconcileException($"VitessBackupSchedule {Namespace}/{Name}: {message}"));
    }

    private static SortedDictionary<string, T> Sorted<T>(IDictionary<string, T>? values) =>
        new(values ?? new Dictionary<string, T>(), StringComparer.Ordinal);
}
