using System.Collections.Concurrent;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The topology and the tablets of all simulated Vitess clusters, as a client sees them.</summary>
public sealed class SimulatedVitess : ITopologyConnector
{
    private readonly ConcurrentDictionary<TopologyParameters, InMemoryTablets> _tablets = new();

    /// <summary>All topology servers, by address, and the journal of what was done to them.</summary>
    public InMemoryTopology Topology { get; } = new();

    /// <summary>Who takes calls, and at which address.</summary>
    internal SimulatedAddresses Addresses { get; } = new();

    /// <summary>How the tablets of one Vitess cluster answer calls.</summary>
    /// <param name="global">Where the cluster's global topology lives.</param>
    public InMemoryTablets TabletsOf(TopologyParameters global) =>
        _tablets.GetOrAdd(global, parameters => new InMemoryTablets(Topology, parameters));

    /// <inheritdoc/>
    public Task<IVitessConnection> OpenAsync(TopologyParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return new InMemoryConnector(Topology, TabletsOf(parameters)).OpenAsync(parameters, cancellationToken);
    }
}
