using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Cli.Tests.Topology;

public sealed class TopologyCommandTests
{
    private const string Root = "/vitess/example/global";

    [Fact]
    public async Task Check_FindsWhatIsWrong_AndFails()
    {
        await using var etcd = await StartAsync();

        var result = await Cli.RunAsync("topology", "check", "--etcd", etcd.Address, "--root", Root, "--cell", "zone2");

        result.Code.ShouldBe(1, result.Error);
        result.Out.ShouldContain("error TOPO001 cell zone2");
        result.Out.ShouldContain($"node doesn't exist: {Root}/cells/zone2/CellInfo");
        result.Out.ShouldContain("error TOPO005 shard commerce/-");
        result.Out.ShouldContain("  fix:   ");
    }

    [Fact]
    public async Task Check_AsJson_IsJson()
    {
        await using var etcd = await StartAsync();

        var result = await Cli.RunAsync("topology", "check", "--etcd", etcd.Address, "--root", Root, "-o", "json");

        JsonNode.Parse(result.Out)!.AsArray().ShouldHaveSingleItem()!["code"]!.GetValue<string>().ShouldBe("TOPO005");
    }

    [Fact]
    public async Task Check_WithPods_FindsTabletsWithoutOne()
    {
        await using var etcd = await StartAsync();
        await using (var connector = new EtcdTopologyConnector())
        await using (var connection = await connector.OpenAsync(new("etcd2", etcd.Address, Root), TestContext.Current.CancellationToken))
        {
            foreach (var uid in new uint[] { 1, 2 })
            {
                var alias = new TabletAlias("zone1", uid);
                await connection.Topology.CreateAsync(
                    TopologyPaths.Tablet(alias), new() { Alias = alias, Keyspace = "commerce", Shard = "-" }, TestContext.Current.CancellationToken);
            }
        }

        using var folder = new TemporaryFolder();
        var file = folder.Write("pods.json", """{"items":[{"metadata":{"labels":{"planetscale.com/cell":"zone1","planetscale.com/tablet-uid":"1"}}},{"metadata":{}}]}""");

        var result = await Cli.RunAsync("topology", "check", "--etcd", etcd.Address, "--root", Root, "--pods", file);

        result.Out.ShouldContain("warning TOPO003 tablet zone1-0000000002");
        result.Out.ShouldNotContain("TOPO003 tablet zone1-0000000001");
    }

    [Fact]
    public async Task Dump_PrintsTheTree()
    {
        await using var etcd = await StartAsync();

        var result = await Cli.RunAsync("topology", "dump", "--etcd", etcd.Address, "--root", Root);

        result.Code.ShouldBe(0, result.Error);
        result.Out.ShouldBe($"global  {etcd.Address}  {Root}\n  keyspace commerce  durability none\n    shard -  no primary\ncell zone1  {etcd.Address}  /vitess/example/local/zone1\n");
    }

    [Fact]
    public async Task ServerThatIsAway_IsSaid()
    {
        var result = await Cli.RunAsync("topology", "dump", "--etcd", "127.0.0.1:1", "--root", Root);

        result.Code.ShouldBe(1);
        result.Error.ShouldBe("error: deadline exceeded: 127.0.0.1:1\n");
    }

    private static async Task<FakeEtcd> StartAsync()
    {
        var etcd = await FakeEtcd.StartAsync();
        await using var connector = new EtcdTopologyConnector();
        await using var connection = await connector.OpenAsync(new("etcd2", etcd.Address, Root));
        await connection.Topology.CreateAsync(TopologyPaths.CellInfo("zone1"), new() { ServerAddress = etcd.Address, Root = "/vitess/example/local/zone1" });
        await connection.Topology.CreateAsync(TopologyPaths.Keyspace("commerce"), new());
        await connection.Topology.CreateAsync(TopologyPaths.Shard("commerce", "-"), new());
        return etcd;
    }
}
