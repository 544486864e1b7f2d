using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>A handle on a Vitess cluster whose topology is on etcd.</summary>
internal sealed class EtcdVitessConnection(EtcdLoan loan, ITopologyStore topology, ITabletManager tablets, IVitessCommands commands) : IVitessConnection
{
    public ITopologyStore Topology { get; } = topology;

    public ITabletManager Tablets { get; } = tablets;

    public IVitessCommands Commands { get; } = commands;

    public ValueTask DisposeAsync()
    {
        loan.Dispose();
        return ValueTask.CompletedTask;
    }
}
