namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Settings of the simulated world.</summary>
public sealed record WorldOptions
{
    /// <summary>How much is simulated. Default: <see cref="WorldProfile.Cluster"/>.</summary>
    public WorldProfile Profile { get; init; } = WorldProfile.Cluster;

    /// <summary>Decides all that is left to chance: durations within their spread, names of generated Pods, ties. Default: 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>
    /// Since when Pods and Deployments are reported up under <see cref="WorldProfile.Healthy"/>. Default: a day before <see cref="VirtualTime.DefaultStart"/>,
    /// so that all of them count as available at once.
    /// </summary>
    public DateTimeOffset HealthySince { get; init; } = VirtualTime.DefaultStart.AddDays(-1);

    /// <summary>How many nodes there are at first in each zone that Pods ask for. Default: 3.</summary>
    public int NodesPerZone { get; init; } = 3;

    /// <summary>Whether a zone that Pods ask for gets nodes when it has none, as with a cluster autoscaler. Default: true.</summary>
    public bool NodesAppear { get; init; } = true;

    /// <summary>
    /// What each node can give to Pods, by resource: <c>cpu</c>, <c>memory</c>, <c>pods</c>. The scheduler then keeps to it. Default: null, for
    /// nodes on which everything fits.
    /// </summary>
    public IReadOnlyDictionary<string, string>? NodeCapacity { get; init; }

    /// <summary>Whether a volume can only be used in the zone where the first Pod that mounted it ran. Default: false.</summary>
    public bool VolumesStayInZone { get; init; }

    /// <summary>
    /// Whether a volume that asks for more grows while it is mounted. Otherwise its claim reports <c>FileSystemResizePending</c>
    /// until the Pod that uses it is started anew. Default: true.
    /// </summary>
    public bool VolumesGrowOnline { get; init; } = true;

    /// <summary>
    /// Whether claims, Secrets and ConfigMaps that a Pod mounts and nobody has created are taken to be there. Otherwise, as in a real
    /// cluster, the Pod waits for them. Default: false.
    /// </summary>
    public bool AssumesMissingVolumes { get; init; }

    /// <summary>
    /// Says whether a topology server outside the simulated cluster can be reached, by address. Asked each time. Default: each can.
    /// </summary>
    public Func<string, bool> IsExternalLockserverReachable { get; init; } = _ => true;

    /// <summary>How long things take.</summary>
    public WorldTimings Timings { get; init; } = new();

    /// <summary>What goes wrong. Default: nothing.</summary>
    public WorldFaults Faults { get; init; } = new();
}
