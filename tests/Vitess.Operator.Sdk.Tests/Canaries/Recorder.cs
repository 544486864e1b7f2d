using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Vitess.Operator.Sdk.Tests.Canaries;

/// <summary>Keeps all that a process tells the outside: lines of logs, labels of metrics, tags of activities.</summary>
internal sealed class Recorder : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _told = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _activities;

    public Recorder()
    {
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("Vitess.", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument, tags));
        _meters.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Note(instrument, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument, tags));
        _meters.Start();
        _activities = new()
        {
            ShouldListenTo = source => source.Name.StartsWith("Vitess.", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _told.Enqueue($"activity {activity.DisplayName} {activity.StatusDescription} {Text(activity.TagObjects)} {Text(activity.Baggage.Select(entry => new KeyValuePair<string, object?>(entry.Key, entry.Value)))}"
                + $" {string.Join(' ', activity.Events.Select(happened => happened.Name + Text(happened.Tags)))}"),
        };
        ActivitySource.AddActivityListener(_activities);
    }

    /// <summary>All that was told.</summary>
    public IReadOnlyList<string> Told
    {
        get
        {
            _meters.RecordObservableInstruments();
            return [.. _told];
        }
    }

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _told.Enqueue($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _told.Enqueue($"log {formatter(state, exception)} {exception}");

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
    }

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));

    private void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) => _told.Enqueue($"metric {instrument.Name} {Text(tags.ToArray())}");
}
