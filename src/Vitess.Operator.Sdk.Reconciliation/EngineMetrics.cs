using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Backups;
using Vitess.Operator.Sdk.Reconciliation.Cells;
using Vitess.Operator.Sdk.Reconciliation.Clusters;
using Vitess.Operator.Sdk.Reconciliation.Etcd;
using Vitess.Operator.Sdk.Reconciliation.Inventory;
using Vitess.Operator.Sdk.Reconciliation.Keyspaces;
using Vitess.Operator.Sdk.Reconciliation.Replication;
using Vitess.Operator.Sdk.Reconciliation.Schedules;
using Vitess.Operator.Sdk.Reconciliation.Shards;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Counts what the engine does, by the <see cref="EngineMetricCatalogue"/>.</summary>
internal sealed class EngineMetrics : IDisposable
{
    private static readonly Dictionary<string, MetricInfo> OfControllers = new(StringComparer.Ordinal)
    {
        [EtcdLockserverController.Name] = EngineMetricCatalogue.EtcdPasses,
        [VitessClusterController.Name] = EngineMetricCatalogue.ClusterPasses,
        [VitessCellController.Name] = EngineMetricCatalogue.CellPasses,
        [VitessKeyspaceController.Name] = EngineMetricCatalogue.KeyspacePasses,
        [VitessShardController.Name] = EngineMetricCatalogue.ShardPasses,
        [ShardReplicationController.Name] = EngineMetricCatalogue.ReplicationPasses,
        [VitessBackupStorageController.Name] = EngineMetricCatalogue.StoragePasses,
        [BackupInventoryController.Name] = EngineMetricCatalogue.InventoryPasses,
        [VitessBackupScheduleController.Name] = EngineMetricCatalogue.SchedulePasses,
    };

    private readonly Meter _meter = new(EngineMetricCatalogue.Meter);
    private readonly Dictionary<string, Counter<long>> _counters;
    private readonly Dictionary<string, Histogram<double>> _histograms;
    private readonly Gauge<int> _available;

    public EngineMetrics(Func<IEnumerable<Controller>> controllers)
    {
        _counters = EngineMetricCatalogue.Own.Where(info => info.Kind == MetricKind.Counter)
            .ToDictionary(info => info.Name, info => _meter.CreateCounter<long>(info.Name, info.Unit, info.Meaning), StringComparer.Ordinal);
        _histograms = EngineMetricCatalogue.Own.Where(info => info.Kind == MetricKind.Histogram)
            .ToDictionary(info => info.Name, info => _meter.CreateHistogram<double>(info.Name, info.Unit, info.Meaning), StringComparer.Ordinal);
        var (available, resyncs) = (EngineMetricCatalogue.EtcdAvailable, EngineMetricCatalogue.Resyncs);
        _available = _meter.CreateGauge<int>(available.Name, available.Unit, available.Meaning);
        _meter.CreateObservableGauge(
            resyncs.Name, () => controllers().Select(controller => new Measurement<int>(controller.ResyncCount, Label("name", controller.Name))), resyncs.Unit, resyncs.Meaning);
    }

    /// <summary>Counts that a child was compared with what is wanted.</summary>
    public void Reconciled(ResourceKind kind, JsonObject owner, bool succeeded) => Count(EngineMetricCatalogue.Reconciles, OfObject(kind, owner, succeeded));

    /// <summary>Counts a write: Create, Update or Delete.</summary>
    public void Wrote(string verb, ResourceKind kind, JsonObject owner, bool succeeded)
    {
        var info = verb switch { "Create" => EngineMetricCatalogue.Creates, "Update" => EngineMetricCatalogue.Updates, _ => EngineMetricCatalogue.Deletes };
        Count(info, OfObject(kind, owner, succeeded));
        Count(EngineMetricCatalogue.OpenWrites, Label("verb", verb.ToLowerInvariant()), Label("kind", kind.Kind), Result(succeeded));
    }

    public void Evicted() => Count(EngineMetricCatalogue.Evictions);

    /// <summary>Counts a pass over an object.</summary>
    public void Passed(string controller, JsonObject live, bool succeeded, TimeSpan took)
    {
        if (OfControllers.TryGetValue(controller, out var info))
        {
            Count(info, [.. info.Labels.Split(',').Where(label => label != "result").Select(label => Label(label, ValueOf(label, live))), Result(succeeded)]);
        }

        if (controller == EtcdLockserverController.Name)
        {
            _available.Record(live.GetObject("status")?.GetText("available") == ConditionStatuses.True ? 1 : 0, Label("etcd_cluster", live.GetName()));
        }

        Count(EngineMetricCatalogue.OpenPasses, Label("controller", controller), Result(succeeded));
        _histograms[EngineMetricCatalogue.OpenDuration.Name].Record(took.TotalSeconds, Label("controller", controller), Result(succeeded));
    }

    public void Reparented(string cluster, string keyspace, string shard, bool succeeded)
    {
        KeyValuePair<string, object?>[] labels = [Label("cluster", cluster), Label("keyspace", keyspace), Label("shard", shard), Result(succeeded)];
        Count(EngineMetricCatalogue.Reparents, labels);
        Count(EngineMetricCatalogue.OpenReparents, labels);
    }

    public void TimedOut(string schedule, bool succeeded) => Count(EngineMetricCatalogue.Timeouts, Label("backup_schedule", schedule), Result(succeeded));

    public void Opened(bool succeeded, TimeSpan took)
    {
        _histograms[EngineMetricCatalogue.Opens.Name].Record(took.TotalSeconds);
        _histograms[EngineMetricCatalogue.OpenTopology.Name].Record(took.TotalSeconds, Result(succeeded));
    }

    public void Dispose() => _meter.Dispose();

    private void Count(MetricInfo info, params ReadOnlySpan<KeyValuePair<string, object?>> labels) => _counters[info.Name].Add(1, labels);

    private static KeyValuePair<string, object?>[] OfObject(ResourceKind kind, JsonObject owner, bool succeeded)
    {
        var version = owner.GetText("apiVersion") ?? string.Empty;
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        return
        [
            Label("api_group", kind.Group), Label("api_version", kind.Version), Label("kind", kind.Kind),
            Label("owner_api_group", slash < 0 ? string.Empty : version[..slash]), Label("owner_api_version", version[(slash + 1)..]),
            Label("owner_kind", owner.GetText("kind")), Result(succeeded),
        ];
    }

    /// <summary>What a label says of an object: its own name, or what it carries as a label.</summary>
    private static string? ValueOf(string label, JsonObject live) => label switch
    {
        "cluster" => live.GetLabel(VitessLabels.Cluster) ?? live.GetName(),
        "cell" => live.GetLabel(VitessLabels.Cell),
        "keyspace" => live.GetLabel(VitessLabels.Keyspace),
        "shard" => live.GetLabel(VitessLabels.Shard),
        _ => live.GetName(),
    };

    private static KeyValuePair<string, object?> Label(string name, string? value) => new(name, value);

    private static KeyValuePair<string, object?> Result(bool succeeded) => new("result", succeeded ? "success" : "error");
}
