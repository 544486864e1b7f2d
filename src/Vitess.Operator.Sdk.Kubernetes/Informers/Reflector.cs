using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Keeps a store like one collection of the server: lists it, watches it, and begins anew when it lost the thread.</summary>
/// <remarks>Deletions that a watch missed are found after the whole list is there. Waits before every new try, so a restart never runs on the stack of the server's own write.</remarks>
internal sealed class Reflector(
    IObjectClient client, ResourceKind kind, string? @namespace, Informer sink, InformerOptions options, TimeProvider time, Func<double> jitter, ILogger logger)
{
    private const long Never = long.MinValue;

    /// <summary>How often in a row the time that a server names in a refusal is taken at its word; as often as client-go does.</summary>
    private const int Patience = 10;

    private static readonly TimeSpan Healthy = TimeSpan.FromSeconds(1);
    private string? _version;
    private int? _pageSize = options.PageSize;
    private int _failures;
    private int _refusals;
    private long _contact = Never;

    public InformerState State { get; private set; }

    public bool HasSynced { get; private set; }

    /// <summary>How long ago the server told something of the collection; null before the first time.</summary>
    public TimeSpan? SinceContact => Volatile.Read(ref _contact) is var contact and not Never ? time.GetElapsedTime(contact) : null;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                var pause = await RoundAsync(cancellationToken).ConfigureAwait(false);
                State = InformerState.Backoff;
                await Task.Delay(pause, time, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                break;
            }
        }

        State = InformerState.Stopped;
    }

    /// <summary>Lists if need be, watches to the end of the stream, and says how long to wait then.</summary>
    private async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (_version is null)
            {
                State = InformerState.Listing;
                await ListAsync(cancellationToken).ConfigureAwait(false);
            }

            State = InformerState.Watching;
            var isHealthy = await WatchAsync(cancellationToken).ConfigureAwait(false);
            (_failures, _refusals) = isHealthy ? (0, 0) : (_failures + 1, _refusals);
            return isHealthy ? options.RestartPause : Pause(null);
        }
        catch (KubernetesApiException error)
        {
            if (error.IsGone)
            {
                // A page that expired may do so again: the next list is taken in one go.
                _pageSize = _version is null ? null : options.PageSize;
                _version = null;
            }

            // A server that says when to come back is busy, not broken: waiting ever longer would only make what is kept here older.
            var isBusy = error.RetryAfter is not null && ++_refusals <= Patience;
            _failures = isBusy ? _failures : _failures + 1;
            InformerLog.Interrupted(logger, kind.Kind, @namespace ?? "*", error.Reason, error);
            return isBusy ? Longer(error.RetryAfter!.Value, options.Backoff.After(0) * (1 + jitter())) : Pause(error.RetryAfter);
        }
    }

    private TimeSpan Pause(TimeSpan? retryAfter)
    {
        var pause = options.Backoff.After(Math.Max(0, _failures - 1)) * (1 + jitter());
        return Longer(retryAfter ?? TimeSpan.Zero, pause);
    }

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Lists page by page. Each page is kept in compact form before the next one comes: as trees, all pages together would fill the memory.</summary>
    private async Task ListAsync(CancellationToken cancellationToken)
    {
        var items = new List<CachedObject>();
        var query = new ListOptions { Limit = _pageSize };
        var page = await client.ListAsync(kind, @namespace, query, cancellationToken).ConfigureAwait(false);
        var version = page.ResourceVersion;
        Heard();
        items.AddRange(page.Items.Select(sink.Keep));
        while (page.Continue is { } next)
        {
            page = await client.ListAsync(kind, @namespace, query with { Continue = next }, cancellationToken).ConfigureAwait(false);
            Heard();
            items.AddRange(page.Items.Select(sink.Keep));
        }

        _pageSize = options.PageSize;
        sink.Replace(@namespace, items, isFirst: !HasSynced);
        _version = version;
        HasSynced = true;
        sink.OnSynced();
    }

    /// <returns>Whether the watch did what it should: told something, or lasted.</returns>
    private async Task<bool> WatchAsync(CancellationToken cancellationToken)
    {
        using var idle = new CancellationTokenSource(options.IdleTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(idle.Token, cancellationToken);
        var start = time.GetTimestamp();
        var lines = 0;
        var watch = new WatchOptions { ResourceVersion = _version, Timeout = options.WatchTimeout * (1 + jitter()) };
        try
        {
            await foreach (var change in client.WatchAsync(kind, @namespace, watch, either.Token).ConfigureAwait(false))
            {
                lines++;
                Heard();
                idle.CancelAfter(options.IdleTimeout);
                Take(change);
            }

            // Only a server that still answers ends a watch in order.
            if (!either.IsCancellationRequested)
            {
                Heard();
            }
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            InformerLog.Idle(logger, kind.Kind, @namespace ?? "*", options.IdleTimeout);
        }

        return lines > 0 || time.GetElapsedTime(start) >= Healthy;
    }

    private void Heard() => Volatile.Write(ref _contact, time.GetTimestamp());

    private void Take(ObjectEvent change)
    {
        if (change.Type == ObjectEventType.Deleted)
        {
            sink.Remove(NamespacedName.Of(change.Object), change.Object);
        }
        else if (change.Type != ObjectEventType.Bookmark)
        {
            sink.Put(sink.Keep(change.Object), QueuePriority.Normal);
        }

        _version = change.Object.GetResourceVersion() ?? _version;
    }
}
