namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>The nodes that are left for a Pod, constraint by constraint.</summary>
internal sealed class SchedulingPass(PlannedPod pod, IReadOnlyList<ClusterNode> nodes, PlaceFits places, VolumeFit volumes, ClusterNode? boundTo)
{
    private static readonly CapacityConstraint[] Order = [.. Enum.GetValues<CapacityConstraint>().Where(constraint => constraint > CapacityConstraint.NodeAffinity)];
    private readonly List<ClusterNode> _repelling = [.. nodes.Where(node => node.Repelling.Count > 0)];

    /// <summary>The nodes that satisfy everything; when there are none, the constraint that left none and the nodes that were left before it.</summary>
    public (IReadOnlyList<ClusterNode> Nodes, CapacityConstraint? Unmet) Run()
    {
        var (left, unmet) = places.Of(pod);
        if (unmet is not null)
        {
            return (left, unmet);
        }

        foreach (var constraint in Order)
        {
            var next = left.Where(node => IsMet(constraint, node)).ToList();
            if (next.Count == 0)
            {
                return (left, constraint);
            }

            left = next;
        }

        return (left, null);
    }

    private bool IsMet(CapacityConstraint constraint, ClusterNode node) => constraint switch
    {
        CapacityConstraint.Volume => volumes.Fits(pod, node) && (boundTo is null || volumes.Moves(pod, boundTo, node)),
        CapacityConstraint.HostPort => NodeFit.HasPortsFree(pod, node),
        CapacityConstraint.PodCount => NodeFit.HasPlace(node),
        CapacityConstraint.Resource => NodeFit.Short(pod, node) is null,
        CapacityConstraint.PodAffinity => PodNeighbours.HasCompany(pod, node, nodes),
        CapacityConstraint.PodAntiAffinity => PodNeighbours.IsApart(pod, node, nodes, _repelling),
        _ => PodNeighbours.IsSpread(pod, node, nodes),
    };
}
