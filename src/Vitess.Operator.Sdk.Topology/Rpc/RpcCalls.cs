using System.Runtime.CompilerServices;
using Grpc.Core;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Calls one server, and turns what it refuses into an exception of the client that asks.</summary>
/// <param name="channels">Connections; not disposed here.</param>
/// <param name="address">Address of the server, <c>host:port</c>.</param>
/// <param name="failure">Makes the exception, from the method's name and what went wrong.</param>
internal sealed class RpcCalls(VitessChannels channels, string address, Func<string, RpcException, Exception> failure)
{
    /// <summary>Asks once.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="timeout">How long it may take; null takes the default of the connections.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request, TimeSpan? timeout, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var options = channels.CallOptions(timeout ?? channels.Options.CallTimeout, cancellationToken);
            using var call = channels.To(address).AsyncUnaryCall(method, null, options, request);
            return await call.ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException error)
        {
            throw failure(method.Name, error);
        }
    }

    /// <summary>Asks, and gives the answers as they come.</summary>
    /// <param name="method">What is called.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async IAsyncEnumerable<TResponse> StreamAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(request);
        using var call = channels.To(address).AsyncServerStreamingCall(method, null, channels.CallOptions(null, cancellationToken), request);
        while (await NextAsync().ConfigureAwait(false))
        {
            yield return call.ResponseStream.Current;
        }

        async Task<bool> NextAsync()
        {
            try
            {
                return await call.ResponseStream.MoveNext(cancellationToken).ConfigureAwait(false);
            }
            catch (RpcException error)
            {
                throw failure(method.Name, error);
            }
        }
    }
}
