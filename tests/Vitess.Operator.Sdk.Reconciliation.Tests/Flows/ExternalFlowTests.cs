using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>With the strategy External, changes wait where people release them (behaviour specification, section 5).</summary>
public sealed class ExternalFlowTests
{
    private const string Waits = "+@={\"rollout.planetscale.com/scheduled\":\"...\"}";
    private const string Replica = "example-vttablet-zone1-2548885007-46a852d0";

    [Fact]
    public async Task AnImage_GoesFromObjectToObject_AsEachIsReleased()
    {
        await using var flow = await EngineFlow.StartAsync();

        (await flow.ChangeAsync(spec => spec["images"]!["vttablet"] = "vitess/lite:v24.0.0")).ShouldBe([$"VitessKeyspace/commerce: {Waits}"]);
        (await flow.ReleaseAsync(Kinds.Keyspace, EngineFlow.Keyspace)).ShouldBe(
        [
            "VitessKeyspace/commerce: -@ ~/spec/images/vttablet=\"vitess/lite:v24.0.0\"",
            $"VitessShard/commerce-x-x: {Waits}",
        ]);
        (await flow.ReleaseAsync(Kinds.Shard, EngineFlow.Shard)).ShouldBe(
        [
            "Pod/vttablet-zone1-0790125915: +@scheduled ~@observed-shard-generation=\"2\"",
            "Pod/vttablet-zone1-2469782763: +@scheduled ~@observed-shard-generation=\"2\"",
            "Pod/vttablet-zone1-2548885007: +@scheduled ~@observed-shard-generation=\"2\"",
            "VitessShard/commerce-x-x: -@ ~/spec/images/vttablet=\"vitess/lite:v24.0.0\"",
        ]);
        (await flow.ReleaseAsync(Kinds.Pod, Replica)).ShouldBe([EngineFlow.Restart("2548885007", 2)]);
        (await flow.AnnotateAsync(Kinds.Shard, EngineFlow.Shard, RolloutAnnotations.Cascade)).ShouldBe(
        [
            EngineFlow.Restart("0790125915", 2, "+@released; "),
            EngineFlow.Restart("2469782763", 2, "+@released; "),
            "VitessShard/commerce-x-x: -@",
            EngineFlow.Reparent("2469782763"),
            "tablet zone1-2469782763: ReplicationStatus",
            "tablet zone1-2548885007: ReplicationStatus",
        ]);
    }

    [Fact]
    public async Task AChangeThatIsTakenBack_NoLongerWaits()
    {
        await using var flow = await EngineFlow.StartAsync();
        await flow.ChangeAsync(spec => spec["images"]!["vttablet"] = "vitess/lite:v24.0.0");

        (await flow.ChangeAsync(spec => spec["images"]!["vttablet"] = "vitess/lite:v23.0.0")).ShouldBe(["VitessKeyspace/commerce: -@"]);
    }

    [Fact]
    public async Task Gateways_AreScaledAtOnce_AndAllElseWaitsOnTheCell()
    {
        await using var flow = await EngineFlow.StartAsync();

        (await flow.ChangeAsync(spec => spec["images"]!["vtgate"] = "vitess/lite:v24.0.0")).ShouldBe([$"VitessCell/zone1: {Waits}"]);
        (await flow.ChangeAsync(spec => spec["cells"]![0]!["gateway"]!["replicas"] = 2)).ShouldBe(
            ["Deployment/zone1-vtgate: ~/spec/replicas=2", "VitessCell/zone1: ~/spec/gateway/replicas=2"]);
        (await flow.ReleaseAsync(Kinds.Cell, EngineFlow.Cell)).ShouldBe(
        [
            "Deployment/zone1-vtgate: ~/spec/template/spec/containers/0/image=\"vitess/lite:v24.0.0\"",
            "VitessCell/zone1: -@ ~/spec/images/vtgate=\"vitess/lite:v24.0.0\"",
        ]);
    }

