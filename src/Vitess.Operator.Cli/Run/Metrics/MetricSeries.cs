namespace Vitess.Operator.Cli.Run.Metrics;

/// <summary>One combination of labels of a metric, and what was measured of it.</summary>
/// <param name="labels">The labels as Prometheus writes them, without braces.</param>
internal sealed class MetricSeries(string labels)
{
    /// <summary>The buckets that Prometheus' own libraries take when they are told nothing else, in seconds.</summary>
    public static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly long[] _buckets = new long[Bounds.Length];

    public string Labels => labels;

    /// <summary>The sum of a counter or of measured values, or the last value of a gauge.</summary>
    public double Value { get; private set; }

    /// <summary>How many values were measured.</summary>
    public long Count { get; private set; }

    /// <summary>How many values were at most each of the bounds.</summary>
    public IReadOnlyList<long> Buckets => _buckets;

    public void Add(double value) => Value += value;

    public void Set(double value) => Value = value;

    public void Measure(double value)
    {
        Value += value;
        Count++;
        for (var i = 0; i < Bounds.Length; i++)
        {
            _buckets[i] += value <= Bounds[i] ? 1 : 0;
        }
    }
}
