using Etcdserverpb;
using Grpc.Core;

namespace dotnet_etcd;

public partial class EtcdClient
{
    /// <inheritdoc/>
    public Task<long> WatchAsync(
        WatchRequest request,
        Action<WatchResponse> method,
        Metadata? headers = null,
        DateTime? deadline = null,
        CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(method);
        return _watches.Value.AddAsync(request, method, headers, cancellationToken);
    }

    /// <inheritdoc/>
    public void CancelWatch(long watchId)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_watches.IsValueCreated)
        {
            _watches.Value.Cancel(watchId);
        }
    }
}
