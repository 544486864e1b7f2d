using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>Elections over two cells, and what the engine does when something breaks that it did not touch.</summary>
public sealed class OutageFlowTests
{
    private const string First = "zone1-0790125915";
    private const string FirstPod = "example-vttablet-zone1-0790125915-4e37d9d5";
    private const string Far = "zone2-1932351751";

    [Fact]
    public async Task ANewShard_AsksTheTabletsOfAllCells_BeforeItGetsAPrimary()
    {
        await using var flow = await EngineFlow.StartAsync(TwoCells, profile: WorldProfile.Cluster);

        var calls = Calls(flow);
        var asked = calls.TakeWhile(call => !call.StartsWith("InitShardPrimary", StringComparison.Ordinal)).ToList();
        asked.Where(call => call.StartsWith("ExecuteFetchAsDba", StringComparison.Ordinal)).ShouldBe(
            [$"ExecuteFetchAsDba {First}", "ExecuteFetchAsDba zone1-2469782763", "ExecuteFetchAsDba zone1-2548885007", $"ExecuteFetchAsDba {Far}"]);
        calls.ShouldContain($"InitShardPrimary {First}");
        (await StatusAsync(flow))["masterAlias"]!.ToString().ShouldBe(First);
    }

    [Fact]
    public async Task ARestoredShard_GetsThePrimaryWithTheMostData_InWhicheverCellItIs()
    {
        await using var flow = await EngineFlow.StartAsync(
            Restored,
            profile: WorldProfile.Cluster,
            prepare: world => world.Vitess.TabletsOf(EngineFlow.GlobalTopology)[TabletAlias.Parse(Far)].Position = "MySQL56/11111111-1111-1111-1111-111111111111:1-99");

        (await StatusAsync(flow))["masterAlias"]!.ToString().ShouldBe(Far);
        var calls = Calls(flow);
        calls.ShouldNotContain(call => call.StartsWith("InitShardPrimary", StringComparison.Ordinal), "that would forget what was restored");
        calls.SkipWhile(call => call != $"PromoteReplica {Far}").Where(call => call.StartsWith("SetReplicationSource", StringComparison.Ordinal)).ShouldBe(
            [$"SetReplicationSource {First}", "SetReplicationSource zone1-2469782763", "SetReplicationSource zone1-2548885007"], ignoreOrder: true);
    }

