using System.Globalization;

namespace Vitess.Operator.Sdk.Topology.Etcd;

/// <summary>A lock on etcd. Its lease is renewed until it is released, and watched, so that its loss is known without asking.</summary>
internal sealed class EtcdLock(EtcdServer server, string directory, long lease, EtcdLoan loan) : ITopologyLock
{
    private static readonly TimeSpan RevokeLimit = TimeSpan.FromSeconds(15);

    private readonly CancellationTokenSource _released = new();
    private readonly CancellationTokenSource _lost = new();
    private Task _keeping = Task.CompletedTask;
    private int _disposed;

    /// <summary>Key of the lock.</summary>
    public string Key { get; } = string.Create(CultureInfo.InvariantCulture, $"{directory}/locks/{lease}");

    /// <summary>Revision at which the key was written; the order of the line.</summary>
    public long Revision { get; set; }

    /// <inheritdoc/>
    public CancellationToken Lost { get; private set; }

    private TimeSpan Pause => server.Options.LockLease / 3;

    /// <summary>Renews the lease until the lock is released.</summary>
    public void Keep()
    {
        Lost = _lost.Token;
        _keeping = Task.WhenAll(RenewAsync(), ObserveAsync());
    }

    /// <inheritdoc/>
    public async Task CheckAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        if (_lost.IsCancellationRequested || !await IsLivingAsync(cancellationToken).ConfigureAwait(false))
        {
            await _lost.CancelAsync().ConfigureAwait(false);
            throw new TopologyException(TopologyErrorKind.FailedPrecondition, $"lost topology lock, aborting: {directory}");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }

        await _released.CancelAsync().ConfigureAwait(false);
        await _keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await RevokeAsync().ConfigureAwait(false);
        loan.Dispose();
        _released.Dispose();
        _lost.Dispose();
    }

    /// <summary>Gives the lease back, with a time limit of its own: the caller's may have passed. A server that is away lets it expire.</summary>
    public async Task RevokeAsync()
    {
        try
        {
            await server.RevokeAsync(new() { ID = lease }, Key, RevokeLimit).ConfigureAwait(false);
        }
        catch (TopologyException)
        {
            // The lease is gone already, or will be when its time is over.
        }
    }

    private async Task RenewAsync()
    {
        while (!_released.IsCancellationRequested && !_lost.IsCancellationRequested)
        {
            try
            {
                await server.Client.LeaseKeepAlive(lease, _released.Token).ConfigureAwait(false);
                if (!_released.IsCancellationRequested && !await IsLivingAsync(_released.Token).ConfigureAwait(false))
                {
                    await _lost.CancelAsync().ConfigureAwait(false);
                }
            }
            catch (Exception) when (!_released.IsCancellationRequested)
            {
                // A broken stream is opened again; whether that comes in time is seen by the observer.
            }

            await Task.Delay(Pause / 2, server.Time, _released.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ObserveAsync()
    {
        var seen = server.Time.GetTimestamp();
        while (!_lost.IsCancellationRequested)
        {
            await Task.Delay(Pause, server.Time, _released.Token).ConfigureAwait(false);
            var asked = server.Time.GetTimestamp();
            try
            {
                if (!await IsLivingAsync(_released.Token).ConfigureAwait(false))
                {
                    await _lost.CancelAsync().ConfigureAwait(false);
                }

                seen = asked;
            }
            catch (TopologyException) when (server.Time.GetElapsedTime(seen) >= server.Options.LockLease)
            {
                await _lost.CancelAsync().ConfigureAwait(false);   // nobody can have renewed it
            }
            catch (TopologyException)
            {
                // Asked again after the pause.
            }
        }
    }

    private async Task<bool> IsLivingAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await server.TimeToLiveAsync(new() { ID = lease }, directory, cancellationToken).ConfigureAwait(false)).TTL > 0;
        }
        catch (TopologyException e) when (e.IsNoNode)
        {
            return false;
        }
    }
}