    [Fact]
    public async Task AnAutoscalerThatGoes_HandsItsNumberOverWhenTheCellIsReleased()
    {
        await using var flow = await EngineFlow.StartAsync(spec => spec["cells"]![0]!["gateway"]!["autoscaler"] = EngineFlow.Autoscaler());

        (await flow.ChangeAsync(spec => spec["cells"]![0]!["gateway"]!["replicas"] = 5)).ShouldBeEmpty();
        (await flow.ChangeAsync(spec => spec["cells"]![0]!["gateway"]!.AsObject().Remove("autoscaler"))).ShouldBe([$"VitessCell/zone1: {Waits}"]);
        (await flow.ReleaseAsync(Kinds.Cell, EngineFlow.Cell)).ShouldBe(
        [
            "Deployment/zone1-vtgate: ~/spec/replicas=5",
            "HorizontalPodAutoscaler/zone1: delete",
            "VitessCell/zone1: -/spec/gateway/autoscaler -@ ~/spec/gateway/replicas=5",
        ]);
    }

    [Fact]
    public async Task Vtctld_WaitsOnItsDeployment()
    {
        await using var flow = await EngineFlow.StartAsync();

        (await flow.ChangeAsync(spec => spec["images"]!["vtctld"] = "vitess/lite:v24.0.0")).ShouldBe([$"Deployment/zone1-vtctld: {Waits}"]);
        (await flow.ReleaseAsync(Kinds.Deployment, "example-zone1-vtctld-1d4dcad0")).ShouldBe(
            ["Deployment/zone1-vtctld: -@ ~/spec/template/spec/containers/0/image=\"vitess/lite:v24.0.0\""]);
    }

    [Fact]
    public async Task APartitioning_IsAddedAtOnce_AndThoseThatAreKeptStayAsTheyAre()
    {
        await using var flow = await EngineFlow.StartAsync();

        var written = await flow.ChangeAsync(spec =>
        {
            var added = EngineFlow.Partitionings(spec)[0]!.DeepClone();
            added["equal"]!["parts"] = 2;
            EngineFlow.Partitionings(spec)[0]!["equal"]!["shardTemplate"]!["tabletPools"]![0]!["replicas"] = 4;
            EngineFlow.Partitionings(spec).Add(added);
        });

        written.Where(line => line.StartsWith("VitessShard/", StringComparison.Ordinal)).ShouldBe(["VitessShard/commerce-80-x: create", "VitessShard/commerce-x-80: create"]);
        var keyspace = await flow.FindAsync(Kinds.Keyspace, EngineFlow.Keyspace);
        keyspace!["spec"]!["partitionings"]!.AsArray().Select(partitioning => (int)partitioning!["equal"]!["shardTemplate"]!["tabletPools"]![0]!["replicas"]!).ShouldBe([3, 3]);
        RolloutAnnotations.Has(keyspace, RolloutAnnotations.Scheduled).ShouldBeTrue("the fourth replica of the old shard waits");
    }

    [Fact]
    public async Task PoolsOfAKeyspace_WaitForTheirRelease_WhileItsTurndownPolicyDoesNot()
    {
        await using var flow = await EngineFlow.StartAsync();

        (await flow.ChangeAsync(spec =>
        {
            spec["keyspaces"]![0]!["turndownPolicy"] = "RequireIdle";
            spec["keyspaces"]![0]!["annotations"] = new JsonObject { ["team"] = "shop" };
            EngineFlow.Pool(spec)["replicas"] = 2;
        })).ShouldBe([$"VitessKeyspace/commerce: +/spec/annotations={{\"team\":\"shop\"}} "
            + "+@={\"team\":\"shop\",\"rollout.planetscale.com/scheduled\":\"...\"} ~/spec/turndownPolicy=\"RequireIdle\""]);
    }

    [Fact]
    public async Task MembersOfAnEtcd_WaitForTheirRelease()
    {
        await using var flow = await EngineFlow.StartAsync();

        (await flow.ChangeAsync(EngineFlow.EtcdImage)).ShouldBe(
        [
            "EtcdLockserver/etcd: ~/spec/image=\"quay.io/coreos/etcd:v3.5.18\"",
            "Pod/etcd-1: +@scheduled", "Pod/etcd-2: +@scheduled", "Pod/etcd-3: +@scheduled",
        ]);
        (await flow.ReleaseAsync(Kinds.Pod, "example-etcd-faf13de3-2")).ShouldBe(["Pod/etcd-2: delete; create"]);
        (await flow.ChangeAsync(spec => spec["updateStrategy"]!["type"] = "Immediate")).Where(line => line.StartsWith("Pod/etcd", StringComparison.Ordinal))
            .ShouldBe(["Pod/etcd-1: +@released; delete; create", "Pod/etcd-3: +@released; delete; create"]);
    }
}
