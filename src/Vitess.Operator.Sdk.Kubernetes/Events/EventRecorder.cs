using System.Text.Json.Nodes;
using k8s.Models;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Writes events, folding repetitions and limiting how many an object gets.</summary>
/// <remarks>
/// An event that cannot be written is dropped: events are a courtesy, and no pass waits for them. Pumped, they are written by
/// <see cref="FlushAsync"/>; hosted, by <see cref="RunAsync"/>.
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
    private readonly Queue<PendingEvent> _waiting = new();
    private readonly SemaphoreSlim _signal = new(0, 1);

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
    }

    /// <summary>A recorder for one source of events.</summary>
    /// <param name="source">The name of the controller.</param>
    public IEventRecorder For(string source) => new SourceRecorder(this, source);

    /// <summary>Writes what waits.</summary>
    /// <param name="cancellationToken">Gives up the rest.</param>
    public async Task FlushAsync(CancellationToken cancellationToken = default)
    {
        while (Next() is { } next)
        {
            await WriteAsync(next, cancellationToken).ConfigureAwait(false);
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
    public void Dispose() => _signal.Dispose();

    private void Record(string source, EventTarget target, EventSeverity severity, string reason, string message)
    {
        lock (_lock)
        {
            if (_correlator.Take(source, target, severity, reason, message, _time.GetUtcNow()) is not { } pending)
            {
                return;
            }

            if (_waiting.Count >= _options.MostWaiting)
            {
                EventLog.Dropped(_logger, target.Name.ToString(), reason);
                return;
            }

            _waiting.Enqueue(pending);
            if (_signal.CurrentCount == 0)
            {
                _signal.Release();
            }
        }
    }

    private PendingEvent? Next()
    {
        lock (_lock)
        {
            return _waiting.TryDequeue(out var next) ? next : null;
        }
    }

    private async Task WriteAsync(PendingEvent pending, CancellationToken cancellationToken)
    {
        try
        {
            if (!pending.State.IsStored || !await TryRepeatAsync(pending, cancellationToken).ConfigureAwait(false))
            {
                await _client.CreateAsync(Kind, pending.ToJson(_options.Instance), null, cancellationToken).ConfigureAwait(false);
                pending.State.IsStored = true;
            }
        }
        catch (Exception error) when (error is KubernetesApiException || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // Cancelled by somebody else: the client refuses to write because the lead is lost.
            EventLog.NotWritten(_logger, pending.Target.Name.ToString(), pending.Reason, error);
        }
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
