using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Planning;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Tests.Support;

namespace Vitess.Operator.Sdk.Tests.Planning;

public sealed class PlanTests
{
    [Theory]
    [InlineData("01-seed-example")]
    [InlineData("05-sharded")]
    public async Task NewCluster_IsPlannedAsTheRecordingMadeIt_AndNothingIsWritten(string golden)
    {
        await using var cluster = await SeededCluster.StartAsync(golden, WorldProfile.Inert);
        var writes = cluster.Writes.Entries.Count;
        await using var vitess = Operator(cluster);

        var plan = await vitess.PlanAsync(TestContext.Current.CancellationToken);

        plan.Objects.Where(change => change.Action == PlannedAction.Create).Select(change => $"{change.Kind} {change.Name.Name}")
            .ShouldBe(GoldenCase.Of(golden).Sent.Select(entry => $"{entry["kind"]} {entry["name"]}"), ignoreOrder: true);
        cluster.Writes.Entries.Count.ShouldBe(writes);
    }

    [Fact]
    public async Task ClusterAsWanted_HasAnEmptyPlan_AndAChangeIsNamedByFieldAndReason()
    {
        await using var cluster = await SeededCluster.StartAsync("03-minimal");
        await using var vitess = Operator(cluster);
        await SettleAsync(cluster, vitess);

        (await vitess.PlanAsync(TestContext.Current.CancellationToken)).Objects.Select(change => change.ToString()).ShouldBeEmpty();

        var name = (await cluster.Client.ListAllAsync<V2VitessCluster>(cluster.Namespace, null, TestContext.Current.CancellationToken)).Items.Single().Metadata.Name;
        var patch = new JsonArray(new JsonObject { ["op"] = "add", ["path"] = "/spec/cells/0/gateway", ["value"] = new JsonObject { ["replicas"] = 5 } });
        await cluster.Client.PatchAsync(
            ResourceKind.Of<V2VitessCluster>(), new(cluster.Namespace, name), new V1Patch(patch.ToJsonString(), V1Patch.PatchType.JsonPatch), cancellationToken: TestContext.Current.CancellationToken);

        var plan = await vitess.PlanAsync(TestContext.Current.CancellationToken);

        plan.Objects.ShouldContain(change => change.Action == PlannedAction.Update && change.Differences.Any(difference => difference.ToString().Contains("replicas", StringComparison.Ordinal)),
            string.Join('\n', plan.Objects));
    }

    private static VitessOperator Operator(VitessTestCluster cluster) => VitessOperator.Create(
        new(), new() { Client = cluster.CreateClient("vitess-operator"), Topology = cluster.World.Vitess, Time = cluster.Clock, Engine = options => options with { Jitter = () => 0.5 } });

    private static async Task SettleAsync(VitessTestCluster cluster, VitessOperator vitess)
    {
        for (var round = 0; round < 30; round++)
        {
            await vitess.ReconcileOnceAsync(TestContext.Current.CancellationToken);
            await cluster.RunAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        }
    }
}
