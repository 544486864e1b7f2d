using Vitess.Operator.Sdk.DesiredState.Workloads;
using k8s.Models;

namespace Vitess.Operator.Sdk.DesiredState.Etcd;

/// <summary>Where members of etcd run: apart from each other, and in the zone of their cell if it has one.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 11.1.</remarks>
internal static class EtcdAffinity
{
    public static V1Affinity Of(EtcdContext etcd)
    {
        if (etcd.Spec.Affinity is { } given)
        {
            return given;
        }

        var zone = etcd.Spec.Zone;
        return string.IsNullOrEmpty(zone)
            ? new() { PodAntiAffinity = Apart(Term(etcd, 2, ZoneAffinity.HostKey), Term(etcd, 1, ZoneAffinity.ZoneKey)) }
            : new() { PodAntiAffinity = Apart(Term(etcd, 2, ZoneAffinity.HostKey)), NodeAffinity = ZoneAffinity.Required(zone) };
    }

    private static V1PodAntiAffinity Apart(params V1WeightedPodAffinityTerm[] terms) =>
        new() { PreferredDuringSchedulingIgnoredDuringExecution = terms };

    private static V1WeightedPodAffinityTerm Term(EtcdContext etcd, int weight, string topologyKey) => new()
    {
        Weight = weight,
        PodAffinityTerm = new() { TopologyKey = topologyKey, LabelSelector = new() { MatchLabels = etcd.Selector() } },
    };
}
