using System.Runtime.CompilerServices;
using Grpc.Core;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Calls one tablet.</summary>
/// <remarks>Most calls that change something wait for one another on the tablet, so a deadline can pass while a call waits.</remarks>
/// <param name="channels">Connections; not disposed here.</param>
/// <param name="tablet">Tablet, for errors.</param>
/// <param name="address">Address of the tablet's gRPC port, <c>host:port</c>.</param>
public sealed partial class TabletManagerClient(VitessChannels channels, TabletAlias tablet, string address)
{
    private const string Service = "tabletmanagerservice.TabletManager";

    /// <summary>Tablet that is called.</summary>
    public TabletAlias Tablet { get; } = tablet;

    /// <summary>Address of the tablet.</summary>
    public string Address { get; } = address;

    private async Task<TResponse> CallAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request, TimeSpan? timeout, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            var options = channels.CallOptions(timeout ?? channels.Options.CallTimeout, cancellationToken);
            using var call = channels.To(Address).AsyncUnaryCall(method, null, options, request);
            return await call.ResponseAsync.ConfigureAwait(false);
        }
        catch (RpcException error)
        {
            throw Failure(method.Name, error);
        }
    }

    private async IAsyncEnumerable<TResponse> StreamAsync<TRequest, TResponse>(
        Method<TRequest, TResponse> method, TRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(request);
        using var call = channels.To(Address).AsyncServerStreamingCall(method, null, channels.CallOptions(null, cancellationToken), request);
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
                throw Failure(method.Name, error);
            }
        }
    }

    private TabletException Failure(string method, RpcException error) => new(Tablet, method, RpcErrors.TextOf(error, Address), error);
}
