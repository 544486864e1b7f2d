using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Tests.Support;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Testing.Tests.Simulation;

public sealed class HealthyWorldTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Cases => [.. SharedFiles.GoldenCases().Select(folder => Path.GetFileName(folder))];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Statuses_AreThoseOfTheRecording(string golden)
    {
        await using var cluster = await StartAsync(golden, WorldProfile.Healthy);
        foreach (var recorded in Recorded(golden, "running.json"))
        {
            var kind = (string)recorded["kind"]!;
            var name = (string)recorded["metadata"]!["name"]!;
            var stored = kind switch
            {
                "Pod" => Status((await cluster.GetAsync<V1Pod>(name)).Status),
                "Deployment" => Status((await cluster.GetAsync<V1Deployment>(name)).Status),
                "PersistentVolumeClaim" => Status((await cluster.GetAsync<V1PersistentVolumeClaim>(name)).Status),
                _ => null,
            };
            if (stored is not null)
            {
                RecordedStatus.DifferencesTo(recorded["status"]!, stored).ShouldBeEmpty($"{kind} {name}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Tablets_WriteWhatTheRecordedOnesWrote(string golden)
    {
        await using var cluster = await StartAsync(golden, WorldProfile.Healthy);

        var recorded = TopologyWrites(File.ReadLines(SharedFiles.PathOf("golden", golden, "calls.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()));
        var written = TopologyWrites(cluster.World.Vitess.Topology.Journal.Entries());

        written.ShouldBe(recorded, ignoreOrder: true);
    }

    [Fact]
    public async Task AnInertWorld_LeavesEverythingPendingAndTheTopologyUnreachable()
    {
        await using var cluster = await StartAsync("01-seed-example", WorldProfile.Inert);

        (await cluster.ListAsync<V1Pod>()).ShouldAllBe(pod => pod.Status == null || pod.Status.Phase == "Pending");
        (await cluster.ListAsync<V1PersistentVolumeClaim>()).ShouldAllBe(claim => claim.Status == null || claim.Status.Phase == "Pending");
        cluster.WorldWrites.Count.ShouldBe(0);
        await Should.ThrowAsync<TopologyException>(() =>
            cluster.World.Vitess.OpenAsync(new TopologyParameters("etcd2", "example-etcd-faf13de3-client.default.svc:2379", "/vitess/example/global"), Cancellation));
    }

    private static async Task<VitessTestCluster> StartAsync(string golden, WorldProfile profile)
    {
        var options = new VitessTestClusterOptions { World = new WorldOptions { Profile = profile } };
        var cluster = await VitessTestCluster.StartAsync(options, Cancellation);
        await cluster.SeedAsync(Definitions.All());
        await cluster.SeedAsync(GoldenObjects.Of(golden));
        await cluster.SeedAsync(GoldenObjects.ShardsOf(golden));
        await cluster.SettleAsync(cancellationToken: Cancellation);
        if (profile == WorldProfile.Healthy)
        {
            await ReplayOperatorAsync(cluster, golden);
            await cluster.SettleAsync(cancellationToken: Cancellation);
        }

        return cluster;
    }

    /// <summary>Writes to topology what the recorded operator wrote: cells and keyspaces, without which no tablet registers.</summary>
    private static async Task ReplayOperatorAsync(VitessTestCluster cluster, string golden)
    {
        foreach (var call in File.ReadLines(SharedFiles.PathOf("golden", golden, "calls.jsonl")).Select(line => JsonNode.Parse(line)!.AsObject()))
        {
            if ((string?)call["actor"] != "operator" || (string?)call["op"] != "create")
            {
                continue;
            }

            var key = ((string)call["key"]!).Split('/');
            var store = cluster.World.Vitess.Topology.Open(new TopologyParameters("etcd2", (string)call["server"]!, string.Join('/', key[..^3])));
            if (key[^1] == "CellInfo")
            {
                var cell = new CellInfo { ServerAddress = (string)call["value"]!["server_address"]!, Root = (string)call["value"]!["root"]! };
                await store.CreateAsync(TopologyPaths.CellInfo(key[^2]), cell, Cancellation);
            }
            else if (key[^1] == "Keyspace")
            {
                var policy = (string?)call["value"]!["durability_policy"] ?? string.Empty;
                await store.CreateAsync(TopologyPaths.Keyspace(key[^2]), new KeyspaceRecord { DurabilityPolicy = policy }, Cancellation);
            }
        }
    }

    private static IEnumerable<string> TopologyWrites(IEnumerable<JsonObject> entries) =>
        entries.Where(entry => (string?)entry["actor"] == "tablet").Select(entry => $"{entry["op"]} {entry["server"]} {entry["key"]} {entry["value"]?.ToJsonString()}");

    private static IEnumerable<JsonObject> Recorded(string golden, string file) =>
        JsonNode.Parse(File.ReadAllText(SharedFiles.PathOf("golden", golden, file)))!.AsArray().OfType<JsonObject>();

    private static JsonNode Status(object status) => JsonNode.Parse(k8s.KubernetesJson.Serialize(status))!;
}
