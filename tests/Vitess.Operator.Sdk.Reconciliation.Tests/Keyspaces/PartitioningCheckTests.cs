using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Keyspaces;

public sealed class PartitioningCheckTests
{
    [Fact]
    public async Task WidthThatCannotBoundTheParts_StopsTheKeyspace_AndRemovesNothing()
    {
        await using var cluster = await GoldenWorld.StartAsync(GoldenCase.Of("03-minimal").Input, WorldProfile.Healthy);
        await GoldenWorld.SettleAsync(cluster);
        var before = Stable(await GoldenWorld.ObjectsAsync(cluster));
        var name = before.First(key => key.StartsWith("VitessCluster/", StringComparison.Ordinal)).Split('/')[1];

        await SetWidthAsync(cluster, name, 3);
        await cluster.RunAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

        var objects = await GoldenWorld.ObjectsAsync(cluster);
        Stable(objects).ShouldBe(before);
        var events = await cluster.Client.ListAllAsync(ResourceKind.Of<Corev1Event>(), cluster.Namespace, null, TestContext.Current.CancellationToken);
        events.Items.ShouldContain(item => (string?)item["reason"] == "InvalidSpec"
            && ((string?)item["message"] ?? (string?)item["note"])!.Contains("spec.partitionings[0].equal.hexWidth: 3 hex digits cannot bound 1 parts", StringComparison.Ordinal));

        await SetWidthAsync(cluster, name, 2);
        await GoldenWorld.SettleAsync(cluster);

        Stable(await GoldenWorld.ObjectsAsync(cluster)).ShouldBe(before);
    }

    private static Task<JsonObject> SetWidthAsync(VitessTestCluster cluster, string name, int width)
    {
        var patch = new JsonArray(new JsonObject { ["op"] = "add", ["path"] = "/spec/keyspaces/0/partitionings/0/equal/hexWidth", ["value"] = width });
        return cluster.Client.PatchAsync(
            Kinds.Cluster, new(cluster.Namespace, name), new V1Patch(patch.ToJsonString(), V1Patch.PatchType.JsonPatch), cancellationToken: TestContext.Current.CancellationToken);
    }

    // What stays when nothing is removed and made anew.
    private static List<string> Stable(IReadOnlyDictionary<string, JsonObject> objects) => [.. objects.Select(entry => $"{entry.Key}/{entry.Value["metadata"]!["uid"]}")];
}
