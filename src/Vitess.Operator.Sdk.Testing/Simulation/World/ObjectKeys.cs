using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Small questions that every part of the world asks about objects.</summary>
internal static class ObjectKeys
{
    /// <summary>The key of an object.</summary>
    public static NamespacedName Key(this IKubernetesObject<V1ObjectMeta> value) =>
        new(value.Metadata.NamespaceProperty ?? string.Empty, value.Metadata.Name ?? string.Empty);

    /// <summary>A label, or null.</summary>
    public static string? Label(this IKubernetesObject<V1ObjectMeta> value, string name) =>
        value.Metadata.Labels is { } labels && labels.TryGetValue(name, out var text) ? text : null;

    /// <summary>Whether deletion has begun.</summary>
    public static bool IsTerminating(this IKubernetesObject<V1ObjectMeta> value) => value.Metadata.DeletionTimestamp is not null;

    /// <summary>The owner that manages the object, or null.</summary>
    public static V1OwnerReference? Controller(this IKubernetesObject<V1ObjectMeta> value) =>
        value.Metadata.OwnerReferences?.FirstOrDefault(owner => owner.Controller == true);

    /// <summary>Whether the object is managed by the given one.</summary>
    public static bool IsControlledBy(this IKubernetesObject<V1ObjectMeta> value, IKubernetesObject<V1ObjectMeta> owner) =>
        value.Controller()?.Uid == owner.Metadata.Uid;

    /// <summary>Whether a condition of a Pod has a status.</summary>
    public static bool Has(this V1Pod pod, string condition, string status = "True") =>
        pod.Status?.Conditions?.Any(known => known.Type == condition && known.Status == status) == true;

    /// <summary>Whether the Pod counts as serving: Ready and not on its way out.</summary>
    public static bool IsReady(this V1Pod pod) => pod.Has("Ready") && !pod.IsTerminating();

    /// <summary>Whether the Pod has run to its end.</summary>
    public static bool IsFinished(this V1Pod pod) => pod.Status?.Phase is "Succeeded" or "Failed";
}
