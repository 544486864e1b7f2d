using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Workloads;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The Pod of a tablet.</summary>
/// <remarks>Source: reference/workloads-tablets.md, sections 3 to 6.</remarks>
public static class TabletPod
{
    private const long DefaultGracePeriod = 1800;

    /// <summary>The Pod as it is created.</summary>
    /// <param name="tablet">The tablet.</param>
    /// <param name="filesystemResize">
    /// The size that the file system waits to grow to while the Pod runs, or null. It makes a running Pod differ, so that it is replaced.
    /// </param>
    /// <remarks>The result shares parts with the spec and with other Pods of the pool. Who wants to change it takes a copy.</remarks>
    public static V1Pod Build(Tablet tablet, string? filesystemResize = null)
    {
        ArgumentNullException.ThrowIfNull(tablet);
        var pool = tablet.Pool;
        var annotations = TabletAnnotations.Wanted(pool, filesystemResize);
        var hash = filesystemResize is null ? pool.PodParts.StateHash : pool.PodParts.HashWith(annotations);
        return new()
        {
            ApiVersion = "v1",
            Kind = "Pod",
            Metadata = new()
            {
                Name = tablet.Name,
                NamespaceProperty = pool.Shard.Namespace,
                Labels = TabletLabels.Of(tablet),
                Annotations = TabletAnnotations.OfPod(pool, annotations, hash),
                OwnerReferences = [pool.Shard.Owner()],
            },
            Spec = RestrictedPod.Of(Spec(tablet), pool.Shard.Options),
        };
    }

    private static V1PodSpec Spec(Tablet tablet)
    {
        var shard = tablet.Pool.Shard;
        var parts = tablet.Pool.PodParts;
        return new()
        {
            ImagePullSecrets = shard.Spec.ImagePullSecrets is { Count: > 0 } secrets ? secrets : null,
            SecurityContext = ContainerSecurity.OfPod(shard.Options),
            TerminationGracePeriodSeconds = tablet.Pool.Spec.Vttablet?.TerminationGracePeriodSeconds ?? DefaultGracePeriod,
            Affinity = parts.Affinity,
            Tolerations = parts.Tolerations,
            TopologySpreadConstraints = parts.TopologySpreadConstraints,
            PriorityClassName = NullIfEmpty(shard.Options.PriorityClass),
            ServiceAccountName = NullIfEmpty(shard.Options.ServiceAccount),
            Volumes = parts.Volumes(tablet),
            InitContainers = [.. parts.InitContainers],
            Containers = parts.Containers(tablet),
        };
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
