using Etcdserverpb;

namespace dotnet_etcd;

public partial class EtcdClient
{
    /// <inheritdoc/>
    public async Task LeaseKeepAlive(long leaseId, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var token = await TokenAsync(cancellationToken).ConfigureAwait(false);
        using var call = _invoker.AsyncDuplexStreamingCall(
            EtcdMethods.LeaseKeepAlive, null, new(WithToken(null, token), cancellationToken: cancellationToken));
        var request = new LeaseKeepAliveRequest { ID = leaseId };
        while (true)
        {
            await call.RequestStream.WriteAsync(request, cancellationToken).ConfigureAwait(false);
            if (!await call.ResponseStream.MoveNext(cancellationToken).ConfigureAwait(false))
            {
                throw new EndOfStreamException($"The server ended the keep-alive of lease {leaseId}.");
            }

            var response = call.ResponseStream.Current;
            if (response.ID != leaseId || response.TTL <= 0)
            {
                return;   // the lease has expired
            }

            await Task.Delay(TimeSpan.FromSeconds(response.TTL) / 3, _time, cancellationToken).ConfigureAwait(false);
        }
    }
}
