using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>What a Pod asks of a node itself.</summary>
internal static class NodeFit
{
    public static bool IsUsable(PlannedPod pod, ClusterNode node) => node.IsUsable && (string.IsNullOrEmpty(pod.Spec.NodeName) || pod.Spec.NodeName == node.Name);

    /// <summary>Node selector and required node affinity.</summary>
    public static bool IsSelected(PlannedPod pod, ClusterNode node) =>
        (pod.Spec.NodeSelector ?? new Dictionary<string, string>()).All(pair => node.Label(pair.Key) == pair.Value)
        && Matching.Matches(pod.Spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution, node);

    public static bool IsTolerated(PlannedPod pod, ClusterNode node) => node.Taints.All(taint => !Repels(taint) || Tolerates(pod, taint));

    public static bool Tolerates(PlannedPod pod, V1Taint taint) => (pod.Spec.Tolerations ?? []).Any(toleration => Matching.Tolerates(toleration, taint));

    /// <summary>Taints that only make a node less welcome and that the Pod does not tolerate.</summary>
    public static int Unwelcome(PlannedPod pod, ClusterNode node) => node.Taints.Count(taint => taint.Effect == "PreferNoSchedule" && !Tolerates(pod, taint));

    public static bool HasPortsFree(PlannedPod pod, ClusterNode node)
    {
        var wanted = pod.Wishes.Ports;
        return wanted.Count == 0 || !node.Pods.SelectMany(placed => Ports(placed.Spec)).Any(taken => wanted.Any(port => Collide(port, taken)));
    }

    public static bool HasPlace(ClusterNode node) => node.Pods.Count < node.Allocatable["pods"];

    /// <summary>The first resource that is short on a node; null for none.</summary>
    public static string? Short(PlannedPod pod, ClusterNode node) => pod.Requests.ShortOf(node.Allocatable, node.Used);

    private static bool Repels(V1Taint taint) => taint.Effect is "NoSchedule" or "NoExecute";

    /// <summary>The ports of the node that a Pod takes.</summary>
    public static IEnumerable<(int Port, string Protocol, string Address)> Ports(V1PodSpec pod) => (pod.Containers ?? [])
        .SelectMany(container => container.Ports ?? [])
        .Select(port => (port.HostPort ?? (pod.HostNetwork == true ? port.ContainerPort : 0), port.Protocol ?? "TCP", port.HostIP ?? ""))
        .Where(port => port.Item1 > 0);

    private static bool Collide((int Port, string Protocol, string Address) one, (int Port, string Protocol, string Address) other) =>
        one.Port == other.Port && one.Protocol == other.Protocol && (IsAny(one.Address) || IsAny(other.Address) || one.Address == other.Address);

    private static bool IsAny(string address) => address is "" or "0.0.0.0" or "::";
}
