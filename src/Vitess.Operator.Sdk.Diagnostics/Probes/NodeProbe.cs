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
            foreach (var pod in view.Pods.Where(pod => !pod.IsWell).Concat(view.Stuck).Where(pod => pod.Node == node.Name))
            {
                yield return Clue.Of(DiagnosisCatalogue.NodeNotReady, pod, $"The node {node.Name} is not ready, so its Pods do not run.", $"Bring the node {node.Name} back, or remove it, so that its Pods are made on another one.") with
                {
                    Object = node.Reference,
                    Evidence = [$"{node.Reference}: Ready is {ready.Text("status")}: {ready.Text("reason")} {ready.Text("message")}".TrimEnd(), $"{pod.Reference} is on it"],
                };
            }
        }

        foreach (var pod in view.Stuck)
        {
            var since = pod.Json.Text("metadata", "deletionTimestamp");
            var finalizers = string.Join(", ", (pod.Json.At("metadata", "finalizers") as System.Text.Json.Nodes.JsonArray ?? []).Select(name => name.Text()));
            yield return Clue.Of(DiagnosisCatalogue.EndlessTermination, pod, finalizers.Length > 0 ? $"The Pod should have been gone by {since}; it waits for whoever set the finalizers {finalizers}." : $"The Pod should have been gone by {since}; kubelet has not confirmed that it ended.",
                finalizers.Length > 0 ? "See that the controller of the finalizer runs; remove the finalizer when it is gone for good." : $"See whether its node is there and its kubelet works. When it is certain that nothing of it runs any more: kubectl delete pod {pod.Name} --force --grace-period=0.") with
            { Path = view.Paths.Of(pod), Evidence = [$"{pod.Reference}: deletionTimestamp {since}{(finalizers.Length > 0 ? $", finalizers {finalizers}" : string.Empty)}"] };
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
