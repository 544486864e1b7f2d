using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Cli.Tests.Explain.Faults;
using Vitess.Operator.Cli.Tests.Run;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Cli.Tests.Explain;

/// <summary><c>explain cluster</c> at an API server, over HTTP.</summary>
public sealed class LiveClusterTests
{
    [Fact]
    public async Task Healthy_Is0()
    {
        await using var cluster = await FaultRun.StartAsync(new("nothing", string.Empty, string.Empty), TestContext.Current.CancellationToken);

        var result = await ExplainAsync(cluster);

        result.Code.ShouldBe(0, result.Out + result.Error);
        JsonNode.Parse(result.Out)!.AsArray().ShouldBeEmpty();
        result.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Sick_Is1_ByTheLogsOfThisRunAndTheOneBefore()
    {
        var fault = new FaultCase("variable", string.Empty, string.Empty) { Faults = FaultCase.Ends("vttablet", "mysqld", ContainerFault.Crash(TimeSpan.FromSeconds(4), "[ERROR] [MY-000067] [Server] unknown variable 'query_cache_size=0'.")) };
        await using var cluster = await FaultRun.StartAsync(fault, TestContext.Current.CancellationToken);

        var result = await ExplainAsync(cluster);

        result.Code.ShouldBe(1, result.Out + result.Error);
        ((string?)JsonNode.Parse(result.Out)![0]!["code"]).ShouldBe("DIAG502", result.Out);
        cluster.Server.Requests.Entries.ShouldContain(request => request.Subresource == "log");
    }

    [Fact]
    public async Task TroubleOfAReadyContainer_IsReadFromItsLog()
    {
        var fault = new FaultCase("clocks", string.Empty, string.Empty) { Faults = FaultCase.Trouble("etcd", "etcd", new("""{"level":"warn","msg":"prober found high clock drift","clock-drift":"41.2s"}""") { IsReady = true }) };
        await using var cluster = await FaultRun.StartAsync(fault, TestContext.Current.CancellationToken);

        ((string?)JsonNode.Parse((await ExplainAsync(cluster)).Out)![0]!["code"]).ShouldBe("DIAG407");
    }

    [Fact]
    public async Task WithoutADefinition_TheRestIsLookedAt_AndItIsSaid()
    {
        await using var cluster = await FaultRun.StartAsync(new("nothing", string.Empty, string.Empty), TestContext.Current.CancellationToken);
        await cluster.Client.DeleteAsync(ResourceKind.Of<V1CustomResourceDefinition>(), new(string.Empty, "vitessbackupschedules.planetscale.com"), cancellationToken: TestContext.Current.CancellationToken);

        var result = await ExplainAsync(cluster);

        result.Code.ShouldBe(1, result.Error);
        ((string?)JsonNode.Parse(result.Out)![0]!["code"]).ShouldBe("DIAG102", result.Out);
        result.Error.ShouldContain("not looked at");
        result.Error.ShouldContain("vitessbackupschedules");
    }

    [Fact]
    public async Task AServerThatFails_Is2()
    {
        await using var cluster = await FaultRun.StartAsync(new("nothing", string.Empty, string.Empty), TestContext.Current.CancellationToken);
        cluster.Server.Faults.Add(new() { Effect = FaultEffect.InternalError, Resource = "pods", Verb = "list", Count = null });

        var result = await ExplainAsync(cluster);

        result.ShouldFail(2, "cannot be read");
    }

    private static async Task<CliResult> ExplainAsync(VitessTestCluster cluster)
    {
        using var folder = new TemporaryFolder();
        var configuration = await cluster.ListenAsync(TestContext.Current.CancellationToken);
        var kubeconfig = folder.Write("kubeconfig", Kubeconfigs.Of(configuration.Host));
        return await Cli.RunAsync("explain", "cluster", "--kubeconfig", kubeconfig, "-n", "default", "-o", "json");
    }
}
