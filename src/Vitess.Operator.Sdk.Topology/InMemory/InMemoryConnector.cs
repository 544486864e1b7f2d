using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.InMemory;

/// <summary>Opens connections to an <see cref="InMemoryTopology"/>; what is done through them goes to its journal.</summary>
/// <param name="topology">Topology to connect to.</param>
/// <param name="tablets">Tablets to call.</param>
/// <param name="commands">Makes the commands for a topology; null takes <see cref="InMemoryCommands"/> without workflows.</param>
public sealed class InMemoryConnector(InMemoryTopology topology, ITabletManager tablets, Func<TopologyParameters, IVitessCommands>? commands = null)
    : ITopologyConnector
{
    /// <summary>Implementations that a connection may name.</summary>
    private static readonly string[] Implementations = ["etcd2", "etcd", "consul", "zk2"];

    /// <inheritdoc />
    public Task<IVitessConnection> OpenAsync(TopologyParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (!Implementations.Contains(parameters.Implementation))
        {
            return Task.FromException<IVitessConnection>(new TopologyException(TopologyErrorKind.NoImplementation, parameters.Implementation));
        }

        if (!topology.IsReachable(parameters.Address))
        {
            return Task.FromException<IVitessConnection>(new TopologyException(TopologyErrorKind.Timeout, parameters.Address));
        }

        var plain = commands?.Invoke(parameters) ?? new InMemoryCommands(topology, parameters);
        return Task.FromResult<IVitessConnection>(new InMemoryConnection(
            topology.Open(parameters), new JournalingTabletManager(tablets, topology.Journal), new JournalingCommands(plain, topology.Journal)));
    }
}
