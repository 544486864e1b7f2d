using Etcdserverpb;
using Google.Protobuf;
using Grpc.Core;
using Mvccpb;

namespace Vitess.Operator.Sdk.Testing.Vitess.Etcd;

/// <summary>The version 3 API of one etcd member over keys in memory.</summary>
internal sealed class EtcdService : IDisposable
{
    private readonly Lock _gate;
    private readonly HashSet<EtcdWatchers> _streams = [];
    private readonly EtcdData _data = new();
    private readonly EtcdLeases _leases;
    private readonly EtcdOperations _operations;

    /// <summary>Makes an empty member.</summary>
    /// <param name="time">Clock of the leases.</param>
    /// <param name="gate">Held during each step.</param>
    public EtcdService(TimeProvider time, Lock gate)
    {
        _gate = gate;
        _leases = new(time, id => Step(() => Release(id)));
        _operations = new(_data, _leases);
        ServeKeys();
        ServeLeases();
        Methods.Stream("etcdserverpb.Watch", "Watch", WatchAsync);
        Methods.Unary<StatusRequest, StatusResponse>("etcdserverpb.Maintenance", "Status", _ => new() { Header = Look(() => _data.Header), Version = "3.5.0", Leader = 1 });
    }

    /// <summary>What it answers.</summary>
    public GrpcMethods Methods { get; } = new();

    /// <summary>Is called, with the gate held, with what each step has changed.</summary>
    public Action<IReadOnlyList<Event>>? Committed { get; set; }

    /// <summary>Writes a key, or deletes it when there is no value, as somebody who does not come through the API.</summary>
    public void Write(string key, ByteString? value) => Step(() =>
    {
        var name = ByteString.CopyFromUtf8(key);
        if (value is not null)
        {
            _data.Put(name, value, 0);
        }
        else if (_data.Find(name) is not null)
        {
            _data.Delete(name);
        }

        return true;
    });

    public void Dispose() => _leases.Dispose();

    private void ServeKeys()
    {
        const string Service = "etcdserverpb.KV";
        Methods.Unary<RangeRequest, RangeResponse>(Service, "Range", request => Look(() => _operations.Range(request)));
        Methods.Unary<PutRequest, PutResponse>(Service, "Put", request => Step(() => _operations.Put(request), (response, header) => response.Header = header));
        Methods.Unary<DeleteRangeRequest, DeleteRangeResponse>(Service, "DeleteRange", request => Step(() => _operations.Delete(request), (response, header) => response.Header = header));
        Methods.Unary<TxnRequest, TxnResponse>(Service, "Txn", request => Step(() => _operations.Transact(request), (response, header) => response.Header = header));
        Methods.Unary<CompactionRequest, CompactionResponse>(Service, "Compact", request => Look(() =>
        {
            _data.Compact(request.Revision);
            return new CompactionResponse { Header = _data.Header };
        }));
    }

    private void ServeLeases()
    {
        const string Service = "etcdserverpb.Lease";
        Methods.Unary<LeaseGrantRequest, LeaseGrantResponse>(Service, "LeaseGrant", request => Look(() =>
            new LeaseGrantResponse { ID = _leases.Grant(request.ID, request.TTL), TTL = request.TTL, Header = _data.Header }));
        Methods.Unary<LeaseRevokeRequest, LeaseRevokeResponse>(Service, "LeaseRevoke", request => Step(
            () => Release(request.ID) ? new LeaseRevokeResponse() : throw new RpcException(new Status(StatusCode.NotFound, "etcdserver: requested lease not found")),
            (response, header) => response.Header = header));
        Methods.Unary<LeaseTimeToLiveRequest, LeaseTimeToLiveResponse>(Service, "LeaseTimeToLive", request => Look(() =>
        {
            var (left, granted) = _leases.Look(request.ID);
            return new LeaseTimeToLiveResponse { ID = request.ID, TTL = left, GrantedTTL = granted, Header = _data.Header };
        }));
        Methods.Stream(Service, "LeaseKeepAlive", async exchange =>
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
        foreach (var kv in _data.Range(ByteString.CopyFrom(0), ByteString.CopyFrom(0)).Where(kv => kv.Lease == lease))
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

            Committed?.Invoke(events);

            return response;
        }
    }
}
