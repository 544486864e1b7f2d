using System.Diagnostics.Metrics;
using System.Text;

namespace Vitess.Operator.Cli.Run.Metrics;

/// <summary>Takes what the meters of a name tell, and writes it in the text format of Prometheus.</summary>
internal sealed class MetricPage : IDisposable
{
    private readonly SortedDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly MeterListener _listener = new();

    /// <summary>Where this thread puts what it is asking for; instruments answer on the thread that asks.</summary>
    [ThreadStatic]
    private static SortedDictionary<string, MetricFamily>? _observed;

    /// <summary>Begins to listen.</summary>
    /// <param name="prefix">What the names of the meters begin with.</param>
    public MetricPage(string prefix)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith(prefix, StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Take(instrument, value, labels));
        _listener.SetMeasurementEventCallback<int>((instrument, value, labels, _) => Take(instrument, value, labels));
        _listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => Take(instrument, value, labels));
        _listener.Start();
    }

    /// <summary>The page, metrics and series in order of their names.</summary>
    /// <remarks>
    /// What is asked for now is asked without the lock: whoever answers may hold a lock of its own, under which others measure and wait for this one.
    /// </remarks>
    public string Write()
    {
        var families = Observe();
        var page = new StringBuilder();
        lock (_lock)
        {
            foreach (var (name, family) in _families)
            {
                families.TryAdd(name, family);
            }

            foreach (var family in families.Values)
            {
                family.WriteTo(page);
            }
        }

        return page.ToString();
    }

    public void Dispose() => _listener.Dispose();

    /// <summary>Asks for what is told anew each time, so that a series that is told no more is not shown either.</summary>
    private SortedDictionary<string, MetricFamily> Observe()
    {
        var observed = new SortedDictionary<string, MetricFamily>(StringComparer.Ordinal);
        _observed = observed;
        try
        {
            _listener.RecordObservableInstruments();
        }
        finally
        {
            _observed = null;
        }

        return observed;
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        if (instrument.IsObservable)
        {
            if (_observed is { } observed)
            {
                Take(observed, instrument, value, labels);
            }

            return;
        }

        lock (_lock)
        {
            Take(_families, instrument, value, labels);
        }
    }

    private static void Take(SortedDictionary<string, MetricFamily> families, Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        if (!families.TryGetValue(instrument.Name, out var family))
        {
            families[instrument.Name] = family = new MetricFamily(instrument);
        }

        family.Take(value, labels);
    }
}
