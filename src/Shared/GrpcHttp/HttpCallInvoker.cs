using Grpc.Core;

namespace GrpcHttp;

/// <summary>Makes gRPC calls over an HTTP/2 client.</summary>
/// <remarks>
/// A call goes to the next endpoint only when nothing was sent, so no request is ever applied twice by it.
/// Cancelling the caller's token gives <see cref="OperationCanceledException"/>; everything else <see cref="RpcException"/>.
/// </remarks>
/// <param name="transport">Where calls go.</param>
internal sealed class HttpCallInvoker(GrpcTransport transport) : CallInvoker
{
    /// <inheritdoc/>
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request) =>
        Task.Run(() => AsyncUnaryCall(method, host, options, request).ResponseAsync).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = new UnaryCall<TRequest, TResponse>(transport, method, options);
        var response = call.RunAsync(request);
        return new(response, HeadersAsync(call, response), call.Status, call.Trailers, call.Dispose);
    }

    /// <summary>Makes a call of which nothing but the response is wanted.</summary>
    /// <param name="method">The method.</param>
    /// <param name="options">Metadata, deadline, token.</param>
    /// <param name="request">The message to send.</param>
    public Task<TResponse> UnaryAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, CallOptions options, TRequest request)
        where TRequest : class
        where TResponse : class =>
        new UnaryCall<TRequest, TResponse>(transport, method, options).RunAsync(request);

    /// <inheritdoc/>
    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = Call(method, options, One(method, request));
        var started = call.StartAsync();
        var reader = new GrpcResponseReader<TResponse>(call, started, method.ResponseMarshaller.Deserializer);
        return new(reader, HeadersAsync(call, started), () => call.Status, () => call.Trailers, call.Dispose);
    }

    /// <inheritdoc/>
    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var (content, writer) = Open(method);
        var call = Call(method, options, content);
        var started = call.StartAsync();
        var response = SingleAsync(call, started, method);
        return new(writer, response, HeadersAsync(call, started), () => call.Status, () => call.Trailers, call.Dispose);
    }

    /// <inheritdoc/>
    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var (content, writer) = Open(method);
        var call = Call(method, options, content);
        var started = call.StartAsync();
        var reader = new GrpcResponseReader<TResponse>(call, started, method.ResponseMarshaller.Deserializer);
        return new(writer, reader, HeadersAsync(call, started), () => call.Status, () => call.Trailers, call.Dispose);
    }

    private static async Task<TResponse> SingleAsync<TRequest, TResponse>(GrpcCall call, Task started, Method<TRequest, TResponse> method)
    {
        using (call)
        {
            await started.ConfigureAwait(false);
            var message = await call.ReadAsync().ConfigureAwait(false) ?? throw call.Missing();
            while (await call.ReadAsync().ConfigureAwait(false) is not null)
            {
                // The outcome comes after the last message, whatever the server sends before it.
            }

            return GrpcMessage.Read(method.ResponseMarshaller.Deserializer, message);
        }
    }

    private static async Task<Metadata> HeadersAsync<TRequest, TResponse>(UnaryCall<TRequest, TResponse> call, Task response)
        where TRequest : class
        where TResponse : class
    {
        await response.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return call.Headers();
    }

    private static async Task<Metadata> HeadersAsync(GrpcCall call, Task started)
    {
        await started.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);   // the response task tells of a failure
        return call.Headers;
    }

    private ByteArrayContent One<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request) =>
        new(GrpcFrame.Wrap(method.RequestMarshaller.Serializer(request), transport.MaxSendMessageSize));

    private (StreamingContent Content, GrpcRequestWriter<TRequest> Writer) Open<TRequest, TResponse>(Method<TRequest, TResponse> method)
    {
        var content = new StreamingContent();
        return (content, new(content, method.RequestMarshaller.Serializer, transport.MaxSendMessageSize));
    }

    private GrpcCall Call<TRequest, TResponse>(Method<TRequest, TResponse> method, CallOptions options, HttpContent content) =>
        new(transport, method.FullName, options, content);
}
