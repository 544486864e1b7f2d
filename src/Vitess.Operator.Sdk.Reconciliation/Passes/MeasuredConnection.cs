using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>A connection that tells when a pass hands it back.</summary>
internal sealed class MeasuredConnection(IVitessConnection inner, EngineMetrics metrics) : IVitessConnection
{
    public ITopologyStore Topology => inner.Topology;

    public ITabletManager Tablets => inner.Tablets;

    public IVitessCommands Commands => inner.Commands;

    public async ValueTask DisposeAsync()
    {
        metrics.Closed();
        await inner.DisposeAsync().ConfigureAwait(false);
    }
}
