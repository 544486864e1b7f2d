using System.Globalization;
using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Cli.Tests.Serve;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Tests.Run;

/// <summary>
/// The operator in a process of its own, killed without warning after some of its writes and started again. The variable
/// <c>VITESS_OPERATOR_KILLS</c> says how often, or which of the kills are tried (<c>10..20</c>); each time with another number of writes,
/// drawn from a fixed seed.
/// </summary>
public sealed class KilledRunTests
{
    private const int Seed = 20260101;
    private const int PodsOfCase01 = 8;
    private const int MostWrites = 110;   // about what the whole way up takes
    private const string Case = "01-seed-example";

    public static TheoryData<int> Moments()
    {
        var random = new Random(Seed);
        var bounds = (Environment.GetEnvironmentVariable("VITESS_OPERATOR_KILLS") ?? "2").Split("..").Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToList();
        var (first, end) = bounds.Count == 2 ? (bounds[0], bounds[1]) : (0, bounds[0]);
        return [.. Enumerable.Range(0, end).Select(_ => random.Next(MostWrites)).Skip(first)];
    }

    [Theory]
    [MemberData(nameof(Moments), DisableDiscoveryEnumeration = true)]
    public async Task Process_KilledAfterSomeWrites_NextOneBringsTheClusterUp(int writes)
    {
        await using var served = await Served.StartAsync(new() { Definitions = true, Simulate = true });
        await served.CreateAsync(Case);
        await using (var killed = CliProcess.Start("run", "--kubeconfig", served.Kubeconfig))
        {
            await WaitUntil.HoldsAsync(
                $"{writes} writes, or the cluster is up", async () => served.OperatorWrites() >= writes || await served.IsUpAsync(PodsOfCase01), TimeSpan.FromMinutes(4));
            killed.Kill();
        }

        await using var next = CliProcess.Start("run", "--kubeconfig", served.Kubeconfig);

        await WaitUntil.HoldsAsync("the shard has a primary", async () => await HasPrimaryAsync(served), TimeSpan.FromMinutes(4));
        await served.PodsReadyAsync(PodsOfCase01);
        await ShouldHaveRecordedObjectsAsync(served);
    }

    private static async Task<bool> HasPrimaryAsync(Served served) =>
        (await served.Client.ListAllAsync<V2VitessShard>("default")).Items.Any(shard => shard.Status?.HasMaster == "True");

    private static async Task ShouldHaveRecordedObjectsAsync(Served served)
    {
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync(SharedFiles.PathOf("golden", Case, "running.json")))!.AsArray().OfType<JsonObject>().ToList();
        await ShouldBeAsync<V1PersistentVolumeClaim>(served, recorded);
        await ShouldBeAsync<V1Deployment>(served, recorded);
        await ShouldBeAsync<V2VitessShard>(served, recorded);
        await ShouldBeAsync<V2VitessCell>(served, recorded);
        await ShouldBeAsync<V2EtcdLockserver>(served, recorded);
    }

    private static async Task ShouldBeAsync<T>(Served served, List<JsonObject> recorded)
        where T : class, k8s.IKubernetesObject<V1ObjectMeta>
    {
        var kind = ResourceKind.Of<T>();
        var names = (await served.Client.ListAllAsync<T>("default")).Items.Select(item => item.Metadata.Name).Order(StringComparer.Ordinal);
        names.ShouldBe(
            recorded.Where(item => item["kind"]!.GetValue<string>() == kind.Kind).Select(item => item["metadata"]!["name"]!.GetValue<string>()).Order(StringComparer.Ordinal),
            kind.Kind);
    }
}
