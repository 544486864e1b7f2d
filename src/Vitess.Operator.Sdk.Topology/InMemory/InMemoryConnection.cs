using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>A handle on a Vitess cluster in memory.</summary>
internal sealed class InMemoryConnection(ITopologyStore topology, ITabletManager tablets, IVitessCommands commands) : IVitessConnection
{
    public ITopologyStore Topology { get; } = topology;

    public ITabletManager Tablets { get; } = tablets;

    public IVitessCommands Commands { get; } = commands;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