    [Fact]
    public async Task APrimaryWhosePodFindsNoNode_IsReplacedByVtorc_AndComesBackAsReplica()
    {
        var isFull = false;
        var faults = new WorldFaults { Unschedulable = pod => isFull && pod.Metadata.Name == FirstPod };
        await using var flow = await EngineFlow.StartAsync(TwoCells, profile: WorldProfile.Cluster, faults: faults);

        isFull = true;
        (await flow.DeleteAsync(Kinds.Pod, FirstPod)).ShouldBe(["Pod/vttablet-zone1-0790125915: create"]);
        var without = await StatusAsync(flow);
        without["masterAlias"]!.ToString().ShouldBe("zone1-2469782763", "the engine reparents nothing itself: it takes over what vtorc did");
        without["tablets"]![First]!["running"]!.ToString().ShouldBe("False");

        isFull = false;
        (await flow.DoAsync(() => flow.Cluster.RunAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken))).ShouldBeEmpty();
        var back = await StatusAsync(flow);
        back["masterAlias"]!.ToString().ShouldBe("zone1-2469782763");
        (back["tablets"]![First]!["available"]!.ToString(), back["tablets"]![First]!["type"]!.ToString()).ShouldBe(("True", "replica"));
    }

    [Fact]
    public async Task AnEtcdMember_ThatLostItsVolume_IsMadeAnew_AndTheOthersStay()
    {
        await using var flow = await EngineFlow.StartAsync(TwoCells, profile: WorldProfile.Cluster);
        var (lost, kept) = (new NamespacedName("default", "example-etcd-faf13de3-2"), new NamespacedName("default", "example-etcd-faf13de3-1"));
        var before = (await flow.FindAsync(Kinds.Pod, kept.Name))!.GetUid();

        (await flow.DoAsync(async () =>
        {
            await flow.Cluster.Client.DeleteAsync(Kinds.Claim, lost, null, TestContext.Current.CancellationToken);
            await flow.Cluster.Client.DeleteAsync(Kinds.Pod, lost, null, TestContext.Current.CancellationToken);
        })).ShouldBe(["PersistentVolumeClaim/etcd-2: create", "Pod/etcd-2: create"]);

        (await flow.FindAsync(Kinds.Pod, kept.Name))!.GetUid().ShouldBe(before);
        (await flow.FindAsync(Kinds.Cluster, "example"))!["status"]!["globalLockserver"]!["etcd"]!["available"]!.ToString().ShouldBe("True");
    }

    [Fact]
    public async Task Vtadmin_ComesCellByCell_AndGoesWithAllThatItHas()
    {
        await using var flow = await EngineFlow.StartAsync(TwoCells);
        string[] first = ["Deployment/zone1-vtadmin", "Secret/zone1-vtadmin-clusterconfig", "Secret/zone1-vtadmin-discovery", "Secret/zone1-vtadmin-webconfig"];
        string[] second = [.. first.Select(name => name.Replace("zone1", "zone2", StringComparison.Ordinal))];

        (await flow.ChangeAsync(AddVtadmin)).ShouldBe([.. first.Append("Service/vtadmin").Select(name => name + ": create")]);
        (await VtadminAsync(flow)).ToJsonString().ShouldBe("""{"available":"True","serviceName":"example-vtadmin-72eaf1ba"}""");
        (await flow.ChangeAsync(spec => spec["vtadmin"]!["cells"]!.AsArray().Add("zone2"))).ShouldBe([.. second.Select(name => name + ": create")]);

        var gone = await flow.ChangeAsync(spec => spec.Remove("vtadmin"));
        gone.ShouldBe([.. first.Concat(second).Append("Service/vtadmin").Order(StringComparer.Ordinal).Select(name => name + ": delete")]);
        (await VtadminAsync(flow)).ToJsonString().ShouldBe("""{"available":"Unknown"}""");
    }

    private static async Task<JsonNode> StatusAsync(EngineFlow flow) => (await flow.FindAsync(Kinds.Shard, EngineFlow.Shard))!["status"]!;

    private static async Task<JsonNode> VtadminAsync(EngineFlow flow) => (await flow.FindAsync(Kinds.Cluster, "example"))!["status"]!["vtadmin"]!;

    private static List<string> Calls(EngineFlow flow) =>
    [
        .. flow.Cluster.World.Vitess.Topology.Journal.Entries(0).Where(entry => (string?)entry["t"] != "topo")
            .Select(entry => $"{entry["fn"]} {entry["tablet"] ?? entry["args"]?["primary"]}"),
    ];

    private static void TwoCells(JsonObject spec)
    {
        EngineFlow.Immediate(spec);
        EngineFlow.AddCell(spec);
    }

    private static void Restored(JsonObject spec)
    {
        TwoCells(spec);
        spec["backup"] = JsonNode.Parse("""{"engine":"builtin","locations":[{"name":"disk","volume":{"hostPath":{"path":"/backups"}}}]}""");
        foreach (var pool in EngineFlow.Pools(spec))
        {
            pool!["backupLocationName"] = "disk";
        }
    }

    private static void AddVtadmin(JsonObject spec)
    {
        spec["images"]!["vtadmin"] = "vitess/vtadmin:v23.0.0";
        spec["vtadmin"] = JsonNode.Parse("""{"cells":["zone1"],"apiAddresses":["http://localhost:14001"],"rbac":{"name":"example-cluster-config","key":"rbac.yaml"}}""");
    }
}
