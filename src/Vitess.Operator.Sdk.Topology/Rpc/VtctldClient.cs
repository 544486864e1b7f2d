using System.Runtime.CompilerServices;
using Grpc.Core;
using Vitess.Operator.Sdk.Topology.Commands;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Calls a control daemon (vtctld).</summary>
/// <remarks>
/// The daemon answers almost every failure with the same code, so failures are told apart by their text: <see cref="RpcErrors.KindOf"/>.
/// A duration that is left out of a request takes the daemon's default; zero means no time at all.
/// </remarks>
/// <param name="channels">Connections; not disposed here.</param>
/// <param name="address">Address of the daemon's gRPC port, <c>host:port</c>.</param>
public sealed partial class VtctldClient(VitessChannels channels, string address)
{
    private const string Service = "vtctlservice.Vtctld";

    /// <summary>Address of the daemon.</summary>
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

    private VitessCommandException Failure(string command, RpcException error) => new(command, RpcErrors.TextOf(error, Address), error);
}
