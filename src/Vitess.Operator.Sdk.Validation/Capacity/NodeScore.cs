namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Which of the nodes that a Pod fits is taken.</summary>
/// <remarks>Preferences count as the default profile of kube-scheduler weighs them: taints 3, neighbours and node affinity 2, free resources 1.</remarks>
internal static class NodeScore
{
    private const double Full = 100;
    private static readonly string[] Weighed = ["cpu", "memory"];

    /// <summary>The node that the scheduler would take; of equal ones the first by name.</summary>
    public static ClusterNode Preferred(PlannedPod pod, IReadOnlyList<ClusterNode> fitting, IReadOnlyList<ClusterNode> all)
    {
        var wishes = Normal(PodNeighbours.Preferences(pod, fitting, all));
        var taints = Normal(fitting.Select(node => -(double)NodeFit.Unwelcome(pod, node)));
        var (cpu, memory) = (pod.Requests[Weighed[0]], pod.Requests[Weighed[1]]);
        return Best(fitting, (node, place) => (2 * wishes[place]) + (3 * taints[place]) + (Full * FreeShare(node, cpu, memory)));
    }

    /// <summary>The fullest node.</summary>
    public static ClusterNode Fullest(PlannedPod pod, IReadOnlyList<ClusterNode> fitting) => Best(fitting, (node, _) => -FreeShare(node, pod.Requests[Weighed[0]], pod.Requests[Weighed[1]]));

    /// <summary>The larger share that a Pod takes of an average node.</summary>
    public static double Share(PlannedPod pod, IReadOnlyList<ClusterNode> nodes) => Weighed.Max(name =>
        nodes.Sum(node => node.Allocatable[name]) is > 0 and var sum ? (double)(pod.Requests[name] / sum) : 0);

    private static ClusterNode Best(IReadOnlyList<ClusterNode> nodes, Func<ClusterNode, int, double> score) =>
        nodes.Select((node, place) => (Node: node, Score: score(node, place))).MaxBy(entry => entry.Score).Node;

    private static double FreeShare(ClusterNode node, decimal cpu, decimal memory) => (FreeShare(node, Weighed[0], cpu) + FreeShare(node, Weighed[1], memory)) / 2;

    private static double FreeShare(ClusterNode node, string name, decimal request) =>
        node.Allocatable[name] is > 0 and var all ? (double)(all - node.Used[name] - request) / (double)all : 0;

    // To 0..100, as each of the scheduler's scores is.
    private static double[] Normal(IEnumerable<double> scores)
    {
        var all = scores.ToArray();
        var (least, most) = (all.Min(), all.Max());
        return [.. all.Select(score => most > least ? (score - least) / (most - least) * Full : Full)];
    }
}
