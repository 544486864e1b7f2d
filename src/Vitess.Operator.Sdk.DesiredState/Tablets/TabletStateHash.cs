using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Identity;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The desired-state hash of a tablet Pod.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 15.</remarks>
internal static class TabletStateHash
{
    /// <summary>The hash.</summary>
    /// <param name="pool">The pool; tablets of a pool have the same hash.</param>
    /// <param name="annotations">The annotations that are asked for, without the additions to my.cnf.</param>
    /// <param name="initContainers">All init containers, unmerged: of several with one name the last counts.</param>
    /// <param name="containers">The operator's containers, without sidecars.</param>
    public static string Of(TabletPool pool, Dictionary<string, string> annotations, List<V1Container> initContainers, List<V1Container> containers) =>
        new DesiredStateHash()
            .AddKeys("labels-keys", pool.Spec.ExtraLabels)
            .AddKeys("annotations-keys", annotations)
            .AddText("data-volume-size", VolumeSize(pool.Spec.DataVolumeClaimTemplate))
            .AddContainers("init-containers", initContainers)
            .AddContainers("containers", containers)
            .AddTolerations("tolerations", pool.Spec.Tolerations)
            .AddTopologySpreadConstraints("topologySpreadConstraints", pool.Spec.TopologySpreadConstraints)
            .ToHash();

    private static string? VolumeSize(V1PersistentVolumeClaimSpec? claim) =>
        claim?.Resources?.Requests is { } requests && requests.TryGetValue("storage", out var size) ? size?.ToString() : null;
}
