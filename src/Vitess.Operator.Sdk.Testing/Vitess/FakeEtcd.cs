using Etcdserverpb;
using Grpc.Core;
using Vitess.Operator.Sdk.Testing.Vitess.Etcd;

namespace Vitess.Operator.Sdk.Testing.Vitess;

/// <summary>An etcd inside the process, for tests: keys, transactions, leases and watches of its version 3 API on a loopback port.</summary>
/// <remarks>Anything that speaks gRPC can use it, etcdctl included. There is no persistence, no user management and one member only.</remarks>
public sealed class FakeEtcd : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<EtcdWatchers> _streams = [];
    private readonly EtcdData _data = new();
    private readonly EtcdLeases _leases;
    private readonly EtcdOperations _operations;
    private readonly GrpcServer _server;

    private FakeEtcd(GrpcServer server, TimeProvider time)
    {
        _server = server;
        _leases = new(time, id => Step(() => Release(id)));
        _operations = new(_data, _leases);
        ServeKeys();
        ServeLeases();
        server.Stream<WatchRequest>("etcdserverpb.Watch", "Watch", WatchAsync);
        server.Unary<StatusRequest, StatusResponse>("etcdserverpb.Maintenance", "Status", _ => new() { Header = Look(() => _data.Header), Version = "3.5.0", Leader = 1 });
    }

    /// <summary>Address for clients, <c>127.0.0.1:port</c>.</summary>
    public string Address => _server.Address;

    /// <summary>Names of the methods called so far, in order.</summary>
    public IReadOnlyList<string> Calls => _server.Calls;

    /// <summary>Starts an empty server.</summary>
    /// <param name="time">Clock of the leases; null takes the system's.</param>
    public static async Task<FakeEtcd> StartAsync(TimeProvider? time = null) =>
        new(await GrpcServer.StartAsync().ConfigureAwait(false), time ?? TimeProvider.System);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync().ConfigureAwait(false);
        _leases.Dispose();
    }

    private void ServeKeys()
    {
        const string Service = "etcdserverpb.KV";
        _server.Unary<RangeRequest, RangeResponse>(Service, "Range", request => Look(() => _operations.Range(request)));
        _server.Unary<PutRequest, PutResponse>(Service, "Put", request => Step(() => _operations.Put(request), (response, header) => response.Header = header));
        _server.Unary<DeleteRangeRequest, DeleteRangeResponse>(Service, "DeleteRange", request => Step(() => _operations.Delete(request), (response, header) => response.Header = header));
        _server.Unary<TxnRequest, TxnResponse>(Service, "Txn", request => Step(() => _operations.Transact(request), (response, header) => response.Header = header));
        _server.Unary<CompactionRequest, CompactionResponse>(Service, "Compact", request => Look(() =>
        {
            _data.Compact(request.Revision);
            return new CompactionResponse { Header = _data.Header };
        }));
    }

    private void ServeLeases()
    {
        const string Service = "etcdserverpb.Lease";
        _server.Unary<LeaseGrantRequest, LeaseGrantResponse>(Service, "LeaseGrant", request => Look(() =>
            new LeaseGrantResponse { ID = _leases.Grant(request.ID, request.TTL), TTL = request.TTL, Header = _data.Header }));
        _server.Unary<LeaseRevokeRequest, LeaseRevokeResponse>(Service, "LeaseRevoke", request => Step(
            () => Release(request.ID) ? new LeaseRevokeResponse() : throw new RpcException(new Status(StatusCode.NotFound, "etcdserver: requested lease not found")),
            (response, header) => response.Header = header));
        _server.Unary<LeaseTimeToLiveRequest, LeaseTimeToLiveResponse>(Service, "LeaseTimeToLive", request => Look(() =>
        {
            var (left, granted) = _leases.Look(request.ID);
            return new LeaseTimeToLiveResponse { ID = request.ID, TTL = left, GrantedTTL = granted, Header = _data.Header };
        }));
        _server.Stream<LeaseKeepAliveRequest>(Service, "LeaseKeepAlive", async exchange =>
        {
            while (await exchange.ReadAsync<LeaseKeepAliveRequest>().ConfigureAwait(false) is { } request)
            {
                await exchange.WriteAsync(Look(() => new LeaseKeepAliveResponse { ID = request.ID, TTL = _leases.Renew(request.ID), Header = _data.Header })).ConfigureAwait(false);
            }
        });
    }

    private async Task WatchAsync(GrpcExchange exchange)
    {
        var watchers = new EtcdWatchers(_data);
        Look(() => _streams.Add(watchers));
        try
        {
            await exchange.StartAsync().ConfigureAwait(false);
            var writing = WriteAsync(exchange, watchers);
            while (await exchange.ReadAsync<WatchRequest>().ConfigureAwait(false) is { } request)
            {
                lock (_gate)
                {
                    watchers.Take(request);
                }
            }

            await writing.ConfigureAwait(false);
        }
        finally
        {
            Look(() => _streams.Remove(watchers));
        }
    }

    private static async Task WriteAsync(GrpcExchange exchange, EtcdWatchers watchers)
    {
        await foreach (var response in watchers.Responses.ReadAllAsync(exchange.Aborted).ConfigureAwait(false))
        {
            await exchange.WriteAsync(response).ConfigureAwait(false);
        }
    }

    private bool Release(long lease)
    {
        foreach (var kv in _data.Range(Google.Protobuf.ByteString.CopyFrom(0), Google.Protobuf.ByteString.CopyFrom(0)).Where(kv => kv.Lease == lease))
        {
            _data.Delete(kv.Key);
        }

        return _leases.Remove(lease);
    }

    private T Look<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    /// <summary>One step: all of its writes get one revision, and watches see them together.</summary>
    private T Step<T>(Func<T> write, Action<T, ResponseHeader>? stamp = null)
    {
        lock (_gate)
        {
            _data.Fresh.Clear();
            var response = write();
            var events = _data.Commit();
            stamp?.Invoke(response, _data.Header);
            foreach (var stream in _streams)
            {
                stream.Tell(events);
            }

            return response;
        }
    }
}
