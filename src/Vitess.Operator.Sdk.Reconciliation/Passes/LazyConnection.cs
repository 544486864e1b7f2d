using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Passes;

/// <summary>A connection that is opened when a pass first needs it and handed back when the pass ends.</summary>
internal sealed class LazyConnection(ITopologyConnector connector, TopologyParameters? parameters) : IAsyncDisposable
{
    private Task<IVitessConnection>? _opening;

    /// <summary>Opens the connection, or gives the one that is open; a failure is remembered for the whole pass.</summary>
    /// <exception cref="TopologyException">The topology cannot be reached.</exception>
    public Task<IVitessConnection> OpenAsync(CancellationToken cancellationToken) => _opening ??= parameters is null
        ? Task.FromException<IVitessConnection>(new TopologyException(TopologyErrorKind.FailedPrecondition, "the object names no global lockserver"))
        : connector.OpenAsync(parameters, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_opening is { IsCompletedSuccessfully: true } opened)
        {
            await (await opened.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }
}
