using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Measures how passes get their connections to Vitess, and keeps in mind which topologies cannot be reached.</summary>
internal sealed class MeasuredConnector(ITopologyConnector inner, EngineMetrics metrics, TopologyReach reach, TimeProvider time) : ITopologyConnector
{
    public async Task<IVitessConnection> OpenAsync(TopologyParameters parameters, CancellationToken cancellationToken = default)
    {
        var start = time.GetTimestamp();
        try
        {
            var connection = await inner.OpenAsync(parameters, cancellationToken).ConfigureAwait(false);
            metrics.Opened(succeeded: true, time.GetElapsedTime(start));
            reach.Reached(parameters);
            return connection;
        }
        catch (TopologyException error)
        {
            metrics.Opened(succeeded: false, time.GetElapsedTime(start));
            reach.Failed(parameters, error.Kind);
            throw;
        }
    }
}
