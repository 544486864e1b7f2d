using System.Runtime.CompilerServices;

namespace Grpc.Core;

/// <summary>A call with one message each way, under way or done.</summary>
/// <typeparam name="TResponse">Type of the response.</typeparam>
/// <param name="responseAsync">The response.</param>
/// <param name="responseHeadersAsync">The response's headers.</param>
/// <param name="getStatusFunc">The outcome, once the call is done.</param>
/// <param name="getTrailersFunc">The trailing metadata, once the call is done.</param>
/// <param name="disposeAction">Ends the call.</param>
public sealed class AsyncUnaryCall<TResponse>(
    Task<TResponse> responseAsync,
    Task<Metadata> responseHeadersAsync,
    Func<Status> getStatusFunc,
    Func<Metadata> getTrailersFunc,
    Action disposeAction) : IDisposable
{
    /// <summary>The response.</summary>
    public Task<TResponse> ResponseAsync { get; } = responseAsync;

    /// <summary>The response's headers.</summary>
    public Task<Metadata> ResponseHeadersAsync { get; } = responseHeadersAsync;

    /// <summary>Lets the call be awaited for its response.</summary>
    public TaskAwaiter<TResponse> GetAwaiter() => ResponseAsync.GetAwaiter();

    /// <summary>Lets the call be awaited for its response.</summary>
    /// <param name="continueOnCapturedContext">Whether to come back to the caller's context.</param>
    public ConfiguredTaskAwaitable<TResponse> ConfigureAwait(bool continueOnCapturedContext) =>
        ResponseAsync.ConfigureAwait(continueOnCapturedContext);

    /// <summary>The outcome.</summary>
    public Status GetStatus() => getStatusFunc();

    /// <summary>The trailing metadata.</summary>
    public Metadata GetTrailers() => getTrailersFunc();

    /// <summary>Ends the call if it is still under way.</summary>
    public void Dispose() => disposeAction();
}
