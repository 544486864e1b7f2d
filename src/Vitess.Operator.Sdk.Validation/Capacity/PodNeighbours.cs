using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>What Pods ask of the Pods around them: affinity, anti-affinity, spreading.</summary>
/// <remarks>Source: Kubernetes documentation, "Assigning Pods to Nodes" and "Pod Topology Spread Constraints".</remarks>
internal static class PodNeighbours
{
    private const string Ignore = "Ignore";

    /// <summary>Required affinity. A Pod that its own term means may be the first of its kind.</summary>
    public static bool HasCompany(PlannedPod pod, ClusterNode node, IReadOnlyList<ClusterNode> nodes)
    {
        foreach (var term in pod.Spec.Affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [])
        {
            var mates = nodes.Where(other => other.Pods.Any(placed => Means(term, pod, placed))).ToList();
            var first = mates.Count == 0 && Matching.Means(term, (pod.Space, pod.Labels), pod.Space, pod.Labels) && node.Label(term.TopologyKey) is not null;
            if (!first && !mates.Any(other => SamePlace(other, node, term.TopologyKey)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Required anti-affinity, the Pod's own and that of the others.</summary>
    public static bool IsApart(PlannedPod pod, ClusterNode node, IReadOnlyList<ClusterNode> nodes) =>
        Apart(pod.Spec).All(term => !nodes.Any(other => SamePlace(other, node, term.TopologyKey) && other.Pods.Any(placed => Means(term, pod, placed))))
        && !nodes.Any(other => other.Repelling.Any(placed => Apart(placed.Spec).Any(term =>
            SamePlace(other, node, term.TopologyKey) && Matching.Means(term, (placed.Space, placed.Labels), pod.Space, pod.Labels))));

    /// <summary>The spread constraints that must hold.</summary>
    public static bool IsSpread(PlannedPod pod, ClusterNode node, IReadOnlyList<ClusterNode> nodes) =>
        (pod.Spec.TopologySpreadConstraints ?? []).Where(one => one.WhenUnsatisfiable != "ScheduleAnyway").All(one => IsSpread(one, pod, node, nodes));

    /// <summary>How much the Pod would rather be elsewhere: the weights of preferred terms that a node breaks or keeps, and the crowding of soft spreads.</summary>
    public static double Preference(PlannedPod pod, ClusterNode node, IReadOnlyList<ClusterNode> nodes)
    {
        var affinity = pod.Spec.Affinity;
        double preference = 0;
        foreach (var (sign, terms) in new[] { (1, affinity?.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution), (-1, affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution) })
        {
            foreach (var term in terms ?? [])
            {
                preference += sign * term.Weight * nodes.Where(other => SamePlace(other, node, term.PodAffinityTerm.TopologyKey))
                    .Sum(other => other.Pods.Count(placed => Means(term.PodAffinityTerm, pod, placed)));
            }
        }

        var nodeTerms = affinity?.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? [];
        preference += nodeTerms.Where(term => Matching.Matches(term.Preference, node)).Sum(term => term.Weight);
        var soft = (pod.Spec.TopologySpreadConstraints ?? []).Where(one => one.WhenUnsatisfiable == "ScheduleAnyway");
        return preference - soft.Sum(one => Count(one, pod, nodes.Where(other => SamePlace(other, node, one.TopologyKey))));
    }

    private static bool IsSpread(V1TopologySpreadConstraint constraint, PlannedPod pod, ClusterNode node, IReadOnlyList<ClusterNode> nodes)
    {
        if (node.Label(constraint.TopologyKey) is not { } here)
        {
            return false;
        }

        var counts = nodes.Where(other => other.Label(constraint.TopologyKey) is not null && CountsFor(constraint, pod, other))
            .GroupBy(other => other.Label(constraint.TopologyKey)!, StringComparer.Ordinal)
            .ToDictionary(domain => domain.Key, domain => Count(constraint, pod, domain), StringComparer.Ordinal);
        var least = counts.Count == 0 || counts.Count < (constraint.MinDomains ?? 1) ? 0 : counts.Values.Min();
        var self = Matching.Matches(constraint.LabelSelector, pod.Labels) ? 1 : 0;
        return counts.GetValueOrDefault(here) + self - least <= constraint.MaxSkew;
    }

    private static bool CountsFor(V1TopologySpreadConstraint constraint, PlannedPod pod, ClusterNode node) =>
        (constraint.NodeAffinityPolicy == Ignore || NodeFit.IsSelected(pod, node)) && (constraint.NodeTaintsPolicy is null or Ignore || NodeFit.IsTolerated(pod, node));

    private static int Count(V1TopologySpreadConstraint constraint, PlannedPod pod, IEnumerable<ClusterNode> nodes) => nodes.Sum(node => node.Pods.Count(placed =>
        placed.Space == pod.Space && Matching.Matches(constraint.LabelSelector, placed.Labels) && Matching.SameValues(constraint.MatchLabelKeys, pod.Labels, placed.Labels, same: true)));

    private static IEnumerable<V1PodAffinityTerm> Apart(V1PodSpec pod) => pod.Affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [];

    private static bool Means(V1PodAffinityTerm term, PlannedPod owner, PlacedPod other) => Matching.Means(term, (owner.Space, owner.Labels), other.Space, other.Labels);

    private static bool SamePlace(ClusterNode one, ClusterNode other, string key) => one.Label(key) is { } value && value == other.Label(key);
}
