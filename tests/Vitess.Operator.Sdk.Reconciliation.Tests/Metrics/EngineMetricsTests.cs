using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Metrics;

public sealed class EngineMetricsTests : IDisposable
{
    private readonly MetricRecorder _recorder = new();
    private readonly EngineMetrics _metrics = new(() => []);

    public void Dispose()
    {
        _metrics.Dispose();
        _recorder.Dispose();
    }

    [Fact]
    public void Writes_AreCountedByKindAndOwner()
    {
        var owner = Object("planetscale.com/v2", "VitessShard", "s");
        _metrics.Wrote("Create", Kinds.Pod, owner, succeeded: true);
        _metrics.Wrote("Update", Kinds.Deployment, owner, succeeded: false);
        _metrics.Wrote("Delete", Kinds.Pod, owner, succeeded: true);
        _metrics.Reconciled(Kinds.Pod, owner, succeeded: true);
        _metrics.Evicted();

        const string Owner = "owner_api_group=planetscale.com,owner_api_version=v2,owner_kind=VitessShard";
        ShouldHave(1, $"vitess_operator_reconciler_create_count{{api_group=,api_version=v1,kind=Pod,{Owner},result=success}}");
        ShouldHave(1, $"vitess_operator_reconciler_update_count{{api_group=apps,api_version=v1,kind=Deployment,{Owner},result=error}}");
        ShouldHave(1, $"vitess_operator_reconciler_delete_count{{api_group=,api_version=v1,kind=Pod,{Owner},result=success}}");
        ShouldHave(1, $"vitess_operator_reconciler_reconcile_count{{api_group=,api_version=v1,kind=Pod,{Owner},result=success}}");
        ShouldHave(1, "vitess_operator_reconciler_evicted_pod_count{}");
        ShouldHave(1, "vitess.operator.object.writes{verb=create,kind=Pod,result=success}");
        ShouldHave(1, "vitess.operator.object.writes{verb=update,kind=Deployment,result=error}");
    }

    [Theory]
    [InlineData("vitesscluster-controller", "cluster_reconcile_count{namespace=ns,cluster=name,result=success}", "")]
    [InlineData("vitesscell-controller", "cell_reconcile_count{namespace=ns,cluster=c,cell=z,result=success}", "cluster=c,cell=z")]
    [InlineData("vitesskeyspace-controller", "keyspace_reconcile_count{namespace=ns,cluster=c,keyspace=k,result=success}", "cluster=c,keyspace=k")]
    [InlineData("vitessshard-controller", "shard_reconcile_count{namespace=ns,cluster=c,keyspace=k,shard=x-80,result=success}", "cluster=c,keyspace=k,shard=x-80")]
    [InlineData("vitessshardreplication-controller", "shard_replication_reconcile_count{namespace=ns,cluster=c,keyspace=k,shard=x-80,result=success}", "cluster=c,keyspace=k,shard=x-80")]
    [InlineData("vitessbackupstorage-controller", "backup_storage_reconcile_count{namespace=ns,backup_storage=name,result=success}", "cluster=c")]
    [InlineData("vitessbackupstorage-subcontroller", "backup_storage_subcontroller_reconcile_count{namespace=ns,backup_storage=name,result=success}", "cluster=c")]
    [InlineData("vitessbackupschedule-controller", "backup_schedule_reconcile_count{namespace=ns,backup_schedule=name,result=success}", "cluster=c")]
    [InlineData("etcdlockserver-controller", "etcd_lockserver_reconcile_count{namespace=ns,etcd_cluster=name,result=success}", "cluster=c")]
    public void Passes_AreCountedUnderTheNameOfTheirController(string controller, string metric, string labels)
    {
        var live = Object("planetscale.com/v2", "Any", "name");
        live["metadata"]!["labels"] = new JsonObject(labels.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(label => label.Split('='))
            .Select(pair => KeyValuePair.Create("planetscale.com/" + pair[0], (JsonNode?)pair[1])));
        _metrics.Passed(controller, live, succeeded: true, TimeSpan.FromSeconds(1));

        ShouldHave(1, "vitess_operator_" + metric);
        ShouldHave(1, $"vitess.operator.passes{{controller={controller},result=success}}");
        ShouldHave(1, $"vitess.operator.pass.duration{{controller={controller},result=success}}");
    }

