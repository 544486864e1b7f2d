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

    /// <summary>Whether tablets, and commands that call them, leave every call without an answer. Default: no.</summary>
    public bool TabletsHang { get; set; }

    /// <summary>How the tablets of one Vitess cluster answer calls.</summary>
    /// <param name="global">Where the cluster's global topology lives.</param>
    public InMemoryTablets TabletsOf(TopologyParameters global) =>
        _tablets.GetOrAdd(global, parameters => new InMemoryTablets(Topology, parameters));

    /// <inheritdoc/>
    public Task<IVitessConnection> OpenAsync(TopologyParameters parameters, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var tablets = new HangingTablets(TabletsOf(parameters), () => TabletsHang);
        return new InMemoryConnector(Topology, tablets, global => new HangingCommands(Topology, global, () => TabletsHang)).OpenAsync(parameters, cancellationToken);
    }
}
