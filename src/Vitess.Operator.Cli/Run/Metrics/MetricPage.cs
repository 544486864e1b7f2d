using System.Diagnostics.Metrics;
using System.Text;

namespace Vitess.Operator.Cli.Run.Metrics;

/// <summary>Takes what the meters of a name tell, and writes it in the text format of Prometheus.</summary>
internal sealed class MetricPage : IDisposable
{
    private readonly SortedDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly MeterListener _listener = new();

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
    public string Write()
    {
        var page = new StringBuilder();
        lock (_lock)
        {
            foreach (var family in _families.Values)
            {
                family.Begin();
            }

            _listener.RecordObservableInstruments();
            foreach (var family in _families.Values)
            {
                family.WriteTo(page);
            }
        }

        return page.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        lock (_lock)
        {
            if (!_families.TryGetValue(instrument.Name, out var family))
            {
                _families[instrument.Name] = family = new MetricFamily(instrument);
            }

            family.Take(value, labels);
        }
    }
}
