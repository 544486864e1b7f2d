using System.Text.Json.Nodes;
using TestSupport;

namespace Vitess.Operator.Cli.Tests.Explain;

public sealed class ExplainClusterTests
{
    private const string Sick = """
        {"apiVersion":"v1","kind":"List","items":[{"apiVersion":"v1","kind":"Pod","metadata":{"name":"example-vttablet-zone1-1","namespace":"default","labels":{"planetscale.com/component":"vttablet",
        "planetscale.com/cluster":"example","planetscale.com/cell":"zone1","planetscale.com/keyspace":"commerce","planetscale.com/shard":"x-x","planetscale.com/tablet-type":"replica"}},
        "spec":{"nodeName":"node-1","containers":[{"name":"vttablet"},{"name":"mysqld","resources":{"limits":{"memory":"256Mi"}}},{"name":"mysqld-exporter"}]},
        "status":{"phase":"Running","containerStatuses":[{"name":"vttablet","ready":false,"state":{"running":{}}},{"name":"mysqld","ready":false,"state":{"running":{}}},{"name":"mysqld-exporter","ready":true,"state":{"running":{}}}]}}]}
        """;

    [Fact]
    public async Task Folder_OfAKilledMysqld_NamesTheMemory()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pods.json", Sick);
        folder.Write("logs/example-vttablet-zone1-1/mysqld.log", "1 [System] [MY-013576] [InnoDB] InnoDB initialization has started.\nKilled\n");

        var result = await Cli.RunAsync("explain", "cluster", "--from", folder.Root, "-o", "json");

        result.Code.ShouldBe(1, result.Error);
        var first = JsonNode.Parse(result.Out)!.AsArray()[0]!;
        ((string?)first["code"]).ShouldBe("DIAG501");
        ((string?)first["severity"]).ShouldBe("error");
        ((string?)first["object"]).ShouldBe("Pod/example-vttablet-zone1-1");
        first["evidence"]!.AsArray().Select(line => (string?)line).ShouldContain("Pod/example-vttablet-zone1-1: container mysqld: memory limit 256Mi");
        ((string?)first["fix"])!.ShouldContain("1024Mi");
        first["children"]!.AsArray().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Text_ShowsCauseEvidenceAndFix()
    {
        using var folder = new TemporaryFolder();
        folder.Write("pods.json", Sick);
        folder.Write("logs/example-vttablet-zone1-1/mysqld.previous.log", "Killed\n");

        var result = await Cli.RunAsync("explain", "cluster", "example", "--from", folder.Root);

        result.Out.ShouldStartWith("DIAG501 error: mysqld is killed: its memory limit is too small (Pod/example-vttablet-zone1-1)\n  cause: ");
        result.Out.ShouldContain("  seen:  Pod/example-vttablet-zone1-1: log of mysqld: Killed\n");
        result.Out.ShouldContain("  fix:   Set mysqld.resources.limits.memory");
    }

    [Fact]
    public async Task Folder_OfAHealthyCluster_HasNothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("all.json", File.ReadAllText(SharedFiles.PathOf("golden", "05-sharded", "running.json")));

        var result = await Cli.RunAsync("explain", "cluster", "--from", folder.Root, "-o", "json");

        result.Code.ShouldBe(0, result.Out);
        JsonNode.Parse(result.Out)!.AsArray().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("[1, 2", "1:6")]
    [InlineData("7", "holds no Kubernetes object")]
    public async Task BadFiles_AreNamed(string text, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("all.json", text);

        var result = await Cli.RunAsync("explain", "cluster", "--from", folder.Root);

        result.Code.ShouldBe(2);
        result.Error.ShouldContain("all.json");
        result.Error.ShouldContain(message);
    }

    [Fact]
    public async Task MissingFolder_IsNamed() => (await Cli.RunAsync("explain", "cluster", "--from", "/no/such/folder")).Error.ShouldContain("there is no folder /no/such/folder");
}
