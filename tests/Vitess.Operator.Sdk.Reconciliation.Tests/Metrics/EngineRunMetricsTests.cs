using System.Diagnostics;
using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Metrics;

public sealed class EngineRunMetricsTests
{
    [Fact]
    public async Task BringUp_CountsPassesWritesConnectionsAndPeriodicPasses()
    {
        using var recorder = new MetricRecorder();
        await using var flow = await EngineFlow.StartAsync();
        recorder.Observe();

        const string Shard = "namespace=default,cluster=example,keyspace=commerce,shard=x-x,result=success";
        Of(recorder, $"vitess_operator_shard_reconcile_count{{{Shard}}}").ShouldBeGreaterThan(1);
        Of(recorder, $"vitess_operator_shard_replication_reconcile_count{{{Shard}}}").ShouldBeGreaterThan(1);
        Of(recorder, "vitess_operator_cluster_reconcile_count{namespace=default,cluster=example,result=success}").ShouldBeGreaterThan(1);
        Of(recorder, "vitess_operator_reconciler_create_count{api_group=,api_version=v1,kind=Pod,owner_api_group=planetscale.com,owner_api_version=v2,owner_kind=VitessShard,result=success}").ShouldBe(3);
        Of(recorder, "vitess_operator_toposerver_open_latency_seconds{}").ShouldBeGreaterThan(1);
        Of(recorder, "vitess_operator_resync_periodic_queue_size{name=vitessshard-controller}").ShouldBe(1);
        Of(recorder, "controller_runtime_reconcile_total{controller=vitessshard-controller,result=success}").ShouldBeGreaterThan(1);
        Of(recorder, "controller_runtime_active_workers{controller=vitessshard-controller}").ShouldBe(0);
        Of(recorder, "controller_runtime_max_concurrent_reconciles{controller=vitessshard-controller}").ShouldBe(10);
        Of(recorder, "workqueue_adds_total{name=vitessshard-controller,controller=vitessshard-controller}").ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task D38_WhatIsNotThereAnyMore_HasNoSeries()
    {
        using var recorder = new MetricRecorder();
        await using var flow = await EngineFlow.StartAsync();
        recorder.Observe();
        Of(recorder, "vitess_operator_etcd_lockserver_cluster_available{namespace=default,etcd_cluster=example-etcd-faf13de3}").ShouldBe(1);
        recorder.Sums.Keys.ShouldContain(key => key.Contains("cluster=example", StringComparison.Ordinal));

        await flow.DeleteAsync(Kinds.Cluster, "example");
        recorder.Observe();

        recorder.Sums.Keys.ShouldNotContain(key => key.Contains("cluster=example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryPass_IsASpan_ThatSaysOfWhatAndHowItEnded()
    {
        var spans = new List<Activity>();
        var flowOfTest = new TestFlow();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == EngineMetricCatalogue.ControllerMeter,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (flowOfTest.IsHere)
                {
                    spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var flow = await EngineFlow.StartAsync();

        var shard = spans.Last(span => span.OperationName == "vitessshard-controller");
        shard.Status.ShouldBe(ActivityStatusCode.Ok);
        shard.GetTagItem("controller").ShouldBe("vitessshard-controller");
        shard.GetTagItem("k8s.namespace.name").ShouldBe("default");
        shard.GetTagItem("k8s.object.name").ShouldBe(EngineFlow.Shard);
        shard.GetTagItem("result").ShouldBe("success");
    }

    private static double Of(MetricRecorder recorder, string metric) =>
        recorder.Sums.TryGetValue(metric, out var value) ? value : throw new ShouldAssertException($"{metric} is not among\n{string.Join("\n", recorder.Sums.Keys.Order(StringComparer.Ordinal))}");
}
