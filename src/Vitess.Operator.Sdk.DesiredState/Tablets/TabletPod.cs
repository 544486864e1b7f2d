using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Merging;

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
    /// <remarks>Parts of the spec are shared with the result, not copied.</remarks>
    public static V1Pod Build(Tablet tablet, string? filesystemResize = null)
    {
        ArgumentNullException.ThrowIfNull(tablet);
        var pool = tablet.Pool;
        var own = Containers(tablet);
        var initContainers = TabletInitContainers.Of(pool);
        var annotations = TabletAnnotations.Wanted(pool, filesystemResize);
        var hash = filesystemResize is null
            ? pool.StateHash ??= TabletStateHash.Of(pool, annotations, initContainers, own)
            : TabletStateHash.Of(pool, annotations, initContainers, own);
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
            Spec = Spec(tablet, initContainers, WithSidecars(pool, own)),
        };
    }

    private static V1PodSpec Spec(Tablet tablet, List<V1Container> initContainers, List<V1Container> containers)
    {
        var pool = tablet.Pool;
        var options = pool.Shard.Options;
        return new()
        {
            ImagePullSecrets = pool.Shard.Spec.ImagePullSecrets is { Count: > 0 } secrets ? secrets : null,
            SecurityContext = ContainerSecurity.OfPod(options),
            TerminationGracePeriodSeconds = pool.Spec.Vttablet?.TerminationGracePeriodSeconds ?? DefaultGracePeriod,
            Affinity = TabletAffinity.Of(pool),
            Tolerations = Merged(pool.Spec.Tolerations, ListMerge.Tolerations),
            TopologySpreadConstraints = Merged(pool.Spec.TopologySpreadConstraints, ListMerge.TopologySpreadConstraints),
            PriorityClassName = NullIfEmpty(options.PriorityClass),
            ServiceAccountName = NullIfEmpty(options.ServiceAccount),
            Volumes = TabletVolumes.Of(pool, tablet.Name),
            InitContainers = initContainers,
            Containers = containers,
        };
    }

    /// <summary>The operator's containers, in order.</summary>
    private static List<V1Container> Containers(Tablet tablet)
    {
        var pool = tablet.Pool;
        var containers = new List<V1Container>(3) { VttabletContainer.Of(tablet) };
        if (pool.HasMysqld)
        {
            containers.Add(MysqldContainer.Of(tablet));
            if (!string.IsNullOrEmpty(pool.Shard.Spec.Images?.MysqldExporter))
            {
                containers.Add(MysqldExporterContainer.Of(pool));
            }
        }

        return containers;
    }

    /// <summary>Sidecars come first; one named like a container of the operator becomes one with it.</summary>
    private static List<V1Container> WithSidecars(TabletPool pool, List<V1Container> own)
    {
        if (pool.Spec.SidecarContainers is not { Count: > 0 } sidecars)
        {
            return own;
        }

        var containers = new List<V1Container>(sidecars);
        ContainerMerge.IntoPod(containers, own);
        return containers;
    }

    private static List<T>? Merged<T>(IList<T>? source, Action<IList<T>, IList<T>?> merge)
    {
        if (source is not { Count: > 0 })
        {
            return null;
        }

        var merged = new List<T>(source.Count);
        merge(merged, source);
        return merged;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
