using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>The Pods that a cluster becomes, those of its Deployments included, in the order in which they are made.</summary>
internal sealed class PlannedPods
{
    private readonly ValidationContext _context;
    private readonly IReadOnlyList<ObjectNode> _nodes;
    private readonly Dictionary<string, V1PersistentVolumeClaim> _claims;
    private readonly ZonePaths _zones;

    public PlannedPods(V2VitessCluster cluster, IReadOnlyList<ObjectNode> nodes, ValidationContext context)
    {
        (_context, _nodes) = (context, nodes);
        Space = Namespaces.Of(cluster.Metadata?.NamespaceProperty);
        Limits = NamespaceLimits.Of(context, Space);
        _zones = new ZonePaths(cluster);
        _claims = (context.PersistentVolumeClaims ?? [])
            .Where(claim => Namespaces.Same(claim.Metadata?.NamespaceProperty, Space))
            .Concat(nodes.Where(node => node.Kind == "PersistentVolumeClaim").Select(node => (V1PersistentVolumeClaim)node.Object))
            .GroupBy(claim => claim.Metadata?.Name ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, Bound, StringComparer.Ordinal);
    }

    public string Space { get; }

    public NamespaceLimits Limits { get; }

    public IEnumerable<PlannedPod> All()
    {
        foreach (var node in _nodes)
        {
            foreach (var pod in Of(node))
            {
                yield return pod;
            }
        }
    }

    /// <summary>The Pods of one object; none for objects without Pods.</summary>
    public IEnumerable<PlannedPod> Of(ObjectNode node) => node.Object switch
    {
        V1Pod pod => [Plan(node, pod.Metadata, pod.Spec, node.Name)],
        V1Deployment deployment => Copies(node, deployment),
        V1Job job => [Plan(node, job.Spec?.Template?.Metadata, job.Spec?.Template?.Spec, node.Name)],
        _ => [],
    };

    // A claim that exists tells more than the one that is planned.
    private static V1PersistentVolumeClaim Bound(IGrouping<string, V1PersistentVolumeClaim> claims) =>
        claims.FirstOrDefault(claim => !string.IsNullOrEmpty(claim.Spec?.VolumeName)) ?? claims.Last();

    private IEnumerable<PlannedPod> Copies(ObjectNode node, V1Deployment deployment)
    {
        var scaler = node.Owner?.Children.Select(child => child.Kind == "HorizontalPodAutoscaler" ? child.Object as V2HorizontalPodAutoscaler : null).FirstOrDefault(found => found is not null);
        var count = Math.Max(deployment.Spec?.Replicas ?? 1, scaler?.Spec?.MinReplicas ?? 0);
        var most = Math.Max(count, scaler?.Spec?.MaxReplicas ?? 0);
        for (var number = 1; number <= Math.Min(most, 10_000); number++)
        {
            var template = deployment.Spec?.Template;
            var name = string.Create(CultureInfo.InvariantCulture, $"{node.Name}-{number}");
            yield return Plan(node, template?.Metadata, template?.Spec, name) with { IsExtra = number > count };
        }
    }

    private PlannedPod Plan(ObjectNode node, V1ObjectMeta? metadata, V1PodSpec? spec, string name)
    {
        spec ??= new V1PodSpec { Containers = [] };
        var labels = metadata?.Labels ?? new Dictionary<string, string>();
        var claims = new SortedDictionary<string, V1PersistentVolumeClaim?>(StringComparer.Ordinal);
        foreach (var volume in spec.Volumes ?? [])
        {
            if (volume.PersistentVolumeClaim?.ClaimName is { } claim)
            {
                claims[claim] = _claims.GetValueOrDefault(claim);
            }
        }

        return new(name, Space, labels, spec, PodRequests.Of(spec, Limits), claims, new(node.Component, node.Source, _zones.Of(labels))) { Priority = PriorityOf(spec) };
    }

    private int? PriorityOf(V1PodSpec spec)
    {
        var classes = _context.PriorityClasses;
        return string.IsNullOrEmpty(spec.PriorityClassName)
            ? classes?.FirstOrDefault(priority => priority.GlobalDefault == true)?.Value ?? 0
            : classes?.FirstOrDefault(priority => priority.Metadata?.Name == spec.PriorityClassName)?.Value;
    }
}
