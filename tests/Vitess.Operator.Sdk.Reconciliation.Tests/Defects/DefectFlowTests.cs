using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>What the original does wrong and the engine does right, each seen in a cluster at work.</summary>
public sealed class DefectFlowTests
{
    private static readonly ResourceKind Events = new(string.Empty, "v1", "Event", "events");

    [Fact]
    public async Task D11_TheSelectorOfGateways_IsInOrder()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        var selector = (await flow.FindAsync(Kinds.Cell, EngineFlow.Cell))!["status"]!["gateway"]!["labelSelector"]!.ToString();
        selector.Split(',').ShouldBeInOrder();
        selector.Split(',').Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task D13_AnEtcdThatIsToHaveOneMember_KeepsTheOthers()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);
        var before = await flow.NamesAsync("PersistentVolumeClaim");

        await flow.DoAsync(async () =>
        {
            var live = await flow.FindAsync(Kinds.EtcdLockserver, "example-etcd-faf13de3");
            live!["spec"]!["localMemberIndex"] = 1;
            await flow.Cluster.Client.ReplaceAsync(Kinds.EtcdLockserver, live, null, TestContext.Current.CancellationToken);
        });

        (await flow.NamesAsync("Pod")).Count(name => name.StartsWith("Pod/etcd-", StringComparison.Ordinal)).ShouldBe(3);
        (await flow.NamesAsync("PersistentVolumeClaim")).ShouldBe(before);
    }

    [Fact]
    public async Task D17_WhereNobodyDrains_NoEventTellsOfDrains()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        (await ReasonsAsync(flow)).ShouldNotContain("NotReconcilingDrain");
    }

    [Fact]
    public async Task D18_AFaultyVtadmin_KeepsNothingElseFromBeingDone()
    {
        await using var flow = await EngineFlow.StartAsync(spec =>
        {
            EngineFlow.Immediate(spec);
            Vtadmin(spec, "http://a:1", "http://b:2");
        });

        (await ReasonsAsync(flow)).ShouldContain("InvalidSpec");
        (await flow.NamesAsync("Deployment")).ShouldNotContain(name => name.Contains("vtadmin", StringComparison.Ordinal));
        (await flow.FindAsync(Kinds.Cluster, "example"))!["status"]!["cells"]!["zone1"]!["gatewayAvailable"]!.ToString().ShouldBe("True");
    }

    [Fact]
    public async Task D19_AVtadminThatIsNotWantedAnyMore_GoesWithItsSecretsAndServices()
    {
        await using var flow = await EngineFlow.StartAsync(spec =>
        {
            EngineFlow.Immediate(spec);
            Vtadmin(spec, "http://localhost:14001");
        });
        (await VtadminAsync(flow)).Select(name => name.Split('/')[0]).Distinct().ShouldBe(["Deployment", "Secret", "Service"]);

        await flow.ChangeAsync(spec => spec.Remove("vtadmin"));

        (await VtadminAsync(flow)).ShouldBeEmpty();
    }

    [Fact]
    public async Task D23_BesideAnExternalLockserver_NoEtcdIsMade()
    {
        await using var flow = await EngineFlow.StartAsync(spec =>
        {
            EngineFlow.EtcdImage(spec);
            spec["globalLockserver"]!["external"] = JsonNode.Parse("""{"implementation":"etcd2","address":"etcd.example.com:2379","rootPath":"/vitess/own/global"}""");
        });

        (await flow.NamesAsync("EtcdLockserver")).ShouldBeEmpty();
    }

    [Fact]
    public async Task D26_AnEvictedMember_IsMadeAnewOnceItIsGone()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        var made = await flow.DoAsync(() => flow.Cluster.Client.PatchAsync(
            Kinds.Pod,
            new NamespacedName(flow.Cluster.Namespace, "example-etcd-faf13de3-2"),
            new V1Patch(JsonNode.Parse("""{"status":{"phase":"Failed","reason":"Evicted"}}"""), V1Patch.PatchType.MergePatch),
            new WriteOptions { Subresource = "status" },
            TestContext.Current.CancellationToken));

        made.ShouldBe(["Pod/etcd-2: delete; create"]);
        (await ReasonsAsync(flow)).ShouldNotContain("CreateFailed");
    }

    [Fact]
    public async Task D41_AKeyspaceWithImagesOfItsOwn_IsNotWrittenAgain()
    {
        await using var flow = await EngineFlow.StartAsync(spec =>
        {
            EngineFlow.Immediate(spec);
            spec["keyspaces"]![0]!["images"] = new JsonObject { ["vttablet"] = "vitess/lite:v23.0.3" };
        });

        (await flow.AnnotateAsync(Kinds.Cluster, "example", "example.com/look", "again")).ShouldBeEmpty();
    }

    private static void Vtadmin(JsonObject spec, params string[] addresses)
    {
        spec["images"] ??= new JsonObject();
        spec["images"]!["vtadmin"] = "vitess/vtadmin:v24.0.0";
        spec["vtadmin"] = JsonNode.Parse("""{"rbac":{"name":"example-cluster-config","key":"rbac.yaml"},"cells":["zone1"],"replicas":1}""");
        spec["vtadmin"]!["apiAddresses"] = new JsonArray([.. addresses.Select(address => (JsonNode)address)]);
    }

    private static async Task<IReadOnlyList<string>> VtadminAsync(EngineFlow flow) =>
        [.. (await flow.NamesAsync("Deployment")).Concat(await flow.NamesAsync("Secret")).Concat(await flow.NamesAsync("Service"))
            .Where(name => name.Contains("vtadmin", StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<string>> ReasonsAsync(EngineFlow flow) =>
        [.. (await flow.Cluster.Client.ListAllAsync(Events, flow.Cluster.Namespace, null, TestContext.Current.CancellationToken)).Items
            .Select(item => item.GetText("reason")!).Distinct().Order(StringComparer.Ordinal)];
}
