using System.Runtime.CompilerServices;
using Grpc.Core;

namespace GrpcHttp;

/// <summary>One call with one message each way, made to leave little behind: what it needs is borrowed and given back.</summary>
/// <typeparam name="TRequest">Type of the request.</typeparam>
/// <typeparam name="TResponse">Type of the response.</typeparam>
/// <param name="transport">Where it goes.</param>
/// <param name="method">The method.</param>
/// <param name="options">Metadata, deadline, token.</param>
internal sealed class UnaryCall<TRequest, TResponse>(GrpcTransport transport, Method<TRequest, TResponse> method, CallOptions options)
    where TRequest : class
    where TResponse : class
{
    private CancellationTokenSource? _end;
    private HttpResponseMessage? _response;
    private Status? _status;
    private bool _disposed;

    /// <summary>The outcome.</summary>
    /// <exception cref="InvalidOperationException">The call is still under way.</exception>
    public Status Status() => _status ?? throw new InvalidOperationException("The call is still under way.");

    /// <summary>The trailing metadata; empty while there is none.</summary>
    public Metadata Trailers() => _response is null ? Metadata.Empty : GrpcStatus.Trailers(_response);

    /// <summary>The headers of the response.</summary>
    public Metadata Headers() => _response is null ? Metadata.Empty : GrpcStatus.Headers(_response);

    /// <summary>Ends the call if it is still under way.</summary>
    public void Dispose()
    {
        _disposed = true;
        Interlocked.Exchange(ref _end, null)?.Cancel();
    }

    /// <summary>Makes the call.</summary>
    /// <param name="request">The message to send.</param>
    /// <exception cref="RpcException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<TResponse> RunAsync(TRequest request)
    {
        var end = _end = transport.TakeEnd(options.Deadline);
        try
        {
            using var registration = options.CancellationToken.UnsafeRegister(static end => ((CancellationTokenSource)end!).Cancel(), end);
            var frame = UnaryFrame.Of(method.RequestMarshaller, request, transport.MaxSendMessageSize);
            var response = await ExchangeAsync(frame.Bytes, end.Token).ConfigureAwait(false);
            frame.Dispose();   // not after a failure: who knows whether somebody still sends it
            return response;
        }
        catch (Exception exception)
        {
            throw GrpcFailure.Of(exception, end.IsCancellationRequested && !_disposed, ref _status, options.CancellationToken);
        }
        finally
        {
            _status ??= Grpc.Core.Status.DefaultSuccess;
            _response?.Dispose();
            if (Interlocked.Exchange(ref _end, null) is { } own)
            {
                transport.KeepEnd(own);
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResponse> ExchangeAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var endpoint = transport.EndpointAt(attempt);
            var route = transport.RouteOf(endpoint, method.FullName);
            var request = GrpcRequest.Unary(route, frame, options, transport.Time);
            try
            {
                _response = await transport.Http.SendAsync(request, cancellationToken).ConfigureAwait(false);
                transport.Prefer(endpoint);
                var message = await ReadAsync(_response, cancellationToken).ConfigureAwait(false);
                GrpcRequest.Keep(route, request, options);
                return message;
            }
            catch (HttpRequestException exception) when (_response is null && GrpcFailure.NothingWasSent(exception) && attempt + 1 < transport.Endpoints.Count)
            {
                // Nothing was sent, so the frame is free for the next endpoint.
            }
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<TResponse> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!GrpcStatus.IsGrpc(response) && GrpcStatus.FromHeaders(response) is { } early)
        {
            throw new RpcException(early.StatusCode == StatusCode.OK ? GrpcFailure.NoMessage : early, GrpcStatus.Trailers(response));
        }

        var stream = Open(response.Content, cancellationToken);
        var body = new UnaryBody(transport.MaxReceiveMessageSize);
        try
        {
            while (await stream.ReadAsync(body.Free, cancellationToken).ConfigureAwait(false) is > 0 and var count)
            {
                body.Add(count);
            }

            return Outcome(response, body);
        }
        finally
        {
            body.Dispose();
        }
    }

    /// <summary>The body, which comes bit by bit: nothing is waited for here.</summary>
    private static Stream Open(HttpContent content, CancellationToken cancellationToken) => content.ReadAsStream(cancellationToken);

    private TResponse Outcome(HttpResponseMessage response, in UnaryBody body)
    {
        var any = body.TryGet(out var message);
        var status = GrpcStatus.FromTrailers(response);
        return status.StatusCode == StatusCode.OK && any
            ? GrpcMessage.Read(method.ResponseMarshaller, message)
            : throw new RpcException(status.StatusCode == StatusCode.OK ? GrpcFailure.NoMessage : status, GrpcStatus.Trailers(response));
    }
}
