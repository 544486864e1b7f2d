using System.Collections.Concurrent;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Vitess.Simulated;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Etcd;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Rpc;

namespace Vitess.Operator.Sdk.Testing.Vitess;

/// <summary>
/// The lock servers, tablets and control daemons of a simulated world on one loopback port, over real gRPC: for engines and tools that
/// run in another process or speak another language.
/// </summary>
/// <remarks>
/// <para>The name that a client calls (the <c>:authority</c> of the request) decides who answers, so clients keep the addresses of the
/// simulated cluster and only connect elsewhere: see <see cref="EtcdTopologyOptions.ConnectTo"/>, <see cref="VitessRpcOptions.ConnectTo"/>
/// and <see cref="ConnectTo"/>. Who is down in the world answers <c>UNAVAILABLE</c>.</para>
/// <para>The server only shows the world's state and changes it; somebody has to step the world. A lock server whose address lists several
/// members answers to each of them once the world knows it.</para>
/// </remarks>
public sealed class SimulatedVitessServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<SimulatedEtcd>> _etcds = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<TopologyParameters, GrpcMethods> _vtctlds = new();
    private readonly SimulatedVitess _vitess;
    private readonly TimeProvider _time;
    private GrpcServer? _server;

    private SimulatedVitessServer(SimulatedVitess vitess, TimeProvider time) => (_vitess, _time) = (vitess, time);

    /// <summary>Where it listens, <c>127.0.0.1:port</c>.</summary>
    public string Address => _server!.Address;

    /// <summary>Names of the methods called so far, in order.</summary>
    public IReadOnlyList<string> Calls => _server!.Calls;

    /// <summary>Starts a server on a free port.</summary>
    /// <param name="vitess">What it shows.</param>
    /// <param name="leases">Clock of the lock servers' leases; null takes the system's, by which clients outside the simulation renew them.</param>
    public static async Task<SimulatedVitessServer> StartAsync(SimulatedVitess vitess, TimeProvider? leases = null)
    {
        ArgumentNullException.ThrowIfNull(vitess);
        var server = new SimulatedVitessServer(vitess, leases ?? TimeProvider.System);
        server._server = await GrpcServer.StartAsync(server.Route).ConfigureAwait(false);
        return server;
    }

    /// <summary>Sends connections here, whatever address they are for.</summary>
    /// <param name="address">The address that was asked for.</param>
    public string ConnectTo(string address) => Address;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync().ConfigureAwait(false);
        foreach (var etcd in _etcds.Values)
        {
            etcd.Value.Dispose();
        }
    }

    private GrpcMethods? Route(string host, string path)
    {
        if (path.StartsWith("/tabletmanagerservice.", StringComparison.Ordinal))
        {
            return _vitess.Addresses.FindTablet(host) is { } tablet ? new SimulatedTablet(tablet, _vitess.Topology.Gate).Methods() : null;
        }

        if (path.StartsWith("/vtctlservice.", StringComparison.Ordinal))
        {
            return _vitess.Addresses.FindVtctld(host) is { } cluster ? _vtctlds.GetOrAdd(cluster, Daemon) : null;
        }

        var address = LockserverAt(host);
        return _vitess.Topology.IsReachable(address)
            ? _etcds.GetOrAdd(address, name => new(() => new SimulatedEtcd(_vitess.Topology, name, _time))).Value.Methods
            : null;
    }

    private GrpcMethods Daemon(TopologyParameters cluster) =>
        new SimulatedVtctld(new InMemoryCommands(_vitess.Topology, cluster), _vitess.Topology.Open(cluster), _vitess.Topology.Gate).Methods();

    /// <summary>The lock server that a host belongs to, as the world names it.</summary>
    private string LockserverAt(string host) => _vitess.Topology.Addresses.FirstOrDefault(address => address.Split(',').Contains(host)) ?? host;
}
