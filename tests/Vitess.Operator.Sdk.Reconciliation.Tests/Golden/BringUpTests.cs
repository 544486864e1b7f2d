using TestSupport;
using System.Diagnostics;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Golden;

public sealed class BringUpTests
{
    [Theory]
    [InlineData("01-seed-example", WorldProfile.Healthy)]
    [InlineData("05-sharded", WorldProfile.Healthy)]
    [InlineData("03-minimal", WorldProfile.Inert)]
    public async Task AnEngineThatStartsOverAConvergedCluster_WritesNothing(string name, WorldProfile profile)
    {
        await using var cluster = await GoldenWorld.StartAsync(GoldenCase.Of(name).Input, profile, profile != WorldProfile.Inert);
        await GoldenWorld.SettleAsync(cluster);
        var written = cluster.Writes.Entries.Count(entry => !entry.IsEvent);

        await using var second = await EngineProgram.Make()(cluster, TestContext.Current.CancellationToken);
        while (await second.StepAsync(TestContext.Current.CancellationToken))
        {
        }

        cluster.Writes.Entries.Where(entry => !entry.IsEvent).Skip(written).Select(entry => entry.ToString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task WriteLog_IsTheSameOverTwentyRuns()
    {
        var first = await WriteLogAsync();

        for (var run = 1; run < 20; run++)
        {
            (await WriteLogAsync()).ShouldBe(first, $"run {run}");
        }
    }

    [Fact]
    public async Task ExampleCluster_ComesUpWithinTheRealWorldsRules()
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var clock = Stopwatch.StartNew();
            await using var cluster = await GoldenWorld.StartAsync(GoldenCase.Of("01-seed-example").Input, WorldProfile.Cluster);
            var ready = await cluster.RunUntilAsync(() => IsReadyAsync(cluster), TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken);
            ready.ShouldBeTrue($"{await cluster.PodTableAsync(TestContext.Current.CancellationToken)}\n{EngineProgram.LastLog?.Last()}");
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"bring-up took {best.TotalMilliseconds:0} ms");
        best.ShouldBeLessThan(TimeSpan.FromSeconds(20), "nothing in a simulation may wait for real time");
    }

    private static async Task<bool> IsReadyAsync(VitessTestCluster cluster)
    {
        var name = new NamespacedName(cluster.Namespace, "example");
        var status = (await cluster.Client.GetAsync(Reconciliation.Passes.Kinds.Cluster, name, TestContext.Current.CancellationToken))["status"];
        return (int?)status?["keyspaces"]?["commerce"]?["readyTablets"] == 2 && (string?)status["cells"]?["zone1"]?["gatewayAvailable"] == "True";
    }

    private static async Task<string> WriteLogAsync()
    {
        await using var cluster = await GoldenWorld.StartAsync(GoldenCase.Of("03-minimal").Input, WorldProfile.Healthy);
        await GoldenWorld.SettleAsync(cluster);
        return string.Join("\n", cluster.Writes.Entries.Select(entry => entry.ToString()));
    }
}
