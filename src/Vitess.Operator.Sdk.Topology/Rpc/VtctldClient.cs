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
    private readonly RpcCalls _calls = new(channels, address, (command, error) => new VitessCommandException(command, RpcErrors.TextOf(error, address), error));

    /// <summary>Address of the daemon.</summary>
    public string Address { get; } = address;

    private Task<TResponse> CallAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request, TimeSpan? timeout, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class => _calls.CallAsync(method, request, timeout, cancellationToken);
}
