using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Cli.Tests.Serve;

/// <summary>An API server for other processes, with the simulated world and the engine beside it.</summary>
public sealed class ServeCommandTests
{
    private const int PodsOfCase01 = 8;

    [Fact]
    public async Task SimulateAndOperator_ClusterApplied_PodsBecomeReady()
    {
        await using var served = await Served.StartAsync(new() { Definitions = true, Simulate = true, Operator = true });
        await served.CreateAsync("01-seed-example");

        await served.PodsReadyAsync(PodsOfCase01);

        (await served.StopAsync()).ShouldBe(0);
        var calls = await LinesAsync(served.CallLog);
        calls.Select(call => Text(call, "t")).Distinct().Order().ShouldBe(["call", "tm", "topo"]);
        calls.Where(call => Text(call, "fn") == "InitShardPrimary").ShouldHaveSingleItem()["error"].ShouldBeNull();
        calls.First(call => Text(call, "fn") == "ReplicationStatus")["error"].ShouldNotBeNull("a line is written when its outcome is known");
        IndexOf(calls, "fn", "CreateKeyspace").ShouldBeLessThan(IndexOf(calls, "key", "/vitess/example/global/keyspaces/commerce/Keyspace"));
        (await LinesAsync(served.RequestLog)).Where(line => Text(line, "kind") == "EtcdLockserver" && Text(line, "verb") == "create")
            .ShouldAllBe(line => Text(line, "userAgent") == "vitess-operator");
    }

    [Fact]
    public async Task OperatorAlone_ClusterApplied_ObjectsAppearAndNothingStarts()
    {
        await using var served = await Served.StartAsync(new() { Definitions = true, Operator = true });
        await served.CreateAsync("01-seed-example");

        await TestSupport.WaitUntil.HoldsAsync(
            "the tablets' Pods are there", async () => (await PodsAsync(served)).Count(pod => pod.Metadata.Name.Contains("vttablet", StringComparison.Ordinal)) == 2, TimeSpan.FromMinutes(4));

        (await PodsAsync(served)).ShouldAllBe(pod => pod.Status.Phase == "Pending");
    }

    [Fact]
    public async Task Process_Interrupted_EndsWithoutError()
    {
        using var folder = new TemporaryFolder();
        var kubeconfig = Path.Combine(folder.Root, "kubeconfig");
        await using var process = CliProcess.Start("serve", "--simulate", "--operator", "--crds", "--kubeconfig", kubeconfig);
        (await process.ReadLineAsync()).ShouldBe(kubeconfig);

        await process.InterruptAsync();

        var (code, error) = await process.EndAsync();
        code.ShouldBe(0, error);
    }

    private static async Task<IReadOnlyList<JsonObject>> LinesAsync(string path) =>
        [.. (await File.ReadAllLinesAsync(path)).Select(line => JsonNode.Parse(line)!.AsObject())];

    private static string? Text(JsonObject line, string name) => line[name]?.GetValue<string>();

    private static int IndexOf(IReadOnlyList<JsonObject> lines, string name, string value) => lines.ToList().FindIndex(line => Text(line, name) == value);

    private static async Task<IReadOnlyList<V1Pod>> PodsAsync(Served served) => (await served.Client.ListAllAsync<V1Pod>("default")).Items;
}
