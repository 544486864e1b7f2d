using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The claims that a Pod mounts.</summary>
internal static class ClaimKeys
{
    public static IEnumerable<NamespacedName> Of(V1Pod pod) =>
        (pod.Spec?.Volumes ?? [])
            .Where(volume => volume.PersistentVolumeClaim is not null)
            .Select(volume => new NamespacedName(pod.Metadata.NamespaceProperty, volume.PersistentVolumeClaim.ClaimName));
}
