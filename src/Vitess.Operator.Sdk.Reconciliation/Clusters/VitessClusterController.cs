using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Clusters;

/// <summary>Keeps a Vitess cluster: everything that is not of one cell, keyspace or shard, and those as children.</summary>
internal sealed class VitessClusterController(EngineServices engine) : ObjectController<ClusterPass>(engine)
{
    /// <summary>Name, as events and metrics have it.</summary>
    public const string Name = "vitesscluster-controller";

    private const string Cells = "cells";
    private const string Keyspaces = "keyspaces";

    public override ControllerOptions Options { get; } = new(Name, Kinds.Cluster)
    {
        Watches =
        [
            WatchSource.Owned(Kinds.Service, Kinds.Cluster),
            WatchSource.Owned(Kinds.Deployment, Kinds.Cluster),
            WatchSource.Owned(Kinds.Cell, Kinds.Cluster),
            WatchSource.Owned(Kinds.Keyspace, Kinds.Cluster),
            WatchSource.Owned(Kinds.BackupStorage, Kinds.Cluster),
            WatchSource.Owned(Kinds.BackupSchedule, Kinds.Cluster),
            WatchSource.Owned(Kinds.EtcdLockserver, Kinds.Cluster),
            WatchSource.Owned(Kinds.Secret, Kinds.Cluster),
        ],
        ResyncPeriod = engine.Intervals.Cluster,
        PassTimeout = engine.Intervals.Pass,
        Workers = engine.Intervals.Workers,
    };

    protected override IReadOnlyList<Step<ClusterPass>> Steps { get; } =
    [
        Step.Of<ClusterPass>("global lockserver", ClusterLockserver.ReconcileAsync),
        Step.Of<ClusterPass>("backup storages", BackupChildren.StoragesAsync),
        Step.Of<ClusterPass>("backup schedules", BackupChildren.SchedulesAsync),
        Step.Of<ClusterPass>(Cells, CellChildren.ReconcileAsync),
        Step.Of<ClusterPass>(Keyspaces, KeyspaceChildren.ReconcileAsync),
        Step.Of<ClusterPass>("gateway service", ClusterServices.GatewayAsync),
        Step.Of<ClusterPass>("tablet service", ClusterServices.TabletsAsync),
        Step.Of<ClusterPass>("vtctld", Dashboard.ReconcileAsync),
        Step.Of<ClusterPass>("vtadmin", Vtadmin.ReconcileAsync),
        Step.Of<ClusterPass>("cells alias", ClusterTopology.AliasAsync),
        Step.Of<ClusterPass>("cell records", ClusterTopology.RegisterAsync),
        Step.Of<ClusterPass>("clean-up of cells", ClusterPruning.CellsAsync, after: Cells),
        Step.Of<ClusterPass>("clean-up of keyspaces", ClusterPruning.KeyspacesAsync, after: Keyspaces),
        Step.Of<ClusterPass>("status", StatusWrite.RunAsync),
    ];

    protected override ClusterPass Begin(JsonObject live) => new(Engine, live);
}
