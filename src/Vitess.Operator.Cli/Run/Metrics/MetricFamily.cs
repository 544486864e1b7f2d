using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace Vitess.Operator.Cli.Run.Metrics;

/// <summary>All series of one metric.</summary>
internal sealed class MetricFamily(Instrument instrument)
{
    private readonly SortedDictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);
    private readonly string _name = instrument.Name.Replace('.', '_');
    private readonly bool _isHistogram = instrument is Histogram<double>;
    private readonly bool _isLastValue = instrument is Gauge<int> || (instrument.IsObservable && instrument is not Histogram<double>);

    private string Type => _isHistogram ? "histogram" : instrument is Counter<long> or ObservableCounter<long> ? "counter" : "gauge";

    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var text = TextOf(labels);
        if (!_series.TryGetValue(text, out var series))
        {
            _series[text] = series = new MetricSeries(text);
        }

        if (_isHistogram)
        {
            series.Measure(value);
        }
        else if (_isLastValue)
        {
            series.Set(value);
        }
        else
        {
            series.Add(value);
        }
    }

    public void WriteTo(StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"# HELP {_name} {instrument.Description}\n# TYPE {_name} {Type}\n");
        foreach (var series in _series.Values)
        {
            if (_isHistogram)
            {
                WriteHistogram(page, series);
            }
            else
            {
                Line(page, string.Empty, series.Labels, series.Value);
            }
        }
    }

    private void WriteHistogram(StringBuilder page, MetricSeries series)
    {
        var before = series.Labels.Length == 0 ? string.Empty : series.Labels + ",";
        for (var i = 0; i < MetricSeries.Bounds.Length; i++)
        {
            Line(page, "_bucket", string.Create(CultureInfo.InvariantCulture, $"{before}le=\"{MetricSeries.Bounds[i]}\""), series.Buckets[i]);
        }

        Line(page, "_bucket", before + "le=\"+Inf\"", series.Count);
        Line(page, "_sum", series.Labels, series.Value);
        Line(page, "_count", series.Labels, series.Count);
    }

    private void Line(StringBuilder page, string suffix, string labels, double value) =>
        page.Append(CultureInfo.InvariantCulture, $"{_name}{suffix}{(labels.Length == 0 ? string.Empty : "{" + labels + "}")} {value}\n");

    private static string TextOf(ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in labels)
        {
            var escaped = $"{value}".Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length == 0 ? string.Empty : ",")}{name.Replace('.', '_')}=\"{escaped}\"");
        }

        return text.ToString();
    }
}
