using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Flows;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>What the original does wrong with clusters, their backups and their volumes, each seen in a cluster at work.</summary>
public sealed class ClusterDefectTests
{
    private const string Backups = "07-backup-s3-schedule";
    private const string Time = "schedule: 15 2 * * *";

    private static readonly ResourceKind Events = new(string.Empty, "v1", "Event", "events");

    [Fact]
    public async Task D22_FieldsThatNothingReads_ChangeNothing_AndFieldsThatNothingKnows_StayEmpty()
    {
        await using var flow = await EngineFlow.StartAsync(EngineFlow.Immediate);

        (await flow.ChangeAsync(spec => EngineFlow.Partitionings(spec)[0]!["equal"]!["shardTemplate"]!["replication"] = new JsonObject { ["recoverRestartedMaster"] = false }))
            .Where(line => !line.Contains("@observed-shard-generation", StringComparison.Ordinal)).ShouldBe(
            [
                "VitessKeyspace/commerce: ~/spec/partitionings/0/equal/shardTemplate/replication/recoverRestartedMaster=false",
                "VitessShard/commerce-x-x: ~/spec/replication/recoverRestartedMaster=false",
            ]);
        (await flow.FindAsync(Kinds.EtcdLockserver, "example-etcd-faf13de3"))!["status"]!["clientServiceName"].ShouldBeNull();
        (await flow.FindAsync(Kinds.Shard, EngineFlow.Shard))!["status"]!["vitessOrchestrator"]!["serviceName"].ShouldBeNull();
        EngineMetricCatalogue.All.ShouldNotContain(metric => metric.Name.Contains("restarted_master", StringComparison.Ordinal) || metric.Name.Contains("reparent_tablet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D24_AScheduleWithoutTime_IsLeftOut_AndTheRestOfTheClusterIsDone()
    {
        using var metrics = new MetricRecorder();
        await using var cluster = await GoldenWorld.StartAsync(GoldenCase.Of(Backups).Input.Replace(Time, "suspend: false", StringComparison.Ordinal), WorldProfile.Healthy);
        await GoldenWorld.SettleAsync(cluster);

        (await cluster.Client.ListAllAsync(Kinds.BackupSchedule, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items.ShouldBeEmpty();
        (await cluster.Client.ListAllAsync(Events, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items
            .Where(item => item.GetText("type") == "Warning" && item["involvedObject"]!["kind"]!.ToString() == "VitessCluster" && item.GetText("reason") != VitessEventReasons.TopoConnectFailed)
            .Select(item => item.GetText("reason")).Distinct().ShouldBe([VitessEventReasons.InvalidSpec]);
        metrics.Observe();
        metrics.Sums.Keys.ShouldContain("vitess_operator_cluster_reconcile_count{namespace=default,cluster=bk,result=success}");
        metrics.Sums.Keys.ShouldNotContain(key => key.StartsWith("vitess_operator_cluster_reconcile_count", StringComparison.Ordinal) && key.Contains("result=error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D31_TheOperatorsPod_IsFoundInANamespaceThatTheEngineDoesNotWorkIn()
    {
        var options = new VitessEngineOptions { Jitter = () => 0.5, Namespaces = ["default"], OperatorPod = new NamespacedName("operators", "vitess-operator-7") };
        var own = ObjectConvert.ToJson(new k8s.Models.V1Pod { Metadata = new() { Name = "vitess-operator-7", NamespaceProperty = "operators" }, Spec = OperatorPod.Bundled() });
        var elsewhere = new JsonObject { ["apiVersion"] = "v1", ["kind"] = "Namespace", ["metadata"] = new JsonObject { ["name"] = "operators" } };
        var world = GoldenWorld.Options(WorldProfile.Healthy);
        await using var cluster = await VitessTestCluster.StartAsync(
            world with { InitialObjects = [.. world.InitialObjects, elsewhere, own], Programs = [EngineProgram.Make(options)] }, TestContext.Current.CancellationToken);
        await cluster.SeedAsync(YamlObjects.Read(GoldenCase.Of(Backups).Input));
        await GoldenWorld.SettleAsync(cluster);

        (await cluster.Client.ListAllAsync(Kinds.Pod, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items
            .ShouldContain(pod => pod.GetLabel(VitessLabels.Component) == VitessComponents.BackupStorageSubcontroller);
    }

    [Fact]
    public async Task D40_ACell_IsRegisteredAnew_OnceItsOwnLockserverRuns()
    {
        await using var flow = await EngineFlow.StartAsync();

        (await flow.ChangeAsync(spec => spec["cells"]![0]!["lockserver"] = new JsonObject { ["etcd"] = new JsonObject() })).ShouldHaveSingleItem().ShouldStartWith("VitessCell/zone1: ");

        (await flow.ReleaseAsync(Kinds.Cell, EngineFlow.Cell)).ShouldContain(
            line => line.StartsWith("topo /vitess/example/global/cells/zone1/CellInfo: update", StringComparison.Ordinal) && line.Contains("example-zone1-etcd", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Immediate")]
    [InlineData("External")]
    public async Task D43_AVolumeThatGrows_RestartsItsTabletOnce_WhenItIsReadyForThat(string strategy)
    {
        await using var flow = await EngineFlow.StartAsync(spec =>
        {
            spec["updateStrategy"] = new JsonObject { ["type"] = strategy, ["external"] = JsonNode.Parse("""{"allowResourceChanges":["storage"]}""") };
            EngineFlow.Pool(spec)["dataVolumeClaimTemplate"]!["storageClassName"] = "growing";
        });
        (await flow.ChangeAsync(spec => EngineFlow.Pool(spec)["dataVolumeClaimTemplate"]!["resources"]!["requests"]!["storage"] = "20Gi"))
            .ShouldNotContain(line => line.Contains("delete", StringComparison.Ordinal));

        var grown = await flow.DoAsync(() => SetPendingAsync(flow));

        foreach (var uid in new[] { "0790125915", "2469782763", "2548885007" })
        {
            var line = grown.Single(line => line.StartsWith($"Pod/vttablet-zone1-{uid}: ", StringComparison.Ordinal));
            line.Split("; ").Count(change => change == "delete").ShouldBe(1, line);
        }

        (await flow.AnnotateAsync(Kinds.Shard, EngineFlow.Shard, "example.com/look", "again")).ShouldBeEmpty("the condition is still there, but the Pods are younger than it");
    }

    private static async Task SetPendingAsync(EngineFlow flow)
    {
        var claims = (await flow.Cluster.Client.ListAllAsync(Kinds.Claim, flow.Cluster.Namespace, null, TestContext.Current.CancellationToken)).Items;
        foreach (var claim in claims.Where(claim => claim.GetLabel(VitessLabels.Component) == VitessComponents.VtTablet))
        {
            claim["status"]!["conditions"] = new JsonArray(new JsonObject
            {
                ["type"] = "FileSystemResizePending",
                ["status"] = "True",
                ["lastTransitionTime"] = flow.Cluster.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            });
            await flow.Cluster.Client.ReplaceAsync(Kinds.Claim, claim, new WriteOptions { Subresource = "status" }, TestContext.Current.CancellationToken);
        }
    }
}
