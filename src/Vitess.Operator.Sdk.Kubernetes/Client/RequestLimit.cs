namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The caller's cancellation joined with a timeout on the given clock.</summary>
internal sealed class RequestLimit : IDisposable
{
    private readonly CancellationTokenSource? _timeout;
    private readonly CancellationTokenSource? _joined;

    public RequestLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        Token = cancellationToken;
        if (limit != Timeout.InfiniteTimeSpan)
        {
            _timeout = new CancellationTokenSource(limit, time);
            _joined = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timeout.Token);
            Token = _joined.Token;
        }
    }

    public CancellationToken Token { get; }

    /// <summary>Whether the time is over.</summary>
    public bool IsOver => _timeout?.IsCancellationRequested == true;

    public void Dispose()
    {
        _joined?.Dispose();
        _timeout?.Dispose();
    }
}
