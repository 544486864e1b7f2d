using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>Counts what the engine does, under the meter <c>Vitess.Operator.Sdk</c>.</summary>
internal sealed class EngineMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Vitess.Operator.Sdk";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _creates;
    private readonly Counter<long> _updates;
    private readonly Counter<long> _deletes;
    private readonly Counter<long> _passes;
    private readonly Counter<long> _reparents;
    private readonly Counter<long> _timeouts;

    public EngineMetrics()
    {
        _creates = _meter.CreateCounter<long>("vitess_operator_reconciler_create_count");
        _updates = _meter.CreateCounter<long>("vitess_operator_reconciler_update_count");
        _deletes = _meter.CreateCounter<long>("vitess_operator_reconciler_delete_count");
        _passes = _meter.CreateCounter<long>("vitess_operator_reconcile_count");
        _reparents = _meter.CreateCounter<long>("vitess_operator_shard_replication_planned_reparent_count");
        _timeouts = _meter.CreateCounter<long>("vitess_operator_backup_schedule_timeout_jobs_removed_count");
    }

    public void Wrote(string verb, ResourceKind kind, JsonObject owner, bool succeeded)
    {
        var counter = verb switch { "Create" => _creates, "Update" => _updates, _ => _deletes };
        counter.Add(
            1,
            new("api_group", kind.Group), new("api_version", kind.Version), new("kind", kind.Kind),
            new("owner_kind", owner.GetText("kind")), new("namespace", owner.GetNamespace()), Result(succeeded));
    }

    public void Passed(string controller, NamespacedName key, bool succeeded) =>
        _passes.Add(1, new("controller", controller), new("namespace", key.Namespace), new("name", key.Name), Result(succeeded));

    public void Reparented(string keyspace, string shard, bool succeeded) =>
        _reparents.Add(1, new("keyspace", keyspace), new("shard", shard), Result(succeeded));

    public void TimedOut(string schedule, string @namespace, bool succeeded) =>
        _timeouts.Add(1, new("backup_schedule", schedule), new("namespace", @namespace), Result(succeeded));

    public void Dispose() => _meter.Dispose();

    private static KeyValuePair<string, object?> Result(bool succeeded) => new("result", succeeded ? "success" : "error");
}
