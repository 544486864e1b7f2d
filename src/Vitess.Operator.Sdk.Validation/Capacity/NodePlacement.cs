using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Places the Pods of a cluster on the nodes, and again on those that are left when some are lost.</summary>
internal sealed class NodePlacement(ValidationContext context, PlannedPods plan, IReadOnlyList<V1Pod> others, IReadOnlyList<V1Pod> own)
{
    private readonly VolumeFit _volumes = new(context);
    private readonly UnmetWords _words = new(plan.Limits);
    private readonly List<PlannedPod> _pods = [.. plan.All()];
    private readonly Dictionary<string, string?> _homes =
        own.GroupBy(pod => pod.Metadata?.Name ?? "", StringComparer.Ordinal).ToDictionary(group => group.Key, group => (string?)group.First().Spec.NodeName, StringComparer.Ordinal);

    public CapacityReport Run()
    {
        var scheduler = new PodScheduler(Nodes(), _volumes, _words);
        var unscheduled = Place(scheduler, packed: false);
        var scenarios = unscheduled.Count == 0 ? Scenarios(scheduler.Nodes) : [];
        return new()
        {
            AllNodes = new("all nodes", unscheduled),
            FitsOnlyPacked = unscheduled.Count > 0 && Place(new PodScheduler(Nodes(), _volumes, _words), packed: true).Count == 0,
            Scenarios = scenarios,
            Placements = Placements(scheduler.Nodes),
            Tablets = [.. scheduler.Nodes.SelectMany(PlacedTablets.On)],
            Evicted = [.. scheduler.Evicted.Select(pod => $"{pod.Space}/{pod.Name}")],
            OverQuota = [],
            OutOfRange = [],
        };
    }

    private List<ClusterNode> Nodes()
    {
        var nodes = context.Nodes!.Select(node => new ClusterNode(node)).OrderBy(node => node.Name, StringComparer.Ordinal).ToList();
        foreach (var pod in others)
        {
            nodes.Find(node => node.Name == pod.Spec.NodeName)?.Put(PlacedPod.Of(pod));
        }

        return nodes;
    }

    private List<UnscheduledPod> Place(PodScheduler scheduler, bool packed)
    {
        var unscheduled = new List<UnscheduledPod>();
        var waiting = _pods.Where(pod => !pod.IsExtra && !Stays(scheduler, pod)).ToList();
        var order = packed ? waiting.OrderByDescending(pod => NodeScore.Share(pod, scheduler.Nodes)) : waiting.OrderByDescending(pod => pod.Priority ?? 0);
        foreach (var pod in order)
        {
            if (scheduler.Place(pod, packed) is { } without)
            {
                unscheduled.Add(without);
            }
        }

        return unscheduled;
    }

    // A Pod that runs already stays where it is.
    private bool Stays(PodScheduler scheduler, PlannedPod pod)
    {
        if (!_homes.TryGetValue(pod.Name, out var home) || scheduler.Nodes.FirstOrDefault(node => node.Name == home) is not { } place)
        {
            return false;
        }

        scheduler.Put(place, PlacedPod.Of(pod));
        return true;
    }

    private List<CapacityScenario> Scenarios(IReadOnlyList<ClusterNode> nodes)
    {
        var own = nodes.Where(HasOwn).ToHashSet();
        var before = new PodScheduler(nodes, _volumes, _words);
        EndBackups(before);
        var scenarios = AfterBackups(nodes, own);
        before.RollBack();
        return scenarios;
    }

    private List<CapacityScenario> AfterBackups(IReadOnlyList<ClusterNode> nodes, HashSet<ClusterNode> own)
    {
        var scenarios = new List<CapacityScenario>();
        if (nodes.Count > 1)
        {
            scenarios.AddRange(nodes.Where(own.Contains).Select(node => Without($"node {node.Name} lost", [node], nodes)));
        }

        var zones = nodes.Where(node => node.Zone is not null).GroupBy(node => node.Zone!, StringComparer.Ordinal).OrderBy(zone => zone.Key, StringComparer.Ordinal).ToList();
        if (zones.Count > 1)
        {
            scenarios.AddRange(zones.Where(zone => zone.Any(own.Contains)).Select(zone => Without($"zone {zone.Key} lost", [.. zone], nodes)));
        }

        if (_pods.Exists(pod => pod.IsExtra))
        {
            scenarios.Add(AtMaximum(nodes));
        }

        return scenarios;
    }

    private CapacityScenario Without(string name, IReadOnlyList<ClusterNode> lost, IReadOnlyList<ClusterNode> nodes)
    {
        var scheduler = new PodScheduler([.. nodes.Except(lost)], _volumes, _words);
        var unscheduled = new List<UnscheduledPod>();
        foreach (var node in lost)
        {
            foreach (var pod in node.Pods.Where(pod => pod.Planned is not null))
            {
                if (scheduler.Place(pod.Planned!, packed: false, pod.Planned!.Claims.Count > 0 ? node : null) is { } without)
                {
                    unscheduled.Add(without with { IsBound = without.Constraint is CapacityConstraint.NodeAffinity or CapacityConstraint.Volume });
                }
            }
        }

        scheduler.RollBack();
        return new(name, unscheduled);
    }

    private CapacityScenario AtMaximum(IReadOnlyList<ClusterNode> nodes)
    {
        var scheduler = new PodScheduler(nodes, _volumes, _words);
        List<UnscheduledPod> unscheduled = [.. _pods.Where(pod => pod.IsExtra).Select(pod => scheduler.Place(pod)).OfType<UnscheduledPod>()];
        scheduler.RollBack();
        return new("autoscalers at their maximum", unscheduled);
    }

    // First backups are done long before a node is lost.
    private static void EndBackups(PodScheduler scheduler)
    {
        foreach (var node in scheduler.Nodes)
        {
            foreach (var pod in node.Pods.Where(IsBackup).ToList())
            {
                scheduler.Take(node, pod);
            }
        }
    }

    private static bool HasOwn(ClusterNode node) => node.Pods.Any(pod => pod.Planned is not null);

    private static bool IsBackup(PlacedPod pod) => pod.Planned?.Fields.Component == VitessComponents.VtBackup;

    private static SortedDictionary<string, string> Placements(IReadOnlyList<ClusterNode> nodes)
    {
        var placements = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            foreach (var pod in node.Pods.Where(pod => pod.Planned is not null))
            {
                placements[pod.Name] = node.Name;
            }
        }

        return placements;
    }
}
