namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>The nodes that are left for a Pod by what never changes: whether they take Pods, taints, node affinity. Each kind of Pod is asked once.</summary>
internal sealed class PlaceFits(IReadOnlyList<ClusterNode> nodes)
{
    private static readonly (CapacityConstraint Constraint, Func<PlannedPod, ClusterNode, bool> IsMet)[] Fixed =
    [
        (CapacityConstraint.NodeUsable, NodeFit.IsUsable), (CapacityConstraint.Taint, NodeFit.IsTolerated), (CapacityConstraint.NodeAffinity, NodeFit.IsSelected),
    ];

    private readonly Dictionary<string, (IReadOnlyList<ClusterNode> Nodes, CapacityConstraint? Unmet)> _known = new(StringComparer.Ordinal);

    /// <summary>The nodes that satisfy all of it; when there are none, the constraint that left none and the nodes that were left before it.</summary>
    public (IReadOnlyList<ClusterNode> Nodes, CapacityConstraint? Unmet) Of(PlannedPod pod)
    {
        if (!_known.TryGetValue(pod.Wishes.Place, out var answer))
        {
            answer = Ask(pod);
            _known[pod.Wishes.Place] = answer;
        }

        return answer;
    }

    private (IReadOnlyList<ClusterNode> Nodes, CapacityConstraint? Unmet) Ask(PlannedPod pod)
    {
        var left = nodes;
        foreach (var (constraint, isMet) in Fixed)
        {
            var next = left.Where(node => isMet(pod, node)).ToList();
            if (next.Count == 0)
            {
                return (left, constraint);
            }

            left = next;
        }

        return (left, null);
    }
}
