using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Diagnostics.Tests.Support;

/// <summary>All objects of a simulated cluster that is up.</summary>
internal static class Healthy
{
    private static readonly Dictionary<string, Task<IReadOnlyList<JsonObject>>> Known = [];
    private static readonly Lock Gate = new();

    /// <summary>A recorded case, brought up once for all tests.</summary>
    public static Task<IReadOnlyList<JsonObject>> OfAsync(string golden)
    {
        lock (Gate)
        {
            return Known.TryGetValue(golden, out var known) ? known : Known[golden] = BringUpAsync(GoldenCase.Of(golden).Input);
        }
    }

    private static async Task<IReadOnlyList<JsonObject>> BringUpAsync(string input)
    {
        var options = new VitessTestClusterOptions
        {
            World = new WorldOptions { AssumesMissingVolumes = true },
            InitialObjects = [.. CustomResourceDefinitions.All(descriptions: false).Select(ObjectConvert.ToJson), PriorityClass("vitess"), PriorityClass("vitess-operator-control-plane")],
            Programs = [StartEngineAsync],
        };
        await using var cluster = await VitessTestCluster.StartAsync(options);
        foreach (var document in VitessDocuments.Read(input, DocumentOptions.Lenient with { KeepOtherKinds = true }))
        {
            await cluster.ApplyAsync(document.ToJson());
        }

        (await cluster.SettleAsync(timeout: TimeSpan.FromMinutes(30))).ShouldBeTrue();
        var objects = new List<JsonObject>(await cluster.ObjectsAsync());
        foreach (var kind in new[] { ResourceKind.Of<V1Node>(), ResourceKind.Of<V1CustomResourceDefinition>(), ResourceKind.Of<V1StorageClass>() })
        {
            foreach (var item in (await cluster.Client.ListAllAsync(kind, null)).Items.Where(item => !objects.Exists(other => (string?)other["kind"] == kind.Kind && (string?)other["metadata"]!["name"] == item.GetName())))
            {
                item["kind"] = kind.Kind;
                objects.Add(item);
            }
        }

        return objects;
    }

    private static Task<ISimulatedProgram> StartEngineAsync(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        var engine = new VitessEngine(cluster.CreateClient("vitess-operator"), cluster.World.Vitess, new VitessEngineOptions { Jitter = () => 0.5 }, cluster.Clock);
        engine.Start();
        return Task.FromResult<ISimulatedProgram>(new SimulatedProgram(async token => (await engine.PumpAsync(cancellationToken: token)).Passes > 0, engine));
    }

    private static JsonObject PriorityClass(string name) => new()
    {
        ["apiVersion"] = "scheduling.k8s.io/v1",
        ["kind"] = "PriorityClass",
        ["metadata"] = new JsonObject { ["name"] = name },
        ["value"] = 1000,
    };
}
