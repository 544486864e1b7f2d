using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>What Kubernetes does about a node of which it hears nothing any more.</summary>
internal static class LostNode
{
    /// <summary>The condition and the taints of the node change, its Pods are marked as not ready, and the world takes what ran there as gone.</summary>
    public static async Task LoseAsync(World world, string name, CancellationToken cancellationToken)
    {
        world.LostNodes.Add(name);
        var now = world.Now.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
        var condition = new JsonObject { ["type"] = "Ready", ["status"] = "Unknown", ["reason"] = "NodeStatusUnknown", ["message"] = "Kubelet stopped posting node status.", ["lastTransitionTime"] = now, ["lastHeartbeatTime"] = now };
        var taint = new JsonObject { ["key"] = "node.kubernetes.io/unreachable", ["effect"] = "NoExecute", ["timeAdded"] = now };
        await PatchStatusAsync<V1Node>(world, new(string.Empty, name), condition, cancellationToken).ConfigureAwait(false);
        await world.PatchAsync<V1Node>(new(string.Empty, name), new JsonObject { ["spec"] = new JsonObject { ["taints"] = new JsonArray(taint) } }, cancellationToken).ConfigureAwait(false);
        foreach (var pod in world.Objects.All<V1Pod>().Where(pod => pod.Spec.NodeName == name && !pod.IsFinished()).ToList())
        {
            var unready = new JsonObject { ["type"] = "Ready", ["status"] = "False", ["lastTransitionTime"] = now };
            await PatchStatusAsync<V1Pod>(world, pod.Key(), unready, cancellationToken, Others(pod)).ConfigureAwait(false);
            await world.Events.WarnAsync(pod, "node-controller", "NodeNotReady", "Node is not ready", cancellationToken).ConfigureAwait(false);
        }

        world.Reconsider();
    }

    private static IEnumerable<JsonObject> Others(V1Pod pod) => (ObjectConvert.ToJson(pod)["status"]?["conditions"] as JsonArray ?? []).OfType<JsonObject>().Where(condition => (string?)condition["type"] != "Ready");

    private static Task<bool> PatchStatusAsync<T>(World world, NamespacedName key, JsonObject condition, CancellationToken cancellationToken, params IEnumerable<JsonObject> others)
        where T : class, k8s.IKubernetesObject<V1ObjectMeta> =>
        world.PatchStatusAsync<T>(key, new JsonObject { ["conditions"] = new JsonArray([.. others.Select(other => other.DeepClone()), condition.DeepClone()]) }, cancellationToken);
}
