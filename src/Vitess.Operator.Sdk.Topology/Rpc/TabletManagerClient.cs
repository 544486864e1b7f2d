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
    private readonly RpcCalls _calls = new(channels, address, (method, error) => new TabletException(tablet, method, RpcErrors.TextOf(error, address), error));

    /// <summary>Tablet that is called.</summary>
    public TabletAlias Tablet { get; } = tablet;

    /// <summary>Address of the tablet.</summary>
    public string Address { get; } = address;

    private Task<TResponse> CallAsync<TRequest, TResponse>(Method<TRequest, TResponse> method, TRequest request, TimeSpan? timeout, CancellationToken cancellationToken)
        where TRequest : class
        where TResponse : class => _calls.CallAsync(method, request, timeout, cancellationToken);
}
