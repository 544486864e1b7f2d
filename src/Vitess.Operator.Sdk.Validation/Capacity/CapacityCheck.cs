using k8s.Models;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Says whether the Pods of a cluster find room: on all nodes, and without one node or zone.</summary>
/// <example>
/// <code>
/// var report = CapacityCheck.Of(cluster, new ValidationContext { Nodes = nodes, Pods = runningPods });
/// foreach (var pod in report.AllNodes.Unscheduled)
/// {
///     Console.WriteLine($"{pod.Path}: {pod.Reason}");
/// }
/// </code>
/// </example>
public static class CapacityCheck
{
    /// <summary>Places the Pods that a cluster becomes.</summary>
    /// <param name="cluster">The cluster.</param>
    /// <param name="context">Nodes and the Pods on them; storage classes, volumes, priority classes, quotas and limit ranges as far as they are known.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A partitioning of the cluster gives no key ranges.</exception>
    public static CapacityReport Of(V2VitessCluster cluster, ValidationContext context)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        ArgumentNullException.ThrowIfNull(context);
        var running = Running(context).ToLookup(pod => IsOwn(pod, cluster));
        var stage = running[true].Any(pod => pod.Metadata?.Labels?.ContainsKey(VitessLabels.TabletUid) == true) ? ObjectStage.Running : ObjectStage.Static;
        var objects = ClusterObjects.Of(cluster, new() { Operator = context.Operator, Secrets = context.Secrets ?? [], Stage = stage });
        List<ObjectNode> nodes = [.. objects.All()];
        var plan = new PlannedPods(cluster, nodes, context);
        List<PlacedPod> own = [.. running[true].Select(PlacedPod.Of)];
        var report = context.Nodes is null ? Nothing() : new NodePlacement(context, plan, [.. running[false]], [.. running[true]]).Run();
        return report with
        {
            OverQuota = context.ResourceQuotas is null ? [] : new QuotaCheck(context, plan, own).Run(nodes),
            OutOfRange = context.LimitRanges is null ? [] : [.. nodes.SelectMany(new LimitCheck(plan).Run)],
        };
    }

    private static CapacityReport Nothing() => new()
    {
        AllNodes = new("all nodes", []),
        Scenarios = [],
        Placements = new Dictionary<string, string>(),
        OverQuota = [],
        OutOfRange = [],
    };

    private static IEnumerable<V1Pod> Running(ValidationContext context) =>
        context.Pods.Where(pod => pod.Spec is not null && pod.Status?.Phase is not ("Succeeded" or "Failed"));

    private static bool IsOwn(V1Pod pod, V2VitessCluster cluster) =>
        Namespaces.Same(pod.Metadata?.NamespaceProperty, cluster.Metadata?.NamespaceProperty)
        && pod.Metadata?.Labels is { } labels && labels.TryGetValue(VitessLabels.Cluster, out var name) && name == cluster.Metadata?.Name;
}
