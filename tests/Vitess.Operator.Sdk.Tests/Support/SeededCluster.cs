using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Tests.Support;

/// <summary>A simulated Kubernetes in which a recorded case was applied and nobody has acted on it yet.</summary>
internal static class SeededCluster
{
    public static async Task<VitessTestCluster> StartAsync(string golden, WorldProfile profile = WorldProfile.Healthy)
    {
        var options = new VitessTestClusterOptions
        {
            World = new WorldOptions { Profile = profile, AssumesMissingVolumes = true },
            InitialObjects = [.. CustomResourceDefinitions.All(descriptions: false).Select(ObjectConvert.ToJson), PriorityClass("vitess"), PriorityClass("vitess-operator-control-plane")],
        };
        var cluster = await VitessTestCluster.StartAsync(options, TestContext.Current.CancellationToken);
        await cluster.ApplyAsync(VitessDocuments.Read(GoldenCase.Of(golden).Input, DocumentOptions.Lenient with { KeepOtherKinds = true }).Select(document => document.ToJson()));
        return cluster;
    }

    private static JsonObject PriorityClass(string name) => new()
    {
        ["apiVersion"] = "scheduling.k8s.io/v1",
        ["kind"] = "PriorityClass",
        ["metadata"] = new JsonObject { ["name"] = name },
        ["value"] = 1000,
    };
}
