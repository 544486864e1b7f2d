using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Flows;
using Vitess.Operator.Sdk.Reconciliation.Tests.Inventory;
using Vitess.Operator.Sdk.Reconciliation.Tests.Schedules;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>What the original notices late or never, and the engine at once: long before anything is looked at by the clock.</summary>
public sealed class NoticingDefectTests
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task D20_ASchedule_OrSecretOfVtadmin_OrOrchestratorThatGoes_IsMadeAgainAtOnce()
    {
        await using var cluster = await GoldenWorld.StartAsync(GoldenCase.Of("09-external-topo-vtadmin-hpa").Input, WorldProfile.Healthy);
        await GoldenWorld.SettleAsync(cluster);
        await ComesBackAsync(cluster, Kinds.Secret, "vtadmin");
        await ComesBackAsync(cluster, Kinds.Deployment, "vtorc");

        await using var schedules = await ScheduleWorld.StartAsync();
        await ComesBackAsync(schedules.Cluster, Kinds.BackupSchedule, "nightly");
    }

    [Fact]
    public async Task D20_AnotherMysql_ReachesTheGateways()
    {
        await using var flow = await EngineFlow.StartAsync(spec => spec["images"]!["mysqld"]!["mysql80Compatible"] = "mysql:8.0.30");
        var shard = await flow.FindAsync(Kinds.Shard, EngineFlow.Shard);
        shard!["spec"]!["images"]!["mysqld"]!["mysql80Compatible"] = "mysql:8.4.5";

        await flow.Cluster.Client.ReplaceAsync(Kinds.Shard, shard, null, TestContext.Current.CancellationToken);
        await flow.Cluster.RunAsync(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);

        (await GatewayAsync(flow)).ShouldContain("--mysql_server_version=8.4.5-Vitess");
    }

    [Fact]
    public async Task D20_AShardThatComes_HasItsBackupsListedAtOnce()
    {
        var shelf = new ShelfInventory();
        shelf.Add("added/-", "2026-03-10.120000.zone1-2548885007");
        var options = new VitessEngineOptions { Jitter = () => 0.5, BackupInventory = new BackupInventoryOptions(shelf) };
        await using var cluster = await GoldenWorld.StartAsync(GoldenCase.Of("07-backup-s3-schedule").Input, WorldProfile.Healthy, options: options);
        await cluster.RunAsync(TimeSpan.FromSeconds(200), TestContext.Current.CancellationToken);

        var live = await cluster.Client.GetAsync(Kinds.Cluster, new NamespacedName(cluster.Namespace, "bk"), TestContext.Current.CancellationToken);
        var added = live["spec"]!["keyspaces"]![0]!.DeepClone();
        added["name"] = "added";
        live["spec"]!["keyspaces"]!.AsArray().Add(added);
        await cluster.Client.ReplaceAsync(Kinds.Cluster, live, null, TestContext.Current.CancellationToken);
        await cluster.RunAsync(Moment, TestContext.Current.CancellationToken);

        (await NamesAsync(cluster, Kinds.Backup)).ShouldHaveSingleItem().ShouldContain("added");
    }

    [Fact]
    public async Task D21_TheMysqlOfGateways_IsThatOfTheFirstShardByName_InEachClusterByItself()
    {
        await using var flow = await EngineFlow.StartAsync(spec => Mysql(spec, "mysql:8.0.30"));
        (await GatewayAsync(flow)).ShouldContain("--mysql_server_version=8.0.30-Vitess");

        await using (var other = await EngineFlow.StartAsync(spec => Mysql(spec, "mysql:8.4.5")))
        {
            (await GatewayAsync(other)).ShouldContain("--mysql_server_version=8.4.5-Vitess");
        }

        (await flow.ChangeAsync(spec => AddKeyspace(spec, "zoo", "mysql:8.4.5"))).ShouldNotContain(line => line.Contains("vtgate: ", StringComparison.Ordinal));
        (await flow.ChangeAsync(spec => AddKeyspace(spec, "ant", "mysql:8.0.45"))).ShouldContain(line => line.StartsWith("Deployment/zone1-vtgate: ", StringComparison.Ordinal));
        (await GatewayAsync(flow)).ShouldContain("--mysql_server_version=8.0.45-Vitess");
    }

    private static void Mysql(JsonObject spec, string image)
    {
        EngineFlow.Immediate(spec);
        spec["images"]!["mysqld"]!["mysql80Compatible"] = image;
    }

    private static void AddKeyspace(JsonObject spec, string name, string mysql)
    {
        var added = spec["keyspaces"]![0]!.DeepClone();
        added["name"] = name;
        added["images"] = new JsonObject { ["mysqld"] = new JsonObject { ["mysql80Compatible"] = mysql } };
        spec["keyspaces"]!.AsArray().Add(added);
    }

    private static async Task<string> GatewayAsync(EngineFlow flow) => (await flow.Cluster.Client.ListAllAsync(Kinds.Deployment, flow.Cluster.Namespace, null, TestContext.Current.CancellationToken)).Items
        .Single(deployment => deployment.GetLabel(VitessLabels.Component) == VitessComponents.VtGate)["spec"]!.ToJsonString();

    private static async Task ComesBackAsync(VitessTestCluster cluster, ResourceKind kind, string part)
    {
        var name = (await NamesAsync(cluster, kind)).First(name => name.Contains(part, StringComparison.Ordinal));
        await cluster.Client.DeleteAsync(kind, new NamespacedName(cluster.Namespace, name), new V1DeleteOptions { PropagationPolicy = "Background" }, TestContext.Current.CancellationToken);

        await cluster.RunAsync(Moment, TestContext.Current.CancellationToken);

        (await NamesAsync(cluster, kind)).ShouldContain(name);
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(VitessTestCluster cluster, ResourceKind kind) =>
        [.. (await cluster.Client.ListAllAsync(kind, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items.Select(item => item.GetName()!)];
}
