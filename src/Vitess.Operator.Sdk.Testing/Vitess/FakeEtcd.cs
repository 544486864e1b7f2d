using Vitess.Operator.Sdk.Testing.Vitess.Etcd;

namespace Vitess.Operator.Sdk.Testing.Vitess;

/// <summary>An etcd inside the process, for tests: keys, transactions, leases and watches of its version 3 API on a loopback port.</summary>
/// <remarks>Anything that speaks gRPC can use it, etcdctl included. There is no persistence, no user management and one member only.</remarks>
public sealed class FakeEtcd : IAsyncDisposable
{
    private readonly GrpcServer _server;
    private readonly EtcdService _service;

    private FakeEtcd(GrpcServer server, EtcdService service) => (_server, _service) = (server, service);

    /// <summary>Address for clients, <c>127.0.0.1:port</c>.</summary>
    public string Address => _server.Address;

    /// <summary>Names of the methods called so far, in order.</summary>
    public IReadOnlyList<string> Calls => _server.Calls;

    /// <summary>Starts an empty server.</summary>
    /// <param name="time">Clock of the leases; null takes the system's.</param>
    public static async Task<FakeEtcd> StartAsync(TimeProvider? time = null)
    {
        var service = new EtcdService(time ?? TimeProvider.System, new Lock());
        return new(await GrpcServer.StartAsync((_, _) => service.Methods).ConfigureAwait(false), service);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _service.Dispose();
    }
}
