using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Planning;

/// <summary>No lock server can be reached: a plan changes none, and asks none.</summary>
internal sealed class OfflineTopology : ITopologyConnector
{
    public static OfflineTopology Instance { get; } = new();

    public Task<IVitessConnection> OpenAsync(TopologyParameters parameters, CancellationToken cancellationToken = default) =>
        Task.FromException<IVitessConnection>(new TopologyException(TopologyErrorKind.Timeout, "a plan does not ask the topology"));
}
