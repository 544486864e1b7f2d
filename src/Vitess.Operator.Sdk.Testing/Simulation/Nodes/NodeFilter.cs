using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Whether a node takes a Pod; if not, why, in the words and in the order of kube-scheduler.</summary>
internal sealed class NodeFilter(World world)
{
    private const string ZoneLabel = "topology.kubernetes.io/zone";
    private readonly Dictionary<string, string> _zones = new(StringComparer.Ordinal);

    /// <summary>The reason; null when the node takes the Pod.</summary>
    public string? Refusal(V1Pod pod, V1Node node, NodeDemand demand)
    {
        if (node.Spec?.Unschedulable == true)
        {
            return "node(s) were unschedulable";
        }

        if ((node.Spec?.Taints ?? []).FirstOrDefault(taint => taint.Effect is "NoSchedule" or "NoExecute" && !(pod.Spec.Tolerations ?? []).Any(toleration => Tolerates(toleration, taint))) is { } taint)
        {
            return $"node(s) had untolerated taint {{{taint.Key}: {taint.Value}}}";
        }

        if (!demand.IsMetBy(node))
        {
            return "node(s) didn't match Pod's node affinity/selector";
        }

        return Shortage(pod, node) ?? (LivesElsewhere(pod, node) ? "node(s) had volume node affinity conflict" : null);
    }

    /// <summary>A Pod has got a node: its volumes stay in the zone.</summary>
    public void Bound(V1Pod pod, V1Node node)
    {
        if (world.Options.VolumesStayInZone && node.Label(ZoneLabel) is { } zone)
        {
            foreach (var claim in ClaimsOf(pod))
            {
                _zones.TryAdd(claim, zone);
            }
        }
    }

    /// <summary>What the scheduler says of all nodes together.</summary>
    public static string Summary(IReadOnlyCollection<string> refusals)
    {
        if (refusals.Count == 0)
        {
            return "no nodes available to schedule pods";
        }

        var reasons = refusals.GroupBy(refusal => refusal, StringComparer.Ordinal).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"0/{refusals.Count} nodes are available: {string.Join(", ", reasons)}. preemption: 0/{refusals.Count} nodes are available: {refusals.Count} Preemption is not helpful for scheduling.");
    }

    private static bool Tolerates(V1Toleration toleration, V1Taint taint) => (string.IsNullOrEmpty(toleration.Effect) || toleration.Effect == taint.Effect)
        && (string.IsNullOrEmpty(toleration.Key) ? toleration.OperatorProperty == "Exists" : toleration.Key == taint.Key && (toleration.OperatorProperty == "Exists" || (toleration.Value ?? string.Empty) == (taint.Value ?? string.Empty)));

    private string? Shortage(V1Pod pod, V1Node node)
    {
        if (world.Options.NodeCapacity is not { } capacity)
        {
            return null;
        }

        var there = world.Objects.All<V1Pod>().Where(other => other.Spec.NodeName == node.Metadata.Name && !other.IsFinished()).ToList();
        foreach (var resource in capacity.Keys.Order(StringComparer.Ordinal).Where(resource => node.Status?.Allocatable?.ContainsKey(resource) == true))
        {
            var has = node.Status.Allocatable[resource].ToDecimal();
            if (resource == "pods" ? there.Count + 1 > has : there.Append(pod).Sum(other => Request(other, resource)) > has)
            {
                return resource == "pods" ? "Too many pods" : $"Insufficient {resource}";
            }
        }

        return null;
    }

    private static decimal Request(V1Pod pod, string resource) => pod.Spec.Containers.Sum(container => container.Resources?.Requests is { } requests && requests.TryGetValue(resource, out var request) ? request.ToDecimal() : 0);

    private bool LivesElsewhere(V1Pod pod, V1Node node) => ClaimsOf(pod).Any(claim => _zones.TryGetValue(claim, out var zone) && zone != node.Label(ZoneLabel));

    private IEnumerable<string> ClaimsOf(V1Pod pod) => ClaimKeys.Of(pod).Select(key => world.Objects.Find<V1PersistentVolumeClaim>(key)?.Metadata.Uid).OfType<string>();
}
