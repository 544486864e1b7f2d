using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>A handle on one Vitess cluster: its topology, its tablets, and the commands that need both.</summary>
public interface IVitessConnection : IAsyncDisposable
{
    /// <summary>Records of the topology.</summary>
    ITopologyStore Topology { get; }

    /// <summary>Calls to single tablets.</summary>
    ITabletManager Tablets { get; }

    /// <summary>Commands of several steps.</summary>
    IVitessCommands Commands { get; }
}
