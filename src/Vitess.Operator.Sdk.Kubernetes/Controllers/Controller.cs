using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>One controller at work: its queue, its timers, and what becomes of the results of its passes.</summary>
public sealed class Controller : IDisposable
{
    private readonly ControllerOptions _options;
    private readonly IReconciler _reconciler;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly List<Informer> _informers = [];
    private readonly PeriodicResync<NamespacedName>? _resync;
    private readonly PassMetrics _metrics;

    /// <summary>Keys that a change has called for since their last pass began.</summary>
    private readonly ConcurrentDictionary<NamespacedName, bool> _called = [];

    internal Controller(ControllerOptions options, IReconciler reconciler, InformerSet informers, TimeProvider time, Func<double> jitter, ILogger logger)
    {
        _options = options;
        _reconciler = reconciler;
        _time = time;
        _logger = logger;
        _metrics = new(options.Name);
        Queue = new(time, options.Backoff, new QueueMetrics(options.Name));
        _resync = options.ResyncPeriod is { } period ? new(period, jitter, time, name => Queue.Add(name, QueuePriority.Low), options.ResyncsPerSecond) : null;
        foreach (var source in options.Watches.Prepend(WatchSource.Own(options.Kind)))
        {
            var informer = informers.Of(source.Kind);
            informer.Subscribe(change => Take(source, change));
            _informers.Add(informer);
        }

        _informers.AddRange(options.Reads.Select(informers.Of));
    }

    /// <summary>The controller's name.</summary>
    public string Name => _options.Name;

    /// <summary>The keys that wait for a pass.</summary>
    public WorkQueue<NamespacedName> Queue { get; }

    /// <summary>How many periodic passes are armed.</summary>
    public int ResyncCount => _resync?.Count ?? 0;

    /// <summary>Whether all that passes read is there.</summary>
    public bool HasSynced => _informers.All(informer => informer.HasSynced);

    /// <summary>How long until a delayed or periodic pass is due; null when none is.</summary>
    public TimeSpan? UntilNext => (Queue.UntilNext, _resync?.UntilNext) switch
    {
        ({ } queue, { } resync) => queue < resync ? queue : resync,
        var (queue, resync) => queue ?? resync,
    };

    /// <summary>How long the pass that has run longest has run; zero when none runs.</summary>
    public TimeSpan LongestPass => Queue.Taken is [var longest, ..] ? longest : TimeSpan.Zero;

    internal int Workers => _options.Workers;

    /// <summary>How the queue stands, for health checks.</summary>
    internal QueueHealth Health => new(Name, Queue.ReadyCount, Queue.SinceProgress, LongestPass, _options.PassTimeout);

    /// <inheritdoc/>
    public void Dispose()
    {
        _resync?.Dispose();
        Queue.Dispose();
    }

    /// <summary>Makes one pass, when a key is ready.</summary>
    /// <returns>Whether a pass was made.</returns>
    internal async ValueTask<bool> TryPassAsync(CancellationToken cancellationToken)
    {
        if (!Queue.TryTake(out var name))
        {
            return false;
        }

        await PassAsync(name, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Makes passes until <paramref name="stop"/>; a pass that runs then goes on until it is done or <paramref name="abort"/>.</summary>
    internal async Task WorkAsync(CancellationToken stop, CancellationToken abort)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var name = await Queue.TakeAsync(stop).ConfigureAwait(false);
                await PassAsync(name, abort).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private void Take(WatchSource source, ObjectChange change)
    {
        if (source.OnlyComingAndGoing && change is { Old: not null, New: not null })
        {
            return;
        }

        // Objects are handed on from time to time though they did not change.
        var isChange = !ReferenceEquals(change.Old, change.New);
        AddAll(source, change.Old, change.Priority, isChange);
        if (isChange)
        {
            AddAll(source, change.New, change.Priority, isChange);
        }
    }

    private void AddAll(WatchSource source, CachedObject? value, QueuePriority priority, bool isChange)
    {
        if (value is null)
        {
            return;
        }

        foreach (var name in source.Map(value))
        {
            if (_options.Includes?.Invoke(name) != false)
            {
                if (isChange)
                {
                    _called[name] = true;
                }

                Queue.Add(name, priority);
            }
        }
    }

    private async Task PassAsync(NamespacedName name, CancellationToken cancellationToken)
    {
        var start = _time.GetTimestamp();
        var wasCalled = _called.TryRemove(name, out _);
        using var activity = PassActivity.Start(Name, name);
        _metrics.Begin();
        try
        {
            var result = await ReconcileAsync(name, cancellationToken).ConfigureAwait(false);
            if (!cancellationToken.IsCancellationRequested)
            {
                Settle(name, result, wasCalled);
            }

            // Counted first: arguments of a call on no activity are not evaluated.
            var outcome = _metrics.Count(result, _time.GetElapsedTime(start));
            activity?.SetTag(PassActivity.Result, outcome);
            activity?.SetStatus(result.Error is null ? ActivityStatusCode.Ok : ActivityStatusCode.Error, result.Error?.Message);
        }
        finally
        {
            _metrics.End();
            Queue.Done(name);
        }
    }

    private async Task<ReconcileResult> ReconcileAsync(NamespacedName name, CancellationToken cancellationToken)
    {
        using var limit = new RequestLimit(_options.PassTimeout ?? Timeout.InfiniteTimeSpan, _time, cancellationToken);
        try
        {
            return await _reconciler.ReconcileAsync(name, limit.Token).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            return ReconcileResult.Failed(error);
        }
        finally
        {
            if (limit.IsOver)
            {
                _metrics.TimedOut();
            }
        }
    }

    private void Settle(NamespacedName name, ReconcileResult result, bool wasCalled)
    {
        if (result.Error is { } error)
        {
            Retry(name, result, error);
        }
        else if (result.RequeueNow)
        {
            Queue.AddRateLimited(name);
        }
        else
        {
            Queue.Forget(name);
            if (result.Delay is { } delay)
            {
                Queue.AddAfter(name, delay);
            }

            ControllerLog.PassDone(_logger, Name, name.ToString());
        }

        if (!result.SkipsResync)
        {
            _resync?.Arm(name, isQuiet: !wasCalled && result is { Error: null, RequeueNow: false, Delay: null });
        }
    }

    private void Retry(NamespacedName name, ReconcileResult result, Exception error)
    {
        if (result.IsTerminal)
        {
            Queue.Forget(name);
            ControllerLog.PassFailedForGood(_logger, Name, name.ToString(), error);
            return;
        }

        var delay = result.RetryAfter is { } retryAfter ? Queue.Hold(name, retryAfter) : Queue.AddRateLimited(name);
        ControllerLog.PassFailed(_logger, Name, name.ToString(), delay, error);
    }
}
