using Grpc.Core;

namespace Vitess.Operator.Sdk.Testing.Vitess.Etcd;

/// <summary>Leases of an etcd. One that is not renewed in time ends, and its keys with it.</summary>
internal sealed class EtcdLeases(TimeProvider time, Action<long> expire) : IDisposable
{
    private sealed record Lease(long Ttl, ITimer Timer)
    {
        public long Renewed { get; set; }
    }

    private readonly Dictionary<long, Lease> _leases = [];
    private long _last = 1000;

    public long Grant(long id, long ttl)
    {
        id = id != 0 ? id : ++_last;
        if (_leases.ContainsKey(id))
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, "etcdserver: lease already exists"));
        }

        var timer = time.CreateTimer(_ => expire(id), null, TimeSpan.FromSeconds(ttl), Timeout.InfiniteTimeSpan);
        _leases[id] = new(ttl, timer) { Renewed = time.GetTimestamp() };
        return id;
    }

    /// <summary>Renews a lease.</summary>
    /// <returns>Its time in seconds; zero when it is gone.</returns>
    public long Renew(long id)
    {
        if (!_leases.TryGetValue(id, out var lease))
        {
            return 0;
        }

        lease.Renewed = time.GetTimestamp();
        lease.Timer.Change(TimeSpan.FromSeconds(lease.Ttl), Timeout.InfiniteTimeSpan);
        return lease.Ttl;
    }

    /// <summary>Seconds left and seconds granted; -1 and 0 when it is gone.</summary>
    public (long Left, long Granted) Look(long id) =>
        _leases.TryGetValue(id, out var lease) ? (lease.Ttl - (long)time.GetElapsedTime(lease.Renewed).TotalSeconds, lease.Ttl) : (-1, 0);

    public bool Remove(long id)
    {
        if (!_leases.Remove(id, out var lease))
        {
            return false;
        }

        lease.Timer.Dispose();
        return true;
    }

    /// <exception cref="RpcException">The lease is not there; zero stands for none.</exception>
    public void Demand(long id)
    {
        if (id != 0 && !_leases.ContainsKey(id))
        {
            throw new RpcException(new Status(StatusCode.NotFound, "etcdserver: requested lease not found"));
        }
    }

    public void Dispose()
    {
        foreach (var lease in _leases.Values)
        {
            lease.Timer.Dispose();
        }
    }
}
