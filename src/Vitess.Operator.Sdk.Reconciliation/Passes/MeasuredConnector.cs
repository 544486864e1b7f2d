using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>Measures how passes get their connections to Vitess.</summary>
internal sealed class MeasuredConnector(ITopologyConnector inner, EngineMetrics metrics, TimeProvider time) : ITopologyConnector
{
    public async Task<IVitessConnection> OpenAsync(TopologyParameters parameters, CancellationToken cancellationToken = default)
    {
        var start = time.GetTimestamp();
        try
        {
            var connection = await inner.OpenAsync(parameters, cancellationToken).ConfigureAwait(false);
            metrics.Opened(succeeded: true, time.GetElapsedTime(start));
            return new MeasuredConnection(connection, metrics);
        }
        catch (TopologyException)
        {
            metrics.Opened(succeeded: false, time.GetElapsedTime(start));
            throw;
        }
    }
}
