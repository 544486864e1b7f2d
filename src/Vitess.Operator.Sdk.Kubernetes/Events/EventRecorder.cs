using System.Text.Json.Nodes;
using k8s.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Writes events, folding repetitions and limiting how many an object gets.</summary>
/// <remarks>
/// No pass waits for events. One that the server refuses is dropped; one that it could not take now (429, 5xx, no answer) is kept for a while: it goes to the end of
/// the line, and nothing is written until a pause is over, the server's Retry-After at least. What is recorded of the same event meanwhile goes with it.
/// Pumped, events are written by <see cref="FlushAsync"/>; hosted, by <see cref="RunAsync"/>.
/// </remarks>
public sealed class EventRecorder : IDisposable
{
    private static readonly ResourceKind Kind = new(string.Empty, "v1", "Event", "events");
    private readonly IObjectClient _client;
    private readonly EventRecorderOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly EventCorrelator _correlator;
    private readonly Lock _lock = new();
    private readonly Queue<RecordedEvent> _waiting = new();
    private readonly SemaphoreSlim _signal = new(0, 1);
    private readonly ITimer _timer;
    private int _failures;
    private TimeSpan? _pause;
    private long _pausedAt;
    private bool _disposed;

    /// <summary>Creates a recorder.</summary>
    /// <param name="client">Writes the events.</param>
    /// <param name="options">Settings; null takes the defaults.</param>
    /// <param name="time">The clock; null means the system's.</param>
    /// <param name="logger">Takes log lines; null drops them.</param>
    public EventRecorder(IObjectClient client, EventRecorderOptions? options = null, TimeProvider? time = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        _client = client;
        _options = options ?? new();
        _time = time ?? TimeProvider.System;
        _logger = logger ?? NullLogger.Instance;
        _correlator = new(_options);
        _timer = _time.CreateTimer(static recorder => ((EventRecorder)recorder!).Resume(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How long until events that wait may be written; null when none waits for that.</summary>
    public TimeSpan? UntilNext
    {
        get
        {
            lock (_lock)
            {
                return _pause - _time.GetElapsedTime(_pausedAt) is { } left ? (left > TimeSpan.Zero ? left : TimeSpan.Zero) : null;
            }
        }
    }

    /// <summary>A recorder for one source of events.</summary>
    /// <param name="source">The name of the controller.</param>
    public IEventRecorder For(string source) => new SourceRecorder(this, source);

    /// <summary>Writes what waits, unless a pause is not over yet.</summary>
    /// <param name="cancellationToken">Gives up the rest.</param>
    public async Task FlushAsync(CancellationToken cancellationToken = default)
    {
        while (Next() is { } next)
        {
            if (await TryWriteAsync(next, cancellationToken).ConfigureAwait(false) is { } failure)
            {
                PutOff(next, failure);
            }
        }
    }

    /// <summary>Writes events as they come, until cancelled.</summary>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await _signal.WaitAsync(cancellationToken).ConfigureAwait(false);
                await FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The order to stop.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
        }

        _timer.Dispose();
        _signal.Dispose();
    }

    private void Record(string source, EventTarget target, EventSeverity severity, string reason, string message)
    {
        lock (_lock)
        {
            if (_correlator.Take(source, target, severity, reason, message, _time.GetUtcNow()) is not { } pending)
            {
                return;
            }

            // What waits already is written with the newest message and count.
            if (pending.State.Pending is not null)
            {
                pending.State.Pending = pending;
                return;
            }

            pending.State.WaitsSince = _time.GetUtcNow();
            Enqueue(pending);
        }
    }

    private void Enqueue(PendingEvent pending)
    {
        if (_waiting.Count >= _options.MostWaiting)
        {
            EventLog.Dropped(_logger, pending.Target.Name.ToString(), pending.Reason);
            return;
        }

        pending.State.Pending = pending;
        _waiting.Enqueue(pending.State);
        Signal();
    }

    private void Signal()
    {
        if (!_disposed && _pause is null && _signal.CurrentCount == 0)
        {
            _signal.Release();
        }
    }

    private PendingEvent? Next()
    {
        lock (_lock)
        {
            if (_pause is not null || !_waiting.TryDequeue(out var state))
            {
                return null;
            }

            var next = state.Pending;
            state.Pending = null;
            return next;
        }
    }

    /// <summary>Keeps an event that the server could not take, at the end of the line so that it holds no other one up, and writes nothing for a while.</summary>
    private void PutOff(PendingEvent failed, KubernetesApiException failure)
    {
        lock (_lock)
        {
            var delay = _options.Backoff.After(_failures++);
            delay = failure.RetryAfter > delay ? failure.RetryAfter.Value : delay;
            (_pause, _pausedAt) = (delay, _time.GetTimestamp());
            _timer.Change(delay, Timeout.InfiniteTimeSpan);
            if (_time.GetUtcNow() - failed.State.WaitsSince >= _options.KeepFor)
            {
                EventLog.NotWritten(_logger, failed.Target.Name.ToString(), failed.Reason, failure);
            }
            else if (failed.State.Pending is null)
            {
                EventLog.PutOff(_logger, failed.Target.Name.ToString(), failed.Reason, failure.Reason, delay);
                Enqueue(failed);
            }
        }
    }

    private void Resume()
    {
        lock (_lock)
        {
            _pause = null;
            Signal();
        }
    }

    /// <returns>Why the server could not take it now; null when it is written, or never will be.</returns>
    private async Task<KubernetesApiException?> TryWriteAsync(PendingEvent pending, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(pending, cancellationToken).ConfigureAwait(false);
            _failures = 0;
        }
        catch (KubernetesApiException error) when (error.IsTransient)
        {
            return error;
        }
        catch (Exception error) when (error is KubernetesApiException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Cancelled by somebody else: the client refuses to write because the lead is lost.
            EventLog.NotWritten(_logger, pending.Target.Name.ToString(), pending.Reason, error);
        }

        return null;
    }

    private async Task WriteAsync(PendingEvent pending, CancellationToken cancellationToken)
    {
        if (pending.State.IsStored && await TryRepeatAsync(pending, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        try
        {
            await _client.CreateAsync(Kind, pending.ToJson(_options.Instance), null, cancellationToken).ConfigureAwait(false);
        }
        catch (KubernetesApiException error) when (error.IsAlreadyExists)
        {
            // An earlier try was carried out though no answer came.
            await TryRepeatAsync(pending, cancellationToken).ConfigureAwait(false);
        }

        pending.State.IsStored = true;
    }

    /// <returns>False when the event has expired meanwhile.</returns>
    private async Task<bool> TryRepeatAsync(PendingEvent pending, CancellationToken cancellationToken)
    {
        try
        {
            JsonNode patch = pending.ToPatch();
            await _client.PatchAsync(Kind, pending.Name, new V1Patch(patch, V1Patch.PatchType.MergePatch), null, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            return false;
        }
    }

    private sealed class SourceRecorder(EventRecorder recorder, string source) : IEventRecorder
    {
        public void Record(EventTarget target, EventSeverity severity, string reason, string message)
        {
            ArgumentNullException.ThrowIfNull(target);
            recorder.Record(source, target, severity, reason, message);
        }
    }
}
