using System.Net;
using k8s.Models;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Tests.Support;

namespace Vitess.Operator.Sdk.Testing.Tests.Api.Pods;

/// <summary>What the simulated containers have written, as the API server shows it.</summary>
public sealed class PodLogTests
{
    private const string Container = "main";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_OfARunningContainer_IsWhatItWrote()
    {
        await using var cluster = await RunningAsync();
        cluster.World.Logs.Write(new("default", "p"), Container, "hello");

        var (code, text) = await GetAsync(cluster);

        code.ShouldBe(HttpStatusCode.OK);
        text.Split('\n')[0].ShouldStartWith("Started ");
        text.ShouldEndWith("hello\n");
    }

    [Theory]
    [InlineData("?tailLines=1", "third\n")]
    [InlineData("?tailLines=0", "")]
    [InlineData("?sinceSeconds=15", "second\nthird\n")]
    [InlineData("?sinceSeconds=15&limitBytes=3", "sec")]
    [InlineData("?sinceSeconds=5&timestamps=true", "TIME third\n")]
    public async Task Log_PartOfIt_IsWhatWasAskedFor(string query, string expected)
    {
        await using var cluster = await RunningAsync();
        foreach (var line in (string[])["first", "second", "third"])
        {
            await cluster.RunAsync(TimeSpan.FromSeconds(10), Cancellation);
            cluster.World.Logs.Write(new("default", "p"), Container, line);
        }

        var (_, text) = await GetAsync(cluster, query);

        text.ShouldBe(expected.Replace("TIME", $"{cluster.Clock.GetUtcNow().UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fffffff}00Z", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_BeforeTheContainerRuns_IsRefusedWithTheReason()
    {
        await using var cluster = await RunningAsync(new() { ImagePullFails = (_, _) => true });

        var (code, text) = await GetAsync(cluster);

        code.ShouldBe(HttpStatusCode.BadRequest);
        text.ShouldContain("is waiting to start: ImagePullBackOff");
    }

    [Fact]
    public async Task Log_OfThePreviousRun_TellsHowItEnded()
    {
        await using var cluster = await RunningAsync(new() { ContainerFails = (_, _) => ContainerFault.Crash(TimeSpan.FromSeconds(30)) });
        (await GetAsync(cluster, "?previous=true")).Code.ShouldBe(HttpStatusCode.BadRequest);

        await cluster.RunAsync(TimeSpan.FromSeconds(35), Cancellation);

        (await GetAsync(cluster, "?previous=true")).Text.ShouldEndWith("Ended with exit code 1: Error\n");
    }

    private static async Task<VitessTestCluster> RunningAsync(WorldFaults? faults = null)
    {
        var cluster = await VitessTestCluster.StartAsync(new() { World = new() { Faults = faults ?? new() } }, Cancellation);
        var pod = TestObjects.Pod("p");
        pod.Spec.Containers[0].Name = Container;
        await cluster.SeedAsync(pod);
        await cluster.UntilAsync<V1Pod>("p", seen => seen!.Status?.ContainerStatuses?[0].State?.Running is not null, seconds: 60);
        return cluster;
    }

    private static async Task<(HttpStatusCode Code, string Text)> GetAsync(VitessTestCluster cluster, string query = "")
    {
        using var client = new HttpClient(cluster.Server.CreateHandler());
        using var response = await client.GetAsync(new Uri($"http://memory/api/v1/namespaces/default/pods/p/log{query}"), Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }
}
