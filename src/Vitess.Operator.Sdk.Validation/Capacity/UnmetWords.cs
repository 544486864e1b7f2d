using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Validation.Capacity;

/// <summary>Why a Pod finds no node, in words, and the field behind it.</summary>
internal sealed class UnmetWords(NamespaceLimits limits)
{
    /// <summary>What is wrong with the volumes of a Pod on any node.</summary>
    public UnscheduledPod Fault(PlannedPod pod, string fault) => new(pod.Name, CapacityConstraint.Volume, VolumePath(pod), fault);

    /// <summary>A constraint that left no node.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="constraint">The constraint.</param>
    /// <param name="left">The nodes that satisfied all constraints before it.</param>
    /// <param name="all">All nodes.</param>
    public UnscheduledPod Of(PlannedPod pod, CapacityConstraint constraint, IReadOnlyList<ClusterNode> left, IReadOnlyList<ClusterNode> all)
    {
        var these = left.Count == all.Count ? Nodes(left.Count) : $"{Nodes(left.Count)} (of {all.Count}) that it may run on";
        return constraint switch
        {
            CapacityConstraint.NodeUsable => New(pod, constraint, pod.Fields.Source, all.Count == 0 ? "there is no node" : $"{these}: none takes new Pods"),
            CapacityConstraint.Taint => New(pod, constraint, pod.Fields.Part("tolerations"), $"{these}: each has a taint that the Pod does not tolerate, such as {Taint(pod, left)}"),
            CapacityConstraint.NodeAffinity => New(pod, constraint, AffinityPath(pod), $"{these}: none {Wanted(pod, left)}"),
            CapacityConstraint.Volume => New(pod, constraint, VolumePath(pod), $"{these}: its volume can be had on none of them"),
            CapacityConstraint.HostPort => New(pod, constraint, pod.Fields.Part("sidecarContainers"), $"{these}: a port of the node that it wants is taken on each"),
            CapacityConstraint.PodCount => New(pod, constraint, pod.Fields.Part("replicas"), $"{these}: each has all the Pods that it takes"),
            CapacityConstraint.Resource => Shortage(pod, left, these),
            CapacityConstraint.PodAffinity => New(pod, constraint, pod.Fields.Part("affinity"), $"{these}: none is near the Pods that it must be near"),
            CapacityConstraint.PodAntiAffinity => New(pod, constraint, pod.Fields.Part("affinity"), $"{these}: each has a Pod near it that must be kept apart"),
            _ => New(pod, constraint, pod.Fields.Part("topologySpreadConstraints"), $"{these}: each would hold more of the Pods than maxSkew allows"),
        };
    }

    private static UnscheduledPod New(PlannedPod pod, CapacityConstraint constraint, string path, string reason) => new(pod.Name, constraint, path, reason);

    private UnscheduledPod Shortage(PlannedPod pod, IReadOnlyList<ClusterNode> left, string these)
    {
        var short1 = left.Select(node => NodeFit.Short(pod, node)!).GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        var most = left.MaxBy(node => node.Free(short1))!;
        var reason = $"{these}: it requests {AmountText.Of(short1, pod.Requests[short1])}, and the most that one of them has left is "
            + $"{AmountText.Of(short1, most.Free(short1))} of {AmountText.Of(short1, most.Allocatable[short1])} ({most.Name})";
        return New(pod, CapacityConstraint.Resource, pod.Fields.LargestRequest(pod.Spec, limits, short1), reason);
    }

    private static string Nodes(int count) => string.Create(CultureInfo.InvariantCulture, $"{count} node{(count == 1 ? "" : "s")}");

    private static string Taint(PlannedPod pod, IReadOnlyList<ClusterNode> left)
    {
        var taint = left.SelectMany(node => node.Taints).First(taint => taint.Effect is "NoSchedule" or "NoExecute" && !NodeFit.Tolerates(pod, taint));
        return $"{taint.Key}{(string.IsNullOrEmpty(taint.Value) ? "" : $"={taint.Value}")}:{taint.Effect}";
    }

    private static string AffinityPath(PlannedPod pod) => pod.Fields.ZonePath is { } zone && ZoneTerm(pod) is not null ? zone : pod.Fields.Part("affinity");

    private static string VolumePath(PlannedPod pod) => pod.Fields.Part(pod.Claims.ContainsKey(pod.Name) || pod.Claims.Count == 1 ? "dataVolumeClaimTemplate" : "extraVolumes");

    private static string Wanted(PlannedPod pod, IReadOnlyList<ClusterNode> left)
    {
        if (ZoneTerm(pod) is not { } term)
        {
            return "matches its node selector and required node affinity";
        }

        var zones = string.Join(" or ", term.Values ?? []);
        var newer = left.Where(node => node.Label(NodeLabels.BetaZone) is null && term.Values?.Contains(node.Label(NodeLabels.Zone) ?? "") == true).ToList();
        var hint = newer.Count == 0 ? "" : $"; {Nodes(newer.Count)} with {NodeLabels.Zone}={zones} lack that older label, by which Pods are bound to their zone";
        return $"has the label {term.Key}={zones}{hint}";
    }

    private static V1NodeSelectorRequirement? ZoneTerm(PlannedPod pod) =>
        (pod.Spec.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution?.NodeSelectorTerms ?? [])
        .SelectMany(term => term.MatchExpressions ?? []).FirstOrDefault(term => term.Key is NodeLabels.BetaZone or NodeLabels.Zone);
}
