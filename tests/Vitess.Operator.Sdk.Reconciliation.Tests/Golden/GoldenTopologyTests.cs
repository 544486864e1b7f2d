using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

/// <summary>Topology and tablets are brought to what was recorded, by the recorded steps.</summary>
public sealed class GoldenTopologyTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.All().Select(golden => golden.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Topology_IsThatOfTheRecording(string name)
    {
        await using var cluster = await SettledAsync(name);

        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(SharedFiles.PathOf("golden", name, "topo.json"), TestContext.Current.CancellationToken));
        JsonDifferences.Between(recorded, cluster.World.Vitess.Topology.Dump()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TopologyAndTablets_AreAskedAsRecorded(string name)
    {
        await using var cluster = await SettledAsync(name);

        var recorded = VitessWork.ByObject(File.ReadLines(SharedFiles.PathOf("golden", name, "calls.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()));
        recorded.ShouldNotBeEmpty();
        VitessWork.Differences(recorded, VitessWork.ByObject(cluster.World.Vitess.Topology.Journal.Entries(0))).ShouldBeEmpty();
    }

    private static async Task<VitessTestCluster> SettledAsync(string name)
    {
        var cluster = await GoldenWorld.StartAsync(GoldenCase.Of(name).Input, WorldProfile.Healthy);
        await GoldenWorld.SettleAsync(cluster);
        return cluster;
    }
}
