using Etcdserverpb;
using Google.Protobuf;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>Takes locks: a key bound to a lease, held when no older key is left in the same directory.</summary>
internal static class EtcdLocks
{
    public static async Task<ITopologyLock> TakeAsync(EtcdServer server, string directory, string action, EtcdLoan loan, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(server.Options.LockTimeout, server.Time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        EtcdLock? taken = null;
        try
        {
            // A lock below a record that is not there would make it appear in listings.
            await EtcdDirectory.ListAsync(server, directory, both.Token).ConfigureAwait(false);
            taken = await StandInLineAsync(server, directory, action, loan, both.Token).ConfigureAwait(false);
            await WaitForOlderAsync(server, directory, taken, both.Token).ConfigureAwait(false);
            return taken;
        }
        catch (Exception error)
        {
            if (taken is not null)
            {
                await taken.DisposeAsync().ConfigureAwait(false);
            }

            loan.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            if (error is OperationCanceledException)
            {
                throw new TopologyException(TopologyErrorKind.Timeout, directory, error);
            }

            throw;
        }
    }

    private static async Task<EtcdLock> StandInLineAsync(EtcdServer server, string directory, string action, EtcdLoan loan, CancellationToken cancellationToken)
    {
        var seconds = (long)Math.Ceiling(server.Options.LockLease.TotalSeconds);
        var lease = (await server.GrantAsync(new() { TTL = seconds }, directory, cancellationToken).ConfigureAwait(false)).ID;
        var taken = new EtcdLock(server, directory, lease, loan);
        try
        {
            var text = LockText.Write(action, server.Options.LockOwner, server.Time.GetUtcNow());
            var request = EtcdRequests.Create(EtcdKeys.Of(taken.Key), ByteString.CopyFromUtf8(text), lease);
            var response = await server.TransactionAsync(request, taken.Key, cancellationToken).ConfigureAwait(false);
            taken.Revision = response.Succeeded ? response.Header.Revision : throw new TopologyException(TopologyErrorKind.NodeExists, taken.Key);
            taken.Keep();
            return taken;
        }
        catch
        {
            await taken.RevokeAsync().ConfigureAwait(false);   // takes the key along, should it have been written
            throw;
        }
    }

    /// <summary>Waits for the next older key each time, so a release wakes one waiter and not all.</summary>
    private static async Task WaitForOlderAsync(EtcdServer server, string directory, EtcdLock mine, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, mine.Lost);
        while (true)
        {
            var older = await server.RangeAsync(EtcdRequests.Before(directory + "/locks", mine.Revision), directory, waiting.Token).ConfigureAwait(false);
            if (older.Kvs.Count == 0)
            {
                return;
            }

            await ChangeOfAsync(server, older.Kvs[0].Key, older.Header.Revision + 1, waiting.Token).ConfigureAwait(false);
        }
    }

    private static async Task ChangeOfAsync(EtcdServer server, ByteString key, long revision, CancellationToken cancellationToken)
    {
        var changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var request = new WatchRequest { CreateRequest = new() { Key = key, StartRevision = revision } };
        void See(WatchResponse response)
        {
            if (response.Events.Count > 0 || response.Canceled || response.CompactRevision > 0)
            {
                changed.TrySetResult();
            }
        }

        var id = await EtcdWatches.StartAsync(server.Client, request, See, key.ToStringUtf8(), cancellationToken).ConfigureAwait(false);
        try
        {
            await changed.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            EtcdWatches.End(server.Client, id);
        }
    }
}
