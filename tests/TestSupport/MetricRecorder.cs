using System.Diagnostics.Metrics;

namespace TestSupport;

/// <summary>Takes the metrics of one test: what is measured in its own flow, whatever other tests do at the same time.</summary>
public sealed class MetricRecorder : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly TestFlow _flow = new();
    private readonly Dictionary<string, double> _sums = new(StringComparer.Ordinal);
    private readonly List<string> _observed = [];

    public MetricRecorder()
    {
        var hasStarted = false;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("Vitess.Operator.Sdk", StringComparison.Ordinal))
            {
                lock (Instruments)
                {
                    Instruments[instrument.Name] = instrument;
                }

                // What counts by object does so for one engine: that of another test is left alone.
                if (instrument is not ObservableInstrument<long> || (hasStarted && _flow.IsHere))
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, labels, _) => Take(instrument, value, labels));
        _listener.SetMeasurementEventCallback<int>((instrument, value, labels, _) => Take(instrument, value, labels));
        _listener.SetMeasurementEventCallback<double>((instrument, value, labels, _) => Take(instrument, value, labels));
        _listener.Start();
        hasStarted = true;
    }

    public Dictionary<string, Instrument> Instruments { get; } = new(StringComparer.Ordinal);

    /// <summary>Sums by metric and labels, as Prometheus writes them; a gauge's last value; how often a histogram took a value.</summary>
    public IReadOnlyDictionary<string, double> Sums => _sums;

    /// <summary>Asks those for their values that do not tell by themselves; what they told before and do not tell now is gone. Gauges of other tests tell, too: labels have to tell them apart.</summary>
    public void Observe()
    {
        foreach (var key in _observed)
        {
            _sums.Remove(key);
        }

        _observed.Clear();
        _listener.RecordObservableInstruments();
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        if (!_flow.IsHere)
        {
            return;
        }

        var key = $"{instrument.Name}{{{string.Join(",", labels.ToArray().Select(label => $"{label.Key}={label.Value}"))}}}";
        if (instrument.IsObservable)
        {
            _observed.Add(key);
        }

        _sums[key] = instrument switch
        {
            Gauge<int> or ObservableInstrument<int> or ObservableInstrument<long> or ObservableInstrument<double> => value,
            Histogram<double> => _sums.GetValueOrDefault(key) + 1,
            _ => _sums.GetValueOrDefault(key) + value,
        };
    }
}
