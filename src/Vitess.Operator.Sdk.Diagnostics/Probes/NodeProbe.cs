using Vitess.Operator.Sdk.Diagnostics.Snapshots;
using Vitess.Operator.Sdk.Diagnostics.Tree;

namespace Vitess.Operator.Sdk.Diagnostics.Probes;

/// <summary>Nodes that are down or short of something.</summary>
internal static class NodeProbe
{
    private static readonly string[] Pressures = ["MemoryPressure", "DiskPressure", "PIDPressure"];

    public static IEnumerable<Clue> Look(ClusterView view)
    {
        foreach (var node in view.Snapshot.OfKind("Node").Where(node => node.IsFalse("Ready")))
        {
            var ready = node.Condition("Ready");
            foreach (var pod in view.Pods.Where(pod => pod.Node == node.Name && !pod.IsWell))
            {
                yield return Clue.Of(DiagnosisCatalogue.NodeNotReady, pod, $"The node {node.Name} is not ready, so its Pods do not run.", $"Bring the node {node.Name} back, or remove it, so that its Pods are made on another one.") with
                {
                    Object = node.Reference,
                    Evidence = [$"{node.Reference}: Ready is {ready.Text("status")}: {ready.Text("reason")} {ready.Text("message")}".TrimEnd(), $"{pod.Reference} is on it"],
                };
            }
        }

        foreach (var pod in view.Pods.Where(pod => pod.Phase == "Failed" && pod.Json.Text("status", "reason") is "Evicted" or "NodeLost" or "Terminated" or "NodeShutdown"))
        {
            var node = view.Snapshot.Find("Node", pod.Node);
            var pressure = Pressures.Where(type => node?.Condition(type).Text("status") == "True").Select(type => $"Node/{pod.Node}: {type}");
            yield return Clue.Of(DiagnosisCatalogue.Evicted, pod, $"The Pod was evicted: {pod.Json.Text("status", "message")}", "Give the node more of what ran short, or request more for the Pod, so that it is placed where there is room.") with
            {
                Path = view.Paths.Of(pod),
                Evidence = [$"{pod.Reference}: {pod.Json.Text("status", "reason")}: {pod.Json.Text("status", "message")}", .. pressure],
            };
        }
    }
}
