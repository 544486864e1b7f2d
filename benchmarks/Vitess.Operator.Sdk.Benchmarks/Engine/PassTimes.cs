using System.Diagnostics;

namespace Vitess.Operator.Sdk.Benchmarks.Engine;

/// <summary>Takes how long passes last, from their activities.</summary>
internal sealed class PassTimes : IDisposable
{
    private readonly ActivityListener _listener;
    private readonly Dictionary<string, List<double>> _microseconds = new(StringComparer.Ordinal);

    public PassTimes()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("Vitess.Operator.Sdk", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Take,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Passes and their microseconds: half of them took no longer, and 99 of 100.</summary>
    /// <param name="controller">The controller's name.</param>
    public (int Count, double Half, double Most, double Sum) Of(string controller)
    {
        lock (_microseconds)
        {
            var sorted = _microseconds.GetValueOrDefault(controller, []).Order().ToList();
            return sorted.Count == 0 ? default : (sorted.Count, sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100], sorted.Sum());
        }
    }

    public void Dispose() => _listener.Dispose();

    private void Take(Activity activity)
    {
        lock (_microseconds)
        {
            if (!_microseconds.TryGetValue(activity.OperationName, out var times))
            {
                _microseconds[activity.OperationName] = times = [];
            }

            times.Add(activity.Duration.TotalMicroseconds);
        }
    }
}
