using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>Keeps a keyspace: its record, its shards, and the news of them.</summary>
internal sealed class VitessKeyspaceController(EngineServices engine) : ObjectController<KeyspacePass>(engine)
{
    /// <summary>Name, as events and metrics have it.</summary>
    public const string Name = "vitesskeyspace-controller";

    private const string Partitionings = "partitionings";
    private const string Shards = "shards";

    public override ControllerOptions Options { get; } = new(Name, Kinds.Keyspace)
    {
        Watches = [WatchSource.Owned(Kinds.Shard, Kinds.Keyspace)],
        ResyncPeriod = engine.Intervals.Keyspace,
        ResyncsPerSecond = engine.Intervals.LooksPerSecond,
        PassTimeout = engine.Intervals.Pass,
        Workers = engine.Intervals.Workers,
    };

    protected override IReadOnlyList<Step<KeyspacePass>> Steps { get; } =
    [
        Step.Of<KeyspacePass>("keyspace record", KeyspaceRecordStep.ReconcileAsync),
        Step.Of<KeyspacePass>(Partitionings, PartitioningCheck.ReconcileAsync),
        Step.Of<KeyspacePass>(Shards, ShardChildren.ReconcileAsync, after: Partitionings),
        Step.Of<KeyspacePass>("topology clean-up", ShardPruning.ReconcileAsync, after: Shards),
        Step.Of<KeyspacePass>("resharding", Resharding.ReconcileAsync),
        Step.Of<KeyspacePass>("readiness", PartitioningStatus.SetReady),
        Step.Of<KeyspacePass>("conditions", pass => pass.Conditions.FillIn(
            VitessKeyspaceConditionTypes.Ready, VitessKeyspaceConditionTypes.ReshardingActive, VitessKeyspaceConditionTypes.ReshardingInSync)),
        Step.Of<KeyspacePass>("status", StatusWrite.RunAsync),
    ];

    protected override KeyspacePass Begin(JsonObject live) => new(Engine, live);
}