    [Theory]
    [InlineData("True", 1)]
    [InlineData("False", 0)]
    [InlineData(null, 0)]
    public void EtcdAvailable_IsWhatTheStatusSays(string? available, double value)
    {
        var live = Object("planetscale.com/v2", "EtcdLockserver", "e");
        live["status"] = new JsonObject { ["available"] = available };
        _metrics.Passed("etcdlockserver-controller", live, succeeded: false, TimeSpan.Zero);

        ShouldHave(value, "vitess_operator_etcd_lockserver_cluster_available{namespace=ns,etcd_cluster=e}");
        ShouldHave(1, "vitess_operator_etcd_lockserver_reconcile_count{namespace=ns,etcd_cluster=e,result=error}");
    }

    [Fact]
    public void D38_ObjectsOfTheSameName_AreToldApartByTheirNamespaces()
    {
        var (here, there) = (Object("planetscale.com/v2", "VitessCluster", "shop"), Object("planetscale.com/v2", "VitessCluster", "shop"));
        there["metadata"]!["namespace"] = "elsewhere";
        _metrics.Passed("vitesscluster-controller", here, succeeded: true, TimeSpan.Zero);
        _metrics.Passed("vitesscluster-controller", there, succeeded: true, TimeSpan.Zero);
        _metrics.Passed("vitesscluster-controller", there, succeeded: true, TimeSpan.Zero);

        ShouldHave(1, "vitess_operator_cluster_reconcile_count{namespace=ns,cluster=shop,result=success}");
        ShouldHave(2, "vitess_operator_cluster_reconcile_count{namespace=elsewhere,cluster=shop,result=success}");
    }

    [Fact]
    public void Reparents_Timeouts_AndConnections_AreCounted()
    {
        var shard = Object("planetscale.com/v2", "VitessShard", "any");
        shard["metadata"]!["labels"] = new JsonObject { ["planetscale.com/cluster"] = "c", ["planetscale.com/keyspace"] = "k", ["planetscale.com/shard"] = "x-80" };
        _metrics.Reparented(shard, succeeded: false);
        _metrics.TimedOut(Object("planetscale.com/v2", "VitessBackupSchedule", "s"), succeeded: true);
        _metrics.Opened(succeeded: true, TimeSpan.FromSeconds(1));
        _metrics.Opened(succeeded: true, TimeSpan.FromSeconds(1));
        _metrics.Opened(succeeded: false, TimeSpan.FromSeconds(1));

        ShouldHave(1, "vitess_operator_shard_replication_planned_reparent_count{namespace=ns,cluster=c,keyspace=k,shard=x-80,result=error}");
        ShouldHave(1, "vitess.operator.reparents{namespace=ns,cluster=c,keyspace=k,shard=x-80,result=error}");
        ShouldHave(1, "vitess_operator_backup_schedule_timeout_jobs_removed_count{namespace=ns,backup_schedule=s,result=success}");
        ShouldHave(3, "vitess_operator_toposerver_open_latency_seconds{}");
        ShouldHave(2, "vitess.operator.topology.open.duration{result=success}");
        ShouldHave(1, "vitess.operator.topology.open.duration{result=error}");
    }

    private void ShouldHave(double value, string metric)
    {
        _recorder.Observe();
        _recorder.Sums.GetValueOrDefault(metric, -1).ShouldBe(value, $"{metric} in\n{string.Join("\n", _recorder.Sums.Keys)}");
    }

    private static JsonObject Object(string version, string kind, string name) =>
        new() { ["apiVersion"] = version, ["kind"] = kind, ["metadata"] = new JsonObject { ["name"] = name, ["namespace"] = "ns" } };
}
