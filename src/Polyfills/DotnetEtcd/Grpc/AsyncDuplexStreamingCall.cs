namespace Grpc.Core;

/// <summary>A call with several messages each way.</summary>
/// <typeparam name="TRequest">Type of the requests.</typeparam>
/// <typeparam name="TResponse">Type of the responses.</typeparam>
/// <param name="requestStream">Sends the requests.</param>
/// <param name="responseStream">The responses.</param>
/// <param name="responseHeadersAsync">The response's headers.</param>
/// <param name="getStatusFunc">The outcome, once the call is done.</param>
/// <param name="getTrailersFunc">The trailing metadata, once the call is done.</param>
/// <param name="disposeAction">Ends the call.</param>
public sealed class AsyncDuplexStreamingCall<TRequest, TResponse>(
    IClientStreamWriter<TRequest> requestStream,
    IAsyncStreamReader<TResponse> responseStream,
    Task<Metadata> responseHeadersAsync,
    Func<Status> getStatusFunc,
    Func<Metadata> getTrailersFunc,
    Action disposeAction) : IDisposable
{
    /// <summary>Sends the requests.</summary>
    public IClientStreamWriter<TRequest> RequestStream { get; } = requestStream;

    /// <summary>The responses.</summary>
    public IAsyncStreamReader<TResponse> ResponseStream { get; } = responseStream;

    /// <summary>The response's headers.</summary>
    public Task<Metadata> ResponseHeadersAsync { get; } = responseHeadersAsync;

    /// <summary>The outcome.</summary>
    public Status GetStatus() => getStatusFunc();

    /// <summary>The trailing metadata.</summary>
    public Metadata GetTrailers() => getTrailersFunc();

    /// <summary>Ends the call if it is still under way.</summary>
    public void Dispose() => disposeAction();
}
