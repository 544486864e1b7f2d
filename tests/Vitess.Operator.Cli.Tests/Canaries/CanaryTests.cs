using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Cli.Tests.Serve;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Cli.Tests.Canaries;

/// <summary>Every value of a Secret has a mark; no command prints it, whatever it is asked for, unless it prints the Secret itself.</summary>
public sealed class CanaryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string, bool> Cases => new(GoldenCase.All().Where(golden => golden.Input.Contains("kind: Secret\n", StringComparison.Ordinal)).SelectMany(golden => new[] { (golden.Name, false), (golden.Name, true) }));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Manifests_AreCheckedAndRendered_WithoutIt(string name, bool inside)
    {
        var file = Marked(name, inside);
        foreach (var command in new[] { "validate -o table", "validate -o json", "validate -o sarif", "render -o yaml", "render -o json --stage running --backup-run 2026-03-10T12:00:00Z" })
        {
            var result = await Cli.RunAsync([.. command.Split(' '), "-f", file]);

            Canary.IsIn(result.Out).ShouldBeFalse(command);
            Canary.IsIn(result.Error).ShouldBeFalse(command);
            (result.Out.Length + result.Error.Length).ShouldBeGreaterThan(0, command);
        }
    }

    [Theory]
    [InlineData("01-seed-example")]
    [InlineData("09-external-topo-vtadmin-hpa")]
    public async Task Simulation_PrintsItInSecretsAlone(string name)
    {
        var file = Marked(name, inside: true);

        var table = await Cli.RunAsync("simulate", "-f", file, "--world", "healthy");
        var objects = await Cli.RunAsync("simulate", "-f", file, "--world", "healthy", "-o", "json");

        Canary.IsIn(table.Out + table.Error + objects.Error).ShouldBeFalse();
        var marked = JsonNode.Parse(objects.Out)!.AsArray().Where(item => Canary.IsIn(item!.ToJsonString())).Select(item => (string?)item!["kind"]).Distinct();
        marked.ShouldBe(["Secret"]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Explanation_OfASnapshotWithSecrets_IsWithoutIt(string name, bool inside)
    {
        var objects = new JsonArray([.. GoldenCase.Of(name).Running.Select(entry => entry["body"]?.DeepClone() ?? entry.DeepClone())]);
        foreach (var secret in MarkedDocuments(name, inside).Where(item => (string?)item["kind"] == "Secret"))
        {
            foreach (var key in secret["stringData"] as JsonObject ?? [])
            {
                (secret["data"] ??= new JsonObject())[key.Key] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes((string)key.Value!));
            }

            secret.Remove("stringData");

            // One key is missing, so that somebody has a reason to look at the Secret.
            secret["data"]!.AsObject().Remove("users.json");
            objects.Add(secret);
        }

        foreach (var pod in objects.OfType<JsonObject>().Where(item => (string?)item["kind"] == "Pod"))
        {
            pod["status"] = JsonNode.Parse("""{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"True"}],"containerStatuses":[{"name":"main","ready":false,"restartCount":0,"state":{"waiting":{"reason":"CreateContainerConfigError","message":"couldn't find key users.json in Secret default/example-cluster-config"}}}]}""");
        }

        _folder.Write("snapshot/all.json", new JsonObject { ["apiVersion"] = "v1", ["kind"] = "List", ["items"] = objects }.ToJsonString());
        foreach (var format in new[] { "text", "json" })
        {
            var result = await Cli.RunAsync("explain", "cluster", "--from", Path.Combine(_folder.Root, "snapshot"), "-o", format);

            result.Code.ShouldBe(1, result.Error);
            Canary.IsIn(result.Out + result.Error).ShouldBeFalse(format);
        }
    }

    [Fact]
    public async Task PlanAndExplanation_OfALiveCluster_AreWithoutIt()
    {
        await using var served = await Served.StartAsync(new() { Definitions = true });
        await served.Client.CreateAsync(new V1PriorityClass { ApiVersion = "scheduling.k8s.io/v1", Kind = "PriorityClass", Metadata = new() { Name = "vitess" }, Value = 1000 }, cancellationToken: TestContext.Current.CancellationToken);
        foreach (var value in MarkedDocuments("09-external-topo-vtadmin-hpa", inside: false))
        {
            value["metadata"]!["namespace"] = "default";
            await served.Client.CreateAsync((string?)value["kind"] == "Secret" ? ResourceKind.Of<V1Secret>() : ResourceKind.Of<V2VitessCluster>(), value, null, TestContext.Current.CancellationToken);
        }

        foreach (var command in new[] { "plan", "explain cluster -n default", "explain cluster -n default -o json" })
        {
            var result = await Cli.RunAsync([.. command.Split(' '), "--kubeconfig", served.Kubeconfig]);

            result.Out.ShouldNotBeEmpty(result.Error);
            Canary.IsIn(result.Out + result.Error).ShouldBeFalse(command);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Marked(string name, bool inside) =>
        _folder.Write("cluster.yaml", string.Join("\n---\n", MarkedDocuments(name, inside).Select(document => document.ToJsonString())));

    private static List<JsonObject> MarkedDocuments(string name, bool inside)
    {
        var documents = VitessDocuments.Read(GoldenCase.Of(name).Input, DocumentOptions.Lenient with { KeepOtherKinds = true }).Select(document => document.ToJson()).ToList();
        documents.Where(document => (string?)document["kind"] == "Secret").Sum(secret => Canary.Mark(secret, inside)).ShouldBeGreaterThan(0);
        return documents;
    }
}
