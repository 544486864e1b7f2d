namespace Grpc.Core;

/// <summary>Makes calls over some transport.</summary>
public abstract class CallInvoker
{
    /// <summary>Calls with one message each way and blocks until the response is there.</summary>
    /// <typeparam name="TRequest">Type of the request.</typeparam>
    /// <typeparam name="TResponse">Type of the response.</typeparam>
    /// <param name="method">The method.</param>
    /// <param name="host">Overrides the authority; usually null.</param>
    /// <param name="options">Metadata, deadline, token.</param>
    /// <param name="request">The request.</param>
    /// <exception cref="RpcException">The call failed.</exception>
    public abstract TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
        where TRequest : class
        where TResponse : class;

    /// <summary>Calls with one message each way.</summary>
    /// <typeparam name="TRequest">Type of the request.</typeparam>
    /// <typeparam name="TResponse">Type of the response.</typeparam>
    /// <param name="method">The method.</param>
    /// <param name="host">Overrides the authority; usually null.</param>
    /// <param name="options">Metadata, deadline, token.</param>
    /// <param name="request">The request.</param>
    public abstract AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
        where TRequest : class
        where TResponse : class;

    /// <summary>Calls with one request and several responses.</summary>
    /// <typeparam name="TRequest">Type of the request.</typeparam>
    /// <typeparam name="TResponse">Type of the responses.</typeparam>
    /// <param name="method">The method.</param>
    /// <param name="host">Overrides the authority; usually null.</param>
    /// <param name="options">Metadata, deadline, token.</param>
    /// <param name="request">The request.</param>
    public abstract AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
        where TRequest : class
        where TResponse : class;

    /// <summary>Calls with several requests and one response.</summary>
    /// <typeparam name="TRequest">Type of the requests.</typeparam>
    /// <typeparam name="TResponse">Type of the response.</typeparam>
    /// <param name="method">The method.</param>
    /// <param name="host">Overrides the authority; usually null.</param>
    /// <param name="options">Metadata, deadline, token.</param>
    public abstract AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
        where TRequest : class
        where TResponse : class;

    /// <summary>Calls with several messages each way.</summary>
    /// <typeparam name="TRequest">Type of the requests.</typeparam>
    /// <typeparam name="TResponse">Type of the responses.</typeparam>
    /// <param name="method">The method.</param>
    /// <param name="host">Overrides the authority; usually null.</param>
    /// <param name="options">Metadata, deadline, token.</param>
    public abstract AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
        where TRequest : class
        where TResponse : class;
}
