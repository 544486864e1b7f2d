using k8s.Models;

namespace k8s;

/// <summary>A Kubernetes object with metadata.</summary>
/// <typeparam name="TMetadata"><see cref="V1ObjectMeta"/> for objects, <see cref="V1ListMeta"/> for lists.</typeparam>
public interface IKubernetesObject<TMetadata> : IKubernetesObject, IMetadata<TMetadata>
{
}
