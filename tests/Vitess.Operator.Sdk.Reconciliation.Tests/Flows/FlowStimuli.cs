using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>Does to a cluster what people did when a flow was recorded.</summary>
internal static class FlowStimuli
{
    /// <summary>Applies the stimuli of a step.</summary>
    public static async Task ApplyAsync(VitessTestCluster cluster, FlowStep step)
    {
        foreach (var stimulus in step.Stimuli)
        {
            await ApplyAsync(cluster, stimulus);
        }

        if (step.DeletesCluster)
        {
            var background = new V1DeleteOptions { PropagationPolicy = "Background" };
            await cluster.Client.DeleteAsync(Kinds.Cluster, new NamespacedName(cluster.Namespace, "example"), background, TestContext.Current.CancellationToken);
        }
    }

    private static Task ApplyAsync(VitessTestCluster cluster, JsonObject stimulus)
    {
        if ((string?)stimulus["t"] == "topo")
        {
            return DeleteKeyAsync(cluster, (string)stimulus["key"]!);
        }

        var kind = Kinds.Of((string)stimulus["kind"]!);
        var name = new NamespacedName(cluster.Namespace, (string)stimulus["name"]!);
        return (string?)stimulus["verb"] == "delete"
            ? cluster.Client.DeleteAsync(kind, name, null, TestContext.Current.CancellationToken)
            : cluster.Client.PatchAsync(kind, name, Patch(cluster, stimulus), Options(kind), TestContext.Current.CancellationToken);
    }

    private static V1Patch Patch(VitessTestCluster cluster, JsonObject stimulus)
    {
        // A moment ago: times have whole seconds, and in a simulation all of what follows may happen within one.
        var time = cluster.Clock.GetUtcNow().AddSeconds(-1);
        var diff = stimulus["diff"]!.ToJsonString().Replace("\\u003Ctime\\u003E", time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"), StringComparison.Ordinal);
        return new V1Patch(JsonNode.Parse(diff), V1Patch.PatchType.JsonPatch);
    }

    private static WriteOptions? Options(ResourceKind kind) => kind == Kinds.Claim ? new WriteOptions { Subresource = "status" } : null;

    private static async Task DeleteKeyAsync(VitessTestCluster cluster, string key)
    {
        // /vitess/<cluster>/local/<cell>/keyspaces/<keyspace>/SrvKeyspace
        var parts = key.Split('/');
        parts[^1].ShouldBe("SrvKeyspace");
        var live = await cluster.Client.GetAsync(Kinds.Cluster, new NamespacedName(cluster.Namespace, parts[2]), TestContext.Current.CancellationToken);
        var global = Wanted.GlobalLockserver(new VitessDefaults(new OperatorDefaults()).Resolve(ObjectConvert.ToTyped<V2VitessCluster>(live)));
        var topology = cluster.World.Vitess.Topology.Open(global!, TopologyActors.Tablet);
        await topology.DeleteAsync(TopologyPaths.SrvKeyspace(parts[4], parts[6]), null, TestContext.Current.CancellationToken);
    }
}
