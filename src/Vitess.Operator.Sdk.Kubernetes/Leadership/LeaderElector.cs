using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Sees to it that of several programs one does the work.</summary>
/// <remarks>
/// The token that the work gets is cancelled when the lead could not be renewed in time, even while a request hangs; from then on nothing may be written.
/// Give the work a <see cref="GuardedObjectClient"/> to be sure of it.
/// </remarks>
public sealed class LeaderElector
{
    private readonly LeaderElectionOptions _options;
    private readonly LeaseLock _lock;
    private readonly TimeProvider _time;
    private readonly Func<double> _jitter;
    private readonly ILogger _logger;

    /// <summary>Creates a candidate.</summary>
    /// <param name="client">Reads and writes the Lease.</param>
    /// <param name="options">Settings.</param>
    /// <param name="time">The clock; null means the system's.</param>
    /// <param name="jitter">Gives numbers from 0 to 1 that spread the tries; null takes the system's random numbers.</param>
    /// <param name="logger">Takes log lines; null drops them.</param>
    /// <exception cref="ArgumentException">The durations do not fit each other, or a name is empty.</exception>
    public LeaderElector(IObjectClient client, LeaderElectionOptions options, TimeProvider? time = null, Func<double>? jitter = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        _options = options;
        _time = time ?? TimeProvider.System;
        _lock = new(client, options, _time);
        _jitter = jitter ?? SystemJitter.Next;
        _logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Whether this candidate leads.</summary>
    public bool IsLeader { get; private set; }

    /// <summary>Who leads, as far as is known; empty when nobody does.</summary>
    public string Leader => _lock.Holder;

    /// <summary>Waits for the lead, does the work, and gives the lead back when the work is done.</summary>
    /// <param name="lead">The work; its token is cancelled when the lead is lost.</param>
    /// <param name="stop">Ends the wait for the lead. Once leading it is up to the work to end.</param>
    /// <returns>Whether the lead was held until the work was done; false when it was lost, or never had.</returns>
    public async Task<bool> RunAsync(Func<CancellationToken, Task> lead, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(lead);
        if (!await AcquireAsync(stop).ConfigureAwait(false))
        {
            return false;
        }

        using var lost = new CancellationTokenSource(_options.RenewDeadline, _time);
        using var done = new CancellationTokenSource();
        IsLeader = true;
        LeaderLog.Leading(_logger, _options.Identity, _options.Lease.ToString());
#pragma warning disable CA2025 // awaited below, before the sources are disposed
        var renewing = RenewAsync(lost, done.Token);
#pragma warning restore CA2025
        try
        {
            await lead(lost.Token).ConfigureAwait(false);
        }
        finally
        {
            await done.CancelAsync().ConfigureAwait(false);
            await renewing.ConfigureAwait(false);
            IsLeader = false;
            await FinishAsync(lost.IsCancellationRequested).ConfigureAwait(false);
        }

        return !lost.IsCancellationRequested;
    }

    private async Task<bool> AcquireAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            if (await TryHoldAsync(stop).ConfigureAwait(false))
            {
                return true;
            }

            if (!await WaitAsync(_options.RetryPeriod * (1 + (_jitter() / 5)), stop).ConfigureAwait(false))
            {
                break;
            }
        }

        return false;
    }

    private async Task RenewAsync(CancellationTokenSource lost, CancellationToken done)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lost.Token, done);
        while (await WaitAsync(_options.RetryPeriod, either.Token).ConfigureAwait(false))
        {
            var start = _time.GetTimestamp();
            if (await TryHoldAsync(either.Token).ConfigureAwait(false))
            {
                // The lead lasts from when the request went out, not from when its answer came.
                lost.CancelAfter(Positive(_options.RenewDeadline - _time.GetElapsedTime(start)));
            }
            else if (_lock.Holder.Length > 0 && _lock.Holder != _options.Identity)
            {
                await lost.CancelAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task FinishAsync(bool isLost)
    {
        if (isLost)
        {
            LeaderLog.Lost(_logger, _options.Identity, _options.Lease.ToString());
            return;
        }

        try
        {
            using var limit = new CancellationTokenSource(_options.RenewDeadline, _time);
            await _lock.ReleaseAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is KubernetesApiException or OperationCanceledException)
        {
            LeaderLog.Failed(_logger, _options.Lease.ToString(), error);
        }
    }

    private async Task<bool> TryHoldAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _lock.TryHoldAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (KubernetesApiException error)
        {
            LeaderLog.Failed(_logger, _options.Lease.ToString(), error);
            return false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task<bool> WaitAsync(TimeSpan time, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(time, _time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static TimeSpan Positive(TimeSpan time) => time > TimeSpan.Zero ? time : TimeSpan.Zero;
}
