using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>A running, registered vttablet.</summary>
internal sealed class TabletState(TabletIdentity identity, string podUid, TabletTopology topology, InMemoryTablet answers)
{
    public TabletIdentity Identity => identity;

    public string PodUid => podUid;

    public TabletTopology Topology => topology;

    /// <summary>How it answers calls.</summary>
    public InMemoryTablet Answers => answers;

    /// <summary>Whether it answers its readiness probe.</summary>
    public bool IsServing { get; set; }
}
