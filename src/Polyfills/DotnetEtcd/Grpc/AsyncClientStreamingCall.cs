namespace Grpc.Core;

/// <summary>A call with several requests and one response.</summary>
/// <typeparam name="TRequest">Type of the requests.</typeparam>
/// <typeparam name="TResponse">Type of the response.</typeparam>
/// <param name="requestStream">Sends the requests.</param>
/// <param name="responseAsync">The response.</param>
/// <param name="responseHeadersAsync">The response's headers.</param>
/// <param name="getStatusFunc">The outcome, once the call is done.</param>
/// <param name="getTrailersFunc">The trailing metadata, once the call is done.</param>
/// <param name="disposeAction">Ends the call.</param>
public sealed class AsyncClientStreamingCall<TRequest, TResponse>(
    IClientStreamWriter<TRequest> requestStream,
    Task<TResponse> responseAsync,
    Task<Metadata> responseHeadersAsync,
    Func<Status> getStatusFunc,
    Func<Metadata> getTrailersFunc,
    Action disposeAction) : IDisposable
{
    /// <summary>Sends the requests.</summary>
    public IClientStreamWriter<TRequest> RequestStream { get; } = requestStream;

    /// <summary>The response.</summary>
    public Task<TResponse> ResponseAsync { get; } = responseAsync;

    /// <summary>The response's headers.</summary>
    public Task<Metadata> ResponseHeadersAsync { get; } = responseHeadersAsync;

    /// <summary>The outcome.</summary>
    public Status GetStatus() => getStatusFunc();

    /// <summary>The trailing metadata.</summary>
    public Metadata GetTrailers() => getTrailersFunc();

    /// <summary>Ends the call if it is still under way.</summary>
    public void Dispose() => disposeAction();
}
