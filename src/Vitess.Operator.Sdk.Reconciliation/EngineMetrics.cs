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
    private readonly ObjectSeries _objects = new();

    public EngineMetrics(Func<IEnumerable<Controller>> controllers)
    {
        _counters = EngineMetricCatalogue.Own.Where(info => info.Kind == MetricKind.Counter && !IsOfObject(info))
            .ToDictionary(info => info.Name, info => _meter.CreateCounter<long>(info.Name, info.Unit, info.Meaning), StringComparer.Ordinal);
        _histograms = EngineMetricCatalogue.Own.Where(info => info.Kind == MetricKind.Histogram)
            .ToDictionary(info => info.Name, info => _meter.CreateHistogram<double>(info.Name, info.Unit, info.Meaning), StringComparer.Ordinal);
        foreach (var info in EngineMetricCatalogue.Own.Where(info => info.Kind == MetricKind.Counter && IsOfObject(info)))
        {
            _meter.CreateObservableCounter(info.Name, () => _objects.Of(info), info.Unit, info.Meaning);
        }

        var (available, resyncs) = (EngineMetricCatalogue.EtcdAvailable, EngineMetricCatalogue.Resyncs);
        _meter.CreateObservableGauge(available.Name, () => _objects.Of(available), available.Unit, available.Meaning);
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
            _objects.Add(info, live, [.. LabelsOf(info, live), Result(succeeded)]);
        }

        if (controller == EtcdLockserverController.Name)
        {
            var isAvailable = live.GetObject("status")?.GetText("available") == ConditionStatuses.True;
            _objects.Set(EngineMetricCatalogue.EtcdAvailable, live, isAvailable ? 1 : 0, [.. LabelsOf(EngineMetricCatalogue.EtcdAvailable, live)]);
        }

        Count(EngineMetricCatalogue.OpenPasses, Label("controller", controller), Result(succeeded));
        _histograms[EngineMetricCatalogue.OpenDuration.Name].Record(took.TotalSeconds, Label("controller", controller), Result(succeeded));
    }

    /// <summary>Counts a try to move the primary of a shard.</summary>
    public void Reparented(JsonObject shard, bool succeeded)
    {
        KeyValuePair<string, object?>[] labels = [.. LabelsOf(EngineMetricCatalogue.Reparents, shard), Result(succeeded)];
        _objects.Add(EngineMetricCatalogue.Reparents, shard, labels);
        _objects.Add(EngineMetricCatalogue.OpenReparents, shard, labels);
    }

    /// <summary>Counts a Job of a schedule that took too long.</summary>
    public void TimedOut(JsonObject schedule, bool succeeded) => _objects.Add(EngineMetricCatalogue.Timeouts, schedule, [.. LabelsOf(EngineMetricCatalogue.Timeouts, schedule), Result(succeeded)]);

    /// <summary>Drops what was counted of an object that is not there any more.</summary>
    public void Gone(ResourceKind kind, NamespacedName name) => _objects.Forget(kind.Kind, name);

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

    /// <summary>Whether a metric has series for single objects.</summary>
    private static bool IsOfObject(MetricInfo info) => info.Labels.StartsWith("namespace", StringComparison.Ordinal);

    /// <summary>Labels that say which object it is; the namespace is among them, as others may have objects of the same names (D-38).</summary>
    private static IEnumerable<KeyValuePair<string, object?>> LabelsOf(MetricInfo info, JsonObject live) =>
        info.Labels.Split(',').Where(label => label != "result").Select(label => Label(label, ValueOf(label, live)));

    /// <summary>What a label says of an object: its own name, or what it carries as a label.</summary>
    private static string? ValueOf(string label, JsonObject live) => label switch
    {
        "namespace" => live.GetNamespace(),
        "cluster" => live.GetLabel(VitessLabels.Cluster) ?? live.GetName(),
        "cell" => live.GetLabel(VitessLabels.Cell),
        "keyspace" => live.GetLabel(VitessLabels.Keyspace),
        "shard" => live.GetLabel(VitessLabels.Shard),
        _ => live.GetName(),
    };

    private static KeyValuePair<string, object?> Label(string name, string? value) => new(name, value);

    private static KeyValuePair<string, object?> Result(bool succeeded) => new("result", succeeded ? "success" : "error");
}
