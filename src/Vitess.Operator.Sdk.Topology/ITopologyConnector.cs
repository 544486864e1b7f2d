namespace Vitess.Operator.Sdk.Topology;

/// <summary>Opens connections to Vitess clusters, given where their global topology lives.</summary>
/// <remarks>Connections are shared and reused behind this; what a caller gets is a handle, and disposing it only gives the handle back.</remarks>
public interface ITopologyConnector
{
    /// <summary>Opens a connection, or finds a living one.</summary>
    /// <param name="parameters">Where the global topology lives.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="TopologyException"><see cref="TopologyErrorKind.Timeout"/> when the server is unreachable; <see cref="TopologyErrorKind.NoImplementation"/>.</exception>
    Task<IVitessConnection> OpenAsync(TopologyParameters parameters, CancellationToken cancellationToken = default);
}
