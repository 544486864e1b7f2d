using dotnet_etcd.interfaces;
using Etcdserverpb;
using Grpc.Core;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Starts and ends watches on a client.</summary>
internal static class EtcdWatches
{
    /// <summary>Starts a watch and waits until the server knows it.</summary>
    /// <remarks>The caller's token ends the wait alone: all watches of a client share one stream, which a token handed to it would end.</remarks>
    public static async Task<long> StartAsync(
        IEtcdClient client, WatchRequest request, Action<WatchResponse> callback, string subject, CancellationToken cancellationToken)
    {
        try
        {
            var start = client.WatchAsync(request, callback, cancellationToken: CancellationToken.None);
            try
            {
                return await start.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                _ = start.ContinueWith(started => End(client, started.Result), CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion, TaskScheduler.Default);
                throw;
            }
        }
        catch (RpcException error)
        {
            throw EtcdErrors.Translate(error, subject);
        }
        catch (ObjectDisposedException error)
        {
            throw new TopologyException(TopologyErrorKind.Interrupted, subject, error);
        }
    }

    public static void End(IEtcdClient client, long id)
    {
        try
        {
            client.CancelWatch(id);
        }
        catch (ObjectDisposedException)
        {
            // The client is closed, and its watches with it.
        }
    }
}
