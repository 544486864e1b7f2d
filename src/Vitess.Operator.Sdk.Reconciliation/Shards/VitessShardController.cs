using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Keeps a shard: its tablets with their volumes, its orchestrators, its first backup, and its part of the topology.</summary>
internal sealed class VitessShardController(EngineServices engine) : ObjectController<ShardPass>(engine)
{
    /// <summary>Name, as events and metrics have it.</summary>
    public const string Name = "vitessshard-controller";

    private const string Tablets = "tablets";

    public override ControllerOptions Options { get; } = new(Name, Kinds.Shard)
    {
        Watches =
        [
            WatchSource.Owned(Kinds.Pod, Kinds.Shard),
            WatchSource.Owned(Kinds.Claim, Kinds.Shard),
            WatchSource.Owned(Kinds.Deployment, Kinds.Shard),
            new WatchSource(Kinds.Backup, ShardOf),
        ],
        ResyncPeriod = engine.Intervals.Shard,
        ResyncsPerSecond = engine.Intervals.LooksPerSecond,
        PassTimeout = engine.Intervals.Pass,
        Workers = engine.Intervals.Workers,
    };

    protected override IReadOnlyList<Step<ShardPass>> Steps { get; } =
    [
        Step.Of<ShardPass>("orchestrators", Orchestrators.ReconcileAsync),
        Step.Of<ShardPass>("tablet status", TabletStatus.Begin),
        Step.Of<ShardPass>("volumes", TabletClaims.ReconcileAsync),
        Step.Of<ShardPass>(Tablets, TabletPods.ReconcileAsync),
        Step.Of<ShardPass>("volume growth", VolumeGrowth.ReconcileAsync, after: Tablets),
        Step.Of<ShardPass>("roll-out", ShardRollout.ReconcileAsync, after: Tablets),
        Step.Of<ShardPass>("topology", ShardTopology.ReconcileAsync),
        Step.Of<ShardPass>("initial backup", InitialBackups.ReconcileAsync),
        Step.Of<ShardPass>("status", StatusWrite.RunAsync),
    ];

    protected override ShardPass Begin(JsonObject live) => new(Engine, live);

    protected override void Gone(NamespacedName name) => Engine.Shards.Forget(name);

    private static IEnumerable<NamespacedName> ShardOf(CachedObject backup) =>
        backup.Label(VitessLabels.Cluster) is { } cluster && backup.Label(VitessLabels.Keyspace) is { } keyspace && backup.Label(VitessLabels.Shard) is { } shard
            ? [new NamespacedName(backup.Name.Namespace, ObjectNames.Shard(cluster, keyspace, shard))]
            : [];
}
