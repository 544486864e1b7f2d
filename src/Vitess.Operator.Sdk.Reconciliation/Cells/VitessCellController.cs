using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.VtGate;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Cells;

/// <summary>Keeps a cell: its own etcd if it has one, its gateways, and its part of the topology.</summary>
internal sealed class VitessCellController(EngineServices engine) : ObjectController<CellPass>(engine)
{
    /// <summary>Name, as events and metrics have it.</summary>
    public const string Name = "vitesscell-controller";

    public override ControllerOptions Options { get; } = new(Name, Kinds.Cell)
    {
        Watches =
        [
            WatchSource.Owned(Kinds.Service, Kinds.Cell),
            WatchSource.Owned(Kinds.Deployment, Kinds.Cell),
            WatchSource.Owned(Kinds.Autoscaler, Kinds.Cell),
            WatchSource.Owned(Kinds.EtcdLockserver, Kinds.Cell),
            new WatchSource(Kinds.Keyspace, CellsOf),
            new WatchSource(Kinds.Shard, shard => CellsOfShard(engine.Cache(), shard)),
            new WatchSource(Kinds.Secret, secret => UsersOf(engine.Cache(), secret)),
        ],
        ResyncPeriod = engine.Intervals.Cell,
        PassTimeout = engine.Intervals.Pass,
        Workers = engine.Intervals.Workers,
    };

    protected override IReadOnlyList<Step<CellPass>> Steps { get; } =
    [
        Step.Of<CellPass>("local lockserver", CellLockserver.ReconcileAsync),
        Step.Of<CellPass>("gateway service", CellGateway.ServiceAsync),
        Step.Of<CellPass>("gateway", CellGateway.DeploymentAsync),
        Step.Of<CellPass>("keyspaces and topology", CellKeyspaces.ReconcileAsync),
        Step.Of<CellPass>("status", StatusWrite.RunAsync),
    ];

    protected override CellPass Begin(JsonObject live) => new(Engine, live);

    private static IEnumerable<NamespacedName> CellsOf(CachedObject keyspace) =>
        KeyspaceCells.Of(keyspace.ToJson()).Select(cell => new NamespacedName(keyspace.Name.Namespace, ObjectNames.Cell(keyspace.Label(VitessLabels.Cluster) ?? string.Empty, cell)));

    /// <summary>Gateways show the MySQL version of the shards, so each new shard may change them.</summary>
    private static IEnumerable<NamespacedName> CellsOfShard(IObjectCache cache, CachedObject shard) => shard.Label(VitessLabels.Cluster) is { } cluster
        ? cache.List(Kinds.Cell, shard.Name.Namespace, new Dictionary<string, string> { [VitessLabels.Cluster] = cluster }).Select(NamespacedName.Of)
        : [];

    private static IEnumerable<NamespacedName> UsersOf(IObjectCache cache, CachedObject secret) =>
        cache.List(Kinds.Cell, secret.Name.Namespace, new Dictionary<string, string>())
            .Where(cell => VtgateSecrets.RestartingNames(ObjectConvert.ToTyped<V2VitessCell>(cell).Spec.Gateway).Contains(secret.Name.Name))
            .Select(NamespacedName.Of);
}
