using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Schedules;

/// <summary>Starts the Jobs of a backup schedule when they are due, and clears away old ones.</summary>
/// <remarks>What was run is known from the Jobs and from the status; Jobs may be deleted at any time (D-14).</remarks>
internal sealed class VitessBackupScheduleController(EngineServices engine) : ObjectController<SchedulePass>(engine)
{
    /// <summary>Name, as events and metrics have it.</summary>
    public const string Name = "vitessbackupschedule-controller";

    private const string Targets = "targets";

    public override ControllerOptions Options { get; } = new(Name, Kinds.BackupSchedule)
    {
        // A Job that ends lets the next one begin (D-16).
        Watches = [WatchSource.Owned(Kinds.Job, Kinds.BackupSchedule)],
        Reads = [Kinds.Cluster, Kinds.Keyspace, Kinds.Shard, Kinds.Backup, Kinds.Claim, Kinds.Service],
        ResyncPeriod = engine.Intervals.BackupSchedule,
        PassTimeout = engine.Intervals.Pass,
        Workers = engine.Intervals.Workers,
    };

    protected override IReadOnlyList<Step<SchedulePass>> Steps { get; } =
    [
        Step.Of<SchedulePass>("timeouts", JobTimeouts.ReconcileAsync),
        Step.Of<SchedulePass>("history", JobHistory.ReconcileAsync),
        Step.Of<SchedulePass>(Targets, ScheduleTargets.Find),
        Step.Of<SchedulePass>("runs", ScheduleRuns.ReconcileAsync, after: Targets),
        Step.Of<SchedulePass>("left-over volumes", JobVolumes.ReconcileAsync),
        Step.Of<SchedulePass>("status", StatusWrite.RunAsync),
    ];

    protected override SchedulePass Begin(JsonObject live) => new(Engine, live);
}
