using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>With the strategy Immediate, the engine does all that a change needs, one restart at a time.</summary>
public sealed class ImmediateFlowTests
{
    [Fact]
    public async Task ScaleUp_MakesTablets_AndRestartsNone()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        (await flow.ChangeAsync(spec => EngineFlow.Pool(spec)["replicas"] = 4)).ShouldBe(
        [
            "PersistentVolumeClaim/vttablet-zone1-3394682019: create",
            .. EngineFlow.Generation(2),
            "Pod/vttablet-zone1-3394682019: create",
            "VitessKeyspace/commerce: ~/spec/partitionings/0/equal/shardTemplate/tabletPools/0/replicas=4",
            "VitessShard/commerce-x-x: ~/spec/tabletPools/0/replicas=4",
        ]);
    }

    [Fact]
    public async Task ScaleDown_HandsThePrimaryOver_DrainsTheTablet_AndTakesItsVolumeLast()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        (await flow.ChangeAsync(spec => EngineFlow.Pool(spec)["replicas"] = 2)).ShouldBe(
        [
            "PersistentVolumeClaim/vttablet-zone1-0790125915: delete",
            "Pod/vttablet-zone1-0790125915: +@drain.started; +@drain.acknowledged; +@drain.finished; delete",
            "Pod/vttablet-zone1-2469782763: ~@observed-shard-generation=\"2\"",
            "Pod/vttablet-zone1-2548885007: ~@observed-shard-generation=\"2\"",
            "VitessKeyspace/commerce: ~/spec/partitionings/0/equal/shardTemplate/tabletPools/0/replicas=2",
            "VitessShard/commerce-x-x: ~/spec/tabletPools/0/replicas=2",
            EngineFlow.Reparent("2469782763"),
            "call zone1-0790125915: DeleteTablet {\"alias\":\"zone1-0790125915\",\"allow_primary\":false}",
            "tablet zone1-2469782763: ReplicationStatus",
            "tablet zone1-2548885007: ReplicationStatus",
            "topo /vitess/example/local/zone1/keyspaces/commerce/shards/-/ShardReplication: update {\"nodes\":[{\"tablet_alias\":{\"cell\":\"zone1\",\"uid\":2469782763}},"
                + "{\"tablet_alias\":{\"cell\":\"zone1\",\"uid\":2548885007}}]}",
            "topo /vitess/example/local/zone1/tablets/zone1-0790125915/Tablet: delete",
        ]);
    }

    [Fact]
    public async Task D06_ATurndownThatIsTakenBack_WithdrawsItsDrain()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);
        flow.Cluster.World.Vitess.Topology.IsReachable = _ => false; // nothing is drained to its end meanwhile
        await flow.ChangeAsync(spec => EngineFlow.Pool(spec)["replicas"] = 2);
        var started = await flow.FindAsync(Kinds.Pod, "example-vttablet-zone1-0790125915-4e37d9d5");
        started!.GetAnnotation(DrainAnnotations.Started).ShouldNotBeNull();

        await flow.ChangeAsync(spec => EngineFlow.Pool(spec)["replicas"] = 3);

        var kept = await flow.FindAsync(Kinds.Pod, "example-vttablet-zone1-0790125915-4e37d9d5");
        kept!.GetUid().ShouldBe(started!.GetUid());
        kept!.GetAnnotation(DrainAnnotations.Started).ShouldBeNull();
    }

    [Fact]
    public async Task ConfigurationAndFlags_RestartEachTabletOnce_ThePrimaryAfterAHandover()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        (await flow.ChangeAsync(spec => EngineFlow.Pool(spec)["mysqld"]!["configOverrides"] = "max_connections=1000")).ShouldBe(
        [
            EngineFlow.ScheduledRestart("0790125915", 2), EngineFlow.ScheduledRestart("2469782763", 2), EngineFlow.ScheduledRestart("2548885007", 2),
            "VitessKeyspace/commerce: +/spec/partitionings/0/equal/shardTemplate/tabletPools/0/mysqld/configOverrides=\"max_connections=1000\"",
            "VitessShard/commerce-x-x: +/spec/tabletPools/0/mysqld/configOverrides=\"max_connections=1000\"; +@={\"rollout.planetscale.com/cascade\":\"\"}; -@",
            EngineFlow.Reparent("2469782763"),
            "tablet zone1-2469782763: ReplicationStatus",
            "tablet zone1-2548885007: ReplicationStatus",
        ]);
    }

    [Fact]
    public async Task AMysqlUpgrade_ShutsEachMysqldDownSlowly_BeforeItsPodGoes()
    {
        await using var flow = await EngineFlow.StartAsync(spec =>
        {
            EngineFlow.Immediate(spec);
            spec["images"]!["mysqld"] = new JsonObject { ["mysql80Compatible"] = "mysql:8.0.30" };
        });

        var written = await flow.ChangeAsync(spec => spec["images"]!["mysqld"]!["mysql80Compatible"] = "mysql:8.0.40");

        const string Slow = "ExecuteFetchAsDba {\"db_name\":\"\",\"query\":\"set @@global.innodb_fast_shutdown = 0\"}";
        written.Where(line => line.StartsWith("tablet ", StringComparison.Ordinal)).ShouldBe(
            [$"tablet zone1-0790125915: {Slow}", $"tablet zone1-2469782763: {Slow}; ReplicationStatus", $"tablet zone1-2548885007: {Slow}; ReplicationStatus"]);
        written.ShouldContain(EngineFlow.ScheduledRestart("0790125915", 2));
    }

    [Fact]
    public async Task D42_ACellThatComesAndGoes_LeavesNothingBehind()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);
        await flow.ChangeAsync(EngineFlow.AddCell);
        (await flow.NamesAsync("VitessCell")).ShouldBe(["VitessCell/zone1", "VitessCell/zone2"]);

        var poolGone = await flow.ChangeAsync(spec => EngineFlow.Pools(spec).RemoveAt(1));
        poolGone.ShouldContain("Pod/vttablet-zone2-1932351751: +@drain.started; +@drain.acknowledged; +@drain.finished; delete");
        poolGone.ShouldContain("topo /vitess/example/local/zone2/keyspaces/commerce/SrvKeyspace: delete");
        var cellGone = await flow.ChangeAsync(spec => spec["cells"]!.AsArray().RemoveAt(1));

        cellGone.ShouldContain("VitessCell/zone2: delete");
        cellGone.ShouldContain("topo /vitess/example/global/cells/zone2/CellInfo: delete");
        cellGone.ShouldContain("topo /vitess/example/global/cells_aliases/planetscale_operator_default/CellsAlias: update {\"cells\":[\"zone1\"]}");
        flow.Cluster.World.Vitess.Topology.Dump().ToJsonString().ShouldNotContain("zone2");
    }

    [Fact]
    public async Task D42_ACellThatGoesTogetherWithItsPool_LeavesNothingBehind()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);
        await flow.ChangeAsync(EngineFlow.AddCell);

        await flow.ChangeAsync(spec =>
        {
            EngineFlow.Pools(spec).RemoveAt(1);
            spec["cells"]!.AsArray().RemoveAt(1);
        });

        (await flow.NamesAsync("VitessCell")).ShouldBe(["VitessCell/zone1"]);
        (await flow.NamesAsync("Pod")).ShouldNotContain(name => name.Contains("zone2", StringComparison.Ordinal));
        flow.Cluster.World.Vitess.Topology.Dump().ToJsonString().ShouldNotContain("zone2");
    }

    [Fact]
    public async Task AVolumeThatShouldShrink_IsToldOf_AndHoldsNothingUp()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        var written = await flow.ChangeAsync(spec =>
        {
            EngineFlow.Pool(spec)["dataVolumeClaimTemplate"]!["resources"]!["requests"]!["storage"] = "5Gi";
            EngineFlow.Pool(spec)["mysqld"]!["configOverrides"] = "max_connections=1000";
        });

        written.ShouldContain(EngineFlow.ScheduledRestart("2548885007", 2), "the roll-out of all else goes on");
        var events = await flow.Cluster.Client.ListAllAsync(new ResourceKind("", "v1", "Event", "events", true), "default", null, TestContext.Current.CancellationToken);
        events.Items.Select(value => (string)value["message"]!).ShouldContain(
            "PersistentVolumeClaim example-vttablet-zone1-2548885007-46a852d0 has 10Gi and cannot shrink to 5Gi: dataVolumeClaimTemplate.resources.requests.storage must be 10Gi or more");
    }

    [Fact]
    public async Task AnOldPartitioning_StaysWhileItServes_AndGoesWhenNoCellServesItAnyMore()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);
        await flow.ChangeAsync(spec =>
        {
            var added = EngineFlow.Partitionings(spec)[0]!.DeepClone();
            added["equal"]!["parts"] = 2;
            EngineFlow.Partitionings(spec).Add(added);
        });

        (await flow.ChangeAsync(spec => EngineFlow.Partitionings(spec).RemoveAt(0))).ShouldBe(["VitessKeyspace/commerce: -/spec/partitionings/0"]);
        (await flow.FindAsync(Kinds.Keyspace, EngineFlow.Keyspace))!["status"]!["orphanedShards"]!["-"]!["reason"]!.ToString().ShouldBe("Serving");

        await flow.StopServingAsync("-");
        (await flow.NamesAsync("VitessShard")).ShouldBe(["VitessShard/commerce-80-x", "VitessShard/commerce-x-80"]);
        flow.Cluster.World.Vitess.Topology.Dump().ToJsonString().ShouldNotContain("zone1-0790125915");
    }

    [Fact]
    public async Task D12_MembersOfAnEtcd_AreRestartedOneAtATime()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        (await flow.ChangeAsync(EngineFlow.EtcdImage)).ShouldBe(
        [
            "EtcdLockserver/etcd: ~/spec/image=\"quay.io/coreos/etcd:v3.5.18\"",
            "Pod/etcd-1: +@scheduled; +@released; delete; create",
            "Pod/etcd-2: +@scheduled; +@released; delete; create",
            "Pod/etcd-3: +@scheduled; +@released; delete; create",
        ]);
    }

    [Fact]
    public async Task ASecretOfGateways_RestartsThem_WhenItChanges()
    {
        await using var flow = await EngineFlow.StartAsync(spec =>
        {
            EngineFlow.Immediate(spec);
            spec["cells"]![0]!["gateway"]!["secureTransport"] = JsonNode.Parse("""{"required":true,"tls":{"certSecret":{"name":"tls","key":"c"},"keySecret":{"name":"tls","key":"k"}}}""");
        });
        var secret = JsonNode.Parse("""{"apiVersion":"v1","kind":"Secret","metadata":{"name":"tls","namespace":"default"},"data":{"c":"YQ==","k":"YQ=="}}""")!.AsObject();

        (await flow.DoAsync(() => flow.Cluster.Client.CreateAsync(Kinds.Secret, secret, null, TestContext.Current.CancellationToken))).ShouldBe(["Deployment/zone1-vtgate: create"]);
        secret["data"]!["c"] = "Yg==";
        (await flow.DoAsync(() => flow.Cluster.Client.ReplaceAsync(Kinds.Secret, secret, null, TestContext.Current.CancellationToken)))
            .ShouldHaveSingleItem().ShouldStartWith("Deployment/zone1-vtgate: ~/spec/template@secret-hash=");
    }

    [Fact]
    public async Task D27_AnAutoscaler_FindsANumberToStartFrom_AndOwnsItFromThenOn()
    {
        await using var flow = await EngineFlow.StartAsync(spec =>
        {
            EngineFlow.Immediate(spec);
            spec["cells"]![0]!["gateway"]!.AsObject().Remove("replicas");
            spec["cells"]![0]!["gateway"]!["autoscaler"] = EngineFlow.Autoscaler();
        });
        (await flow.FindAsync(Kinds.Cell, EngineFlow.Cell))!["spec"]!["gateway"]!["replicas"]!.GetValue<int>().ShouldBe(2);

        (await flow.ChangeAsync(spec => spec["cells"]![0]!["gateway"]!["replicas"] = 5)).ShouldBeEmpty();
        (await flow.ChangeAsync(spec => spec["cells"]![0]!["gateway"]!.AsObject().Remove("autoscaler"))).ShouldBe(
        [
            "Deployment/zone1-vtgate: ~/spec/replicas=5",
            "HorizontalPodAutoscaler/zone1: delete",
            "VitessCell/zone1: -/spec/gateway/autoscaler ~/spec/gateway/replicas=5",
        ]);
    }

    [Fact]
    public async Task ADurabilityPolicy_IsWrittenToTheTopology()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        (await flow.ChangeAsync(spec => spec["keyspaces"]![0]!["durabilityPolicy"] = "none")).ShouldBe(
        [
            "VitessKeyspace/commerce: ~/spec/durabilityPolicy=\"none\"",
            "call commerce: SetKeyspaceDurabilityPolicy {\"keyspace\":\"commerce\",\"durability_policy\":\"none\"}",
            "topo /vitess/example/global/keyspaces/commerce: lock SetKeyspaceDurabilityPolicy; unlock",
            "topo /vitess/example/global/keyspaces/commerce/Keyspace: update {\"durability_policy\":\"none\"}",
        ]);
    }

    [Fact]
    public async Task D36_RetainedVolumes_OutliveTheirTablet_AndTheCluster()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate, new VitessEngineOptions { Jitter = () => 0.5, TabletVolumes = VolumeRetention.Retain });
        await flow.ChangeAsync(spec => EngineFlow.Pool(spec)["replicas"] = 2);
        (await flow.NamesAsync("PersistentVolumeClaim")).Count(name => name.Contains("vttablet")).ShouldBe(3);

        (await flow.ChangeAsync(spec => EngineFlow.Pool(spec)["replicas"] = 3)).Where(line => line.StartsWith("Persistent", StringComparison.Ordinal)).ShouldBeEmpty("the old volume is used");
        (await flow.DeleteAsync(Kinds.Cluster, "example")).ShouldBeEmpty();

        (await flow.NamesAsync("Pod")).ShouldBe(["Pod/vitess-operator-0"]);
        (await flow.NamesAsync("PersistentVolumeClaim")).ShouldBe(
            ["PersistentVolumeClaim/vttablet-zone1-0790125915", "PersistentVolumeClaim/vttablet-zone1-2469782763", "PersistentVolumeClaim/vttablet-zone1-2548885007"]);
    }
}
