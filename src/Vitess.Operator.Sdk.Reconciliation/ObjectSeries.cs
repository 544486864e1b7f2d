using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>What metrics say of single objects. It goes with the object, so that nobody is shown what is not there any more (D-38).</summary>
internal sealed class ObjectSeries
{
    private readonly ConcurrentDictionary<(string Metric, string Kind, NamespacedName Object, string Labels), Measurement<long>> _values = new();

    /// <summary>Counts one more.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="value">The object.</param>
    /// <param name="labels">The labels of the series.</param>
    public void Add(MetricInfo metric, JsonObject value, params ReadOnlySpan<KeyValuePair<string, object?>> labels)
    {
        var first = new Measurement<long>(1, labels);
        _values.AddOrUpdate(Key(metric, value, labels), first, (_, before) => new Measurement<long>(before.Value + 1, before.Tags));
    }

    /// <summary>Says what holds now.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="value">The object.</param>
    /// <param name="now">The value.</param>
    /// <param name="labels">The labels of the series.</param>
    public void Set(MetricInfo metric, JsonObject value, long now, params ReadOnlySpan<KeyValuePair<string, object?>> labels) =>
        _values[Key(metric, value, labels)] = new Measurement<long>(now, labels);

    /// <summary>Drops all series of an object.</summary>
    public void Forget(string kind, NamespacedName name)
    {
        foreach (var key in _values.Keys.Where(key => key.Kind == kind && key.Object == name))
        {
            _values.TryRemove(key, out _);
        }
    }

    /// <summary>All series of a metric, in order.</summary>
    public IEnumerable<Measurement<long>> Of(MetricInfo metric) =>
        [.. _values.Where(entry => entry.Key.Metric == metric.Name).OrderBy(entry => entry.Key.Labels, StringComparer.Ordinal).Select(entry => entry.Value)];

    private static (string Metric, string Kind, NamespacedName Object, string Labels) Key(MetricInfo metric, JsonObject value, ReadOnlySpan<KeyValuePair<string, object?>> labels) =>
        (metric.Name, value.GetText("kind") ?? string.Empty, NamespacedName.Of(value), string.Join(",", labels.ToArray().Select(label => $"{label.Key}={label.Value}")));
}
