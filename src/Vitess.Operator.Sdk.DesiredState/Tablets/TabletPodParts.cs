using System.Globalization;
using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Merging;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>What the Pods of a pool have in common. It is made once, and each Pod takes it as it is: docs/decisions/0024.</summary>
internal sealed class TabletPodParts
{
    private readonly TabletPool _pool;
    private readonly PooledArguments _vttabletArguments;
    private readonly PooledArguments? _mysqldArguments;
    private readonly List<V1Container> _initContainers;
    private readonly List<V1Container> _containers;
    private readonly List<V1Volume> _volumes;
    private readonly V1Volume _data = TabletVolumes.OfClaim(string.Empty);

    public TabletPodParts(TabletPool pool)
    {
        _pool = pool;
        _vttabletArguments = VttabletFlags.Of(pool);
        _mysqldArguments = pool.HasMysqld ? MysqldContainer.Arguments(pool) : null;
        _containers = OwnContainers(pool);
        _volumes = TabletVolumes.Of(pool, _data);
        _initContainers = TabletInitContainers.Of(pool);
        InitContainers = new List<V1Container>(_initContainers.Count);
        ContainerMerge.IntoPod(InitContainers, _initContainers);
        Affinity = TabletAffinity.Of(pool);
        Tolerations = Merged(pool.Spec.Tolerations, ListMerge.Tolerations);
        TopologySpreadConstraints = Merged(pool.Spec.TopologySpreadConstraints, ListMerge.TopologySpreadConstraints);
        StateHash = HashWith(TabletAnnotations.Wanted(pool, filesystemResize: null));
    }

    public List<V1Container> InitContainers { get; }

    public V1Affinity Affinity { get; }

    public IList<V1Toleration>? Tolerations { get; }

    public IList<V1TopologySpreadConstraint>? TopologySpreadConstraints { get; }

    /// <summary>The desired-state hash of a Pod whose file system waits for nothing.</summary>
    public string StateHash { get; }

    /// <summary>The desired-state hash of a Pod with other annotations.</summary>
    public string HashWith(Dictionary<string, string> annotations) => TabletStateHash.Of(_pool, annotations, _initContainers, _containers);

    /// <summary>The volumes of one Pod.</summary>
    public List<V1Volume> Volumes(Tablet tablet)
    {
        var volumes = new List<V1Volume>(_volumes);
        var place = volumes.FindIndex(volume => ReferenceEquals(volume, _data));
        if (place >= 0)
        {
            volumes[place] = TabletVolumes.OfClaim(tablet.Name);
        }

        return volumes;
    }

    /// <summary>The containers of one Pod. Sidecars come first; one named like a container of the operator becomes one with it.</summary>
    public List<V1Container> Containers(Tablet tablet)
    {
        var own = new List<V1Container>(_containers);
        own[0] = own[0] with { Args = _vttabletArguments.With(tablet.AliasText) };
        if (_mysqldArguments is not null)
        {
            own[1] = own[1] with { Args = _mysqldArguments.With(tablet.Alias.Uid.ToString(CultureInfo.InvariantCulture)) };
        }

        if (_pool.Spec.SidecarContainers is not { Count: > 0 } sidecars)
        {
            return own;
        }

        var containers = new List<V1Container>(sidecars.Count + own.Count);
        ContainerMerge.IntoPod(containers, sidecars);
        ContainerMerge.IntoPod(containers, own);
        return containers;
    }

    private static List<V1Container> OwnContainers(TabletPool pool)
    {
        var containers = new List<V1Container>(3) { VttabletContainer.Of(pool) };
        if (pool.HasMysqld)
        {
            containers.Add(MysqldContainer.Of(pool));
            if (!string.IsNullOrEmpty(pool.Shard.Spec.Images?.MysqldExporter))
            {
                containers.Add(MysqldExporterContainer.Of(pool));
            }
        }

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
}
