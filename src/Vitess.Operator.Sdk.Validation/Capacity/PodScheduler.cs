namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Places Pods on nodes, one after the other, and takes back what it did.</summary>
internal sealed class PodScheduler(IReadOnlyList<ClusterNode> nodes, VolumeFit volumes, UnmetWords words)
{
    private readonly PlaceFits _places = new(nodes);
    private readonly Stack<(ClusterNode Node, PlacedPod Pod, bool Put)> _journal = new();

    public IReadOnlyList<ClusterNode> Nodes => nodes;

    /// <summary>Running Pods that had to go, in the order in which they went.</summary>
    public IEnumerable<PlacedPod> Evicted => _journal.Reverse().Where(entry => !entry.Put && entry.Pod.Planned is null).Select(entry => entry.Pod);

    /// <summary>Takes a node for a Pod, if need be by evicting running Pods of lower priority.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="packed">True for the fullest node, false for the one that the scheduler prefers.</param>
    /// <param name="boundTo">The node that the Pod's volumes were made for; null for none.</param>
    /// <returns>Why there is no node; null when there is one.</returns>
    public UnscheduledPod? Place(PlannedPod pod, bool packed = false, ClusterNode? boundTo = null)
    {
        if (volumes.Fault(pod) is { } fault)
        {
            return words.Fault(pod, fault);
        }

        var pass = new SchedulingPass(pod, nodes, _places, volumes, boundTo);
        var (left, unmet) = pass.Run();
        if (unmet is { } constraint && !(constraint is CapacityConstraint.Resource or CapacityConstraint.PodCount && MakeRoom(pod, left)))
        {
            return words.Of(pod, constraint, left, nodes);
        }

        if (unmet is not null)
        {
            (left, unmet) = pass.Run();
            if (unmet is { } still)
            {
                return words.Of(pod, still, left, nodes);
            }
        }

        Put(packed ? NodeScore.Fullest(pod, left) : NodeScore.Preferred(pod, left, nodes), PlacedPod.Of(pod));
        return null;
    }

    public void Put(ClusterNode node, PlacedPod pod)
    {
        node.Put(pod);
        _journal.Push((node, pod, true));
    }

    public void Take(ClusterNode node, PlacedPod pod)
    {
        node.Take(pod);
        _journal.Push((node, pod, false));
    }

    /// <summary>Takes back all that was done.</summary>
    public void RollBack()
    {
        while (_journal.TryPop(out var entry))
        {
            if (entry.Put)
            {
                entry.Node.Take(entry.Pod);
            }
            else
            {
                entry.Node.Put(entry.Pod);
            }
        }
    }

    private bool MakeRoom(PlannedPod pod, IReadOnlyList<ClusterNode> candidates)
    {
        if (pod.Priority is not { } priority)
        {
            return false;
        }

        var found = candidates.Select(node => (Node: node, Victims: Victims(pod, node, priority)))
            .Where(entry => entry.Victims is not null).OrderBy(entry => entry.Victims!.Count).ThenBy(entry => entry.Node.Name, StringComparer.Ordinal).FirstOrDefault();
        foreach (var victim in found.Victims ?? [])
        {
            Take(found.Node, victim);
        }

        return found.Victims is not null;
    }

    // Those of the lowest priority go first, until the Pod fits.
    private static List<PlacedPod>? Victims(PlannedPod pod, ClusterNode node, int priority)
    {
        var gone = new List<PlacedPod>();
        var freed = new Amounts();
        bool Fits() => node.Pods.Count - gone.Count < node.Allocatable["pods"] && pod.Requests.Names.All(name => pod.Requests[name] <= 0 || pod.Requests[name] <= node.Free(name) + freed[name]);
        foreach (var lower in node.Pods.Where(placed => placed.Planned is null && placed.Priority < priority).OrderBy(placed => placed.Priority).ThenBy(placed => placed.Name, StringComparer.Ordinal))
        {
            gone.Add(lower);
            freed.Add(lower.Requests);
            if (Fits())
            {
                return gone;
            }
        }

        return null;
    }
}
