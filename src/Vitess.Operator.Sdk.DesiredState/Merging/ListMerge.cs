using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Identity;

namespace Vitess.Operator.Sdk.DesiredState.Merging;

/// <summary>Lays lists over lists by the key of their elements: an element of the same key is replaced in its place, others are appended.</summary>
/// <remarks>Source: reference/workloads-control-plane.md, section 6.</remarks>
internal static class ListMerge
{
    /// <summary>Lays environment variables over others, by name.</summary>
    /// <param name="target">The list that is changed.</param>
    /// <param name="source">The list laid over it; null counts as empty.</param>
    public static void Env(IList<V1EnvVar> target, IList<V1EnvVar>? source) => ByKey(target, source, static (left, right) => left.Name == right.Name);

    /// <summary>Lays volumes over others, by name.</summary>
    /// <param name="target">The list that is changed.</param>
    /// <param name="source">The list laid over it; null counts as empty.</param>
    public static void Volumes(IList<V1Volume> target, IList<V1Volume>? source) => ByKey(target, source, static (left, right) => left.Name == right.Name);

    /// <summary>Lays volume mounts over others, by mount path.</summary>
    /// <param name="target">The list that is changed.</param>
    /// <param name="source">The list laid over it; null counts as empty.</param>
    public static void VolumeMounts(IList<V1VolumeMount> target, IList<V1VolumeMount>? source) =>
        ByKey(target, source, static (left, right) => left.MountPath == right.MountPath);

    /// <summary>Lays tolerations over others; the seconds are not part of the key.</summary>
    /// <param name="target">The list that is changed.</param>
    /// <param name="source">The list laid over it; null counts as empty.</param>
    public static void Tolerations(IList<V1Toleration> target, IList<V1Toleration>? source) => ByKey(target, source, SameToleration);

    /// <summary>Lays topology spread constraints over others, by their label selector alone.</summary>
    /// <param name="target">The list that is changed.</param>
    /// <param name="source">The list laid over it; null counts as empty.</param>
    /// <remarks>Several constraints of one selector become one, the last: recorded Pods are made so.</remarks>
    public static void TopologySpreadConstraints(IList<V1TopologySpreadConstraint> target, IList<V1TopologySpreadConstraint>? source) =>
        ByKey(target, source, SameSelector);

    private static bool SameToleration(V1Toleration left, V1Toleration right) =>
        Same(left.Key, right.Key) && Same(left.OperatorProperty, right.OperatorProperty) && Same(left.Value, right.Value) && Same(left.Effect, right.Effect);

    private static bool SameSelector(V1TopologySpreadConstraint left, V1TopologySpreadConstraint right)
    {
        if (left.LabelSelector is null || right.LabelSelector is null)
        {
            return left.LabelSelector is null && right.LabelSelector is null;
        }

        var labels = FlatSelector.Of(left.LabelSelector);
        var others = FlatSelector.Of(right.LabelSelector);
        return labels.Count == others.Count && labels.All(label => others.TryGetValue(label.Key, out var value) && value == label.Value);
    }

    private static bool Same(string? left, string? right) => (left ?? string.Empty) == (right ?? string.Empty);

    private static void ByKey<T>(IList<T> target, IList<T>? source, Func<T, T, bool> same)
    {
        foreach (var item in source ?? [])
        {
            var index = 0;
            while (index < target.Count && !same(target[index], item))
            {
                index++;
            }

            if (index < target.Count)
            {
                target[index] = item;
            }
            else
            {
                target.Add(item);
            }
        }
    }
}
