namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>All metrics of the engine: those of the Go operator under their names and labels, and beside them some under names as OpenTelemetry has them.</summary>
/// <remarks>Those of queues and passes of any controller have the meter <see cref="ControllerMeter"/>, all others <see cref="Meter"/>.</remarks>
public static class EngineMetricCatalogue
{
    /// <summary>Name of the engine's meter.</summary>
    public const string Meter = "Vitess.Operator.Sdk";

    /// <summary>Name of the meter of what all controllers have in common.</summary>
    public const string ControllerMeter = "Vitess.Operator.Sdk.Kubernetes";

    internal const string Object = "api_group,api_version,kind,owner_api_group,owner_api_version,owner_kind,result";
    internal const string Shard = "namespace,cluster,keyspace,shard,result";

    internal static readonly MetricInfo Reconciles = MetricInfo.Original("reconciler_reconcile_count", Object, "Objects that were compared with what is wanted.");
    internal static readonly MetricInfo Creates = MetricInfo.Original("reconciler_create_count", Object, "Tries to create an object.");
    internal static readonly MetricInfo Updates = MetricInfo.Original("reconciler_update_count", Object, "Tries to replace an object.");
    internal static readonly MetricInfo Deletes = MetricInfo.Original("reconciler_delete_count", Object, "Tries to delete an object.");
    internal static readonly MetricInfo Evictions = MetricInfo.Original("reconciler_evicted_pod_count", "", "Evicted Pods that were deleted to make room for new ones.");
    internal static readonly MetricInfo Resyncs = MetricInfo.Original("resync_periodic_queue_size", "name", "Objects of a controller that wait for their periodic pass.", MetricKind.Gauge);
    internal static readonly MetricInfo Opens = MetricInfo.Original("toposerver_open_latency_seconds", "", "How long it took a pass to get a connection to a topology.", MetricKind.Histogram, "s");
    internal static readonly MetricInfo EtcdPasses = MetricInfo.Original("etcd_lockserver_reconcile_count", "namespace,etcd_cluster,result", "Passes over EtcdLockservers.");
    internal static readonly MetricInfo EtcdAvailable = MetricInfo.Original("etcd_lockserver_cluster_available", "namespace,etcd_cluster", "1 when the last pass found the etcd available, else 0.", MetricKind.Gauge);
    internal static readonly MetricInfo ClusterPasses = MetricInfo.Original("cluster_reconcile_count", "namespace,cluster,result", "Passes over VitessClusters.");
    internal static readonly MetricInfo CellPasses = MetricInfo.Original("cell_reconcile_count", "namespace,cluster,cell,result", "Passes over VitessCells.");
    internal static readonly MetricInfo KeyspacePasses = MetricInfo.Original("keyspace_reconcile_count", "namespace,cluster,keyspace,result", "Passes over VitessKeyspaces.");
    internal static readonly MetricInfo ShardPasses = MetricInfo.Original("shard_reconcile_count", Shard, "Passes over VitessShards.");
    internal static readonly MetricInfo ReplicationPasses = MetricInfo.Original("shard_replication_reconcile_count", Shard, "Passes over the replication of VitessShards.");
    internal static readonly MetricInfo Reparents = MetricInfo.Original("shard_replication_planned_reparent_count", Shard, "Tries to move a primary.");
    internal static readonly MetricInfo StoragePasses = MetricInfo.Original("backup_storage_reconcile_count", "namespace,backup_storage,result", "Passes over VitessBackupStorages.");
    internal static readonly MetricInfo InventoryPasses = MetricInfo.Original("backup_storage_subcontroller_reconcile_count", "namespace,backup_storage,result", "Passes that list the backups of a storage.");
    internal static readonly MetricInfo SchedulePasses = MetricInfo.Original("backup_schedule_reconcile_count", "namespace,backup_schedule,result", "Passes over VitessBackupSchedules.");
    internal static readonly MetricInfo Timeouts = MetricInfo.Original("backup_schedule_timeout_jobs_removed_count", "namespace,backup_schedule,result", "Jobs that were removed because they took too long.");

    internal static readonly MetricInfo OpenPasses = MetricInfo.Open("passes", "controller,result", "Passes that looked at an object that exists.", MetricKind.Counter, "{pass}");
    internal static readonly MetricInfo OpenDuration = MetricInfo.Open("pass.duration", "controller,result", "How long those passes took.", MetricKind.Histogram, "s");
    internal static readonly MetricInfo OpenWrites = MetricInfo.Open("object.writes", "verb,kind,result", "Tries to write an object.", MetricKind.Counter, "{write}");
    internal static readonly MetricInfo OpenReparents = MetricInfo.Open("reparents", Shard, "Tries to move a primary.", MetricKind.Counter, "{reparent}");
    internal static readonly MetricInfo OpenTopology = MetricInfo.Open("topology.open.duration", "result", "How long it took a pass to get a connection to a topology, or to learn that there is none.", MetricKind.Histogram, "s");

    /// <summary>What the engine itself measures.</summary>
    internal static IReadOnlyList<MetricInfo> Own { get; } =
    [
        Reconciles, Creates, Updates, Deletes, Evictions, Resyncs, Opens, EtcdPasses, EtcdAvailable,
        ClusterPasses, CellPasses, KeyspacePasses, ShardPasses, ReplicationPasses, Reparents, StoragePasses, InventoryPasses, SchedulePasses, Timeouts,
        OpenPasses, OpenDuration, OpenWrites, OpenReparents, OpenTopology,
    ];

    /// <summary>All metrics, in the order of the page.</summary>
    public static IReadOnlyList<MetricInfo> All { get; } = [.. Own, .. TopologyMetricCatalogue.All, .. RuntimeMetricCatalogue.All];
}
