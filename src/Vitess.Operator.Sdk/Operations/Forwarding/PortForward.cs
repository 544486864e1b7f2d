using System.Net;
using Microsoft.Extensions.Logging;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Ports of this machine's loopback address that lead to a daemon of a cluster, as <c>kubectl port-forward</c> makes them. Ends when disposed.</summary>
/// <remarks>Each connection goes to a Pod that is ready at that time, so a forward outlives Pods. A connection for which there is none is closed.</remarks>
/// <example>
/// <code>
/// await using var forward = PortForward.ToVtGate(kubernetes, new("vitess", "shop"));
/// // mysql -h 127.0.0.1 -P 15306
/// </code>
/// </example>
public sealed class PortForward : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<ForwardedPort> _ports;
    private readonly Task _serving;

    private PortForward(PodTunnel tunnel, ILogger? logger, params IEnumerable<(int Local, int Remote)> ports)
    {
        _ports = [.. ports.Select(port => new ForwardedPort(tunnel, port.Local, port.Remote, logger))];
        _serving = Task.WhenAll(_ports.Select(port => port.RunAsync(_stop.Token)));
    }

    /// <summary>Where to connect to, by the port in the Pod.</summary>
    public IReadOnlyDictionary<int, IPEndPoint> EndPoints => _ports.ToDictionary(port => port.Remote, port => port.EndPoint);

    /// <summary>Leads to a vtgate: the MySQL protocol.</summary>
    /// <param name="kubernetes">The API server; stays the caller's.</param>
    /// <param name="cluster">Namespace and name of the VitessCluster.</param>
    /// <param name="localPort">The port here; 0 takes a free one. It leads to 3306.</param>
    /// <param name="logger">Takes a line for each connection that fails; null drops it.</param>
    /// <exception cref="System.Net.Sockets.SocketException">The port is taken.</exception>
    public static PortForward ToVtGate(k8s.Kubernetes kubernetes, NamespacedName cluster, int localPort = 15306, ILogger? logger = null) =>
        new(new PodTunnel(kubernetes, cluster, VitessComponents.VtGate), logger, (localPort, 3306));

    /// <summary>Leads to a vtctld: its web pages and its gRPC.</summary>
    /// <param name="kubernetes">The API server; stays the caller's.</param>
    /// <param name="cluster">Namespace and name of the VitessCluster.</param>
    /// <param name="localWebPort">The port here for the web pages; 0 takes a free one. It leads to 15000.</param>
    /// <param name="localGrpcPort">The port here for gRPC; 0 takes a free one. It leads to 15999.</param>
    /// <param name="logger">Takes a line for each connection that fails; null drops it.</param>
    /// <exception cref="System.Net.Sockets.SocketException">A port is taken.</exception>
    public static PortForward ToVtctld(k8s.Kubernetes kubernetes, NamespacedName cluster, int localWebPort = 15000, int localGrpcPort = 15999, ILogger? logger = null) =>
        new(new PodTunnel(kubernetes, cluster, VitessComponents.Vtctld), logger, (localWebPort, 15000), (localGrpcPort, 15999));

    /// <summary>Closes the ports and all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }
}
