using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>What Pods ask of the Pods around them: affinity, anti-affinity, spreading.</summary>
/// <remarks>Source: Kubernetes documentation, "Assigning Pods to Nodes" and "Pod Topology Spread Constraints".</remarks>
internal static class PodNeighbours
{
    private const string Ignore = "Ignore";
    private const string Soft = "ScheduleAnyway";

    /// <summary>Required affinity. A Pod that its own term means may be the first of its kind.</summary>
    public static bool HasCompany(PlannedPod pod, ClusterNode node, IReadOnlyList<ClusterNode> nodes)
    {
        foreach (var term in pod.Spec.Affinity?.PodAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [])
        {
            var mates = nodes.Where(other => other.Candidates(term.LabelSelector).Any(placed => Means(term, pod, placed))).ToList();
            var first = mates.Count == 0 && Matching.Means(term, (pod.Space, pod.Labels), pod.Space, pod.Labels) && node.Label(term.TopologyKey) is not null;
            if (!first && !mates.Any(other => SamePlace(other, node, term.TopologyKey)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Required anti-affinity, the Pod's own and that of the others.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="node">The node.</param>
    /// <param name="nodes">All nodes.</param>
    /// <param name="repelling">Those of the nodes that have Pods with such terms.</param>
    public static bool IsApart(PlannedPod pod, ClusterNode node, IReadOnlyList<ClusterNode> nodes, IReadOnlyList<ClusterNode> repelling) =>
        Apart(pod.Spec).All(term => !nodes.Any(other => SamePlace(other, node, term.TopologyKey) && other.Candidates(term.LabelSelector).Any(placed => Means(term, pod, placed))))
        && !repelling.Any(other => other.Repelling.Any(placed => Apart(placed.Spec).Any(term =>
            SamePlace(other, node, term.TopologyKey) && Matching.Means(term, (placed.Space, placed.Labels), pod.Space, pod.Labels))));

    /// <summary>The spread constraints that must hold.</summary>
    public static bool IsSpread(PlannedPod pod, ClusterNode node, IReadOnlyList<ClusterNode> nodes) =>
        (pod.Spec.TopologySpreadConstraints ?? []).Where(one => one.WhenUnsatisfiable != Soft).All(one => IsSpread(one, pod, node, nodes));

    /// <summary>How welcome the Pod is on each node: the weights of preferred terms that it keeps and breaks, and the crowding of soft spreads.</summary>
    public static double[] Preferences(PlannedPod pod, IReadOnlyList<ClusterNode> fitting, IReadOnlyList<ClusterNode> nodes)
    {
        var wishes = new double[fitting.Count];
        var affinity = pod.Spec.Affinity;
        foreach (var term in affinity?.PodAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? [])
        {
            AddTerm(wishes, fitting, term.PodAffinityTerm.TopologyKey, Mates(term.PodAffinityTerm, pod, nodes), term.Weight);
        }

        foreach (var term in affinity?.PodAntiAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? [])
        {
            AddTerm(wishes, fitting, term.PodAffinityTerm.TopologyKey, Mates(term.PodAffinityTerm, pod, nodes), -term.Weight);
        }

        foreach (var soft in (pod.Spec.TopologySpreadConstraints ?? []).Where(one => one.WhenUnsatisfiable == Soft))
        {
            AddTerm(wishes, fitting, soft.TopologyKey, nodes.Select(node => (node, Count(soft, pod, [node]))), -1);
        }

        foreach (var term in affinity?.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution ?? [])
        {
            AddNodes(wishes, fitting, term);
        }

        return wishes;
    }

    private static void AddTerm(double[] wishes, IReadOnlyList<ClusterNode> fitting, string key, IEnumerable<(ClusterNode Node, int Count)> counts, int weight)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (node, count) in counts)
        {
            if (count > 0 && node.Label(key) is { } place)
            {
                places[place] = places.GetValueOrDefault(place) + count;
            }
        }

        for (var i = 0; places.Count > 0 && i < wishes.Length; i++)
        {
            wishes[i] += fitting[i].Label(key) is { } place ? weight * places.GetValueOrDefault(place) : 0;
        }
    }

    private static void AddNodes(double[] wishes, IReadOnlyList<ClusterNode> fitting, V1PreferredSchedulingTerm term)
    {
        for (var i = 0; i < wishes.Length; i++)
        {
            wishes[i] += Matching.Matches(term.Preference, fitting[i]) ? term.Weight : 0;
        }
    }

    private static IEnumerable<(ClusterNode Node, int Count)> Mates(V1PodAffinityTerm term, PlannedPod pod, IReadOnlyList<ClusterNode> nodes)
    {
        var key = pod.Wishes.Of(term);
        bool IsMeant(PlacedPod placed) => Means(term, pod, placed);
        Func<PlacedPod, bool> isMeant = IsMeant;
        return nodes.Select(node => (node, node.CountOf(key, term.LabelSelector, isMeant)));
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

    private static int Count(V1TopologySpreadConstraint constraint, PlannedPod pod, IEnumerable<ClusterNode> nodes) => nodes.Sum(node => node.Candidates(constraint.LabelSelector).Count(placed =>
        placed.Space == pod.Space && Matching.Matches(constraint.LabelSelector, placed.Labels) && Matching.SameValues(constraint.MatchLabelKeys, pod.Labels, placed.Labels, same: true)));

    private static IEnumerable<V1PodAffinityTerm> Apart(V1PodSpec pod) => pod.Affinity?.PodAntiAffinity?.RequiredDuringSchedulingIgnoredDuringExecution ?? [];

    private static bool Means(V1PodAffinityTerm term, PlannedPod owner, PlacedPod other) => Matching.Means(term, (owner.Space, owner.Labels), other.Space, other.Labels);

    private static bool SamePlace(ClusterNode one, ClusterNode other, string key) => one.Label(key) is { } value && value == other.Label(key);
}
