using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Objects that controllers make from a template.</summary>
internal static class ChildPods
{
    /// <summary>The reference that makes an object the managing owner of another.</summary>
    public static V1OwnerReference Reference(IKubernetesObject<V1ObjectMeta> owner) => new()
    {
        ApiVersion = owner.ApiVersion,
        Kind = owner.Kind,
        Name = owner.Metadata.Name,
        Uid = owner.Metadata.Uid,
        Controller = true,
        BlockOwnerDeletion = true,
    };

    /// <summary>A Pod of a template.</summary>
    public static V1Pod FromTemplate(World world, V1PodTemplateSpec template, IKubernetesObject<V1ObjectMeta> owner) => new()
    {
        ApiVersion = "v1",
        Kind = "Pod",
        Metadata = new V1ObjectMeta
        {
            Name = NameSuffix.Random(world, owner.Metadata.Name),
            NamespaceProperty = owner.Metadata.NamespaceProperty,
            Labels = template.Metadata?.Labels,
            Annotations = template.Metadata?.Annotations,
            OwnerReferences = [Reference(owner)],
        },
        Spec = template.Spec,
    };

    /// <summary>The Pods that an object manages, by name.</summary>
    public static IEnumerable<V1Pod> PodsOf(this World world, IKubernetesObject<V1ObjectMeta> owner) =>
        world.Objects.List<V1Pod>(owner.Metadata.NamespaceProperty).Where(pod => pod.IsControlledBy(owner));
}
