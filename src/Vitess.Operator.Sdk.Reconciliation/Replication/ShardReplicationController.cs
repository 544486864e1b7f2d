using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Replication;

/// <summary>Gives shards their first primary and moves primaries away from tablets that are drained.</summary>
internal sealed class ShardReplicationController(EngineServices engine) : ObjectController<ReplicationPass>(engine)
{
    /// <summary>Name, as events and metrics have it.</summary>
    public const string Name = "vitessshardreplication-controller";

    public override ControllerOptions Options { get; } = new(Name, Kinds.Shard)
    {
        Watches = [WatchSource.Owned(Kinds.Pod, Kinds.Shard)],
        ResyncPeriod = engine.Intervals.ShardReplication,
        ResyncsPerSecond = engine.Intervals.LooksPerSecond,
        PassTimeout = engine.Intervals.Pass,
        Workers = engine.Intervals.Workers,
    };

    protected override IReadOnlyList<Step<ReplicationPass>> Steps { get; } =
    [
        Step.Of<ReplicationPass>("topology connection", ConnectAsync),
        Step.Of<ReplicationPass>("first primary", PrimaryInitializer.ReconcileAsync),
        Step.Of<ReplicationPass>("drains", DrainReconciler.ReconcileAsync),
    ];

    protected override ReplicationPass Begin(JsonObject live) => new(Engine, live);

    protected override bool WantsResync(ReplicationPass pass) => pass.Connected;

    private static async Task<ReconcileResult> ConnectAsync(ReplicationPass pass, CancellationToken cancellationToken) =>
        !pass.IsCurrent ? ReconcileResult.Done : await pass.WithVitessAsync(_ =>
        {
            pass.Connected = true;
            return Task.FromResult(ReconcileResult.Done);
        }, cancellationToken).ConfigureAwait(false);
}
