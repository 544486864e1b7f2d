using System.Diagnostics.Metrics;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Counts what a controller's queue does, under the names that client-go made known and under names as OpenTelemetry has them.</summary>
internal sealed class QueueMetrics(string controller)
{
    /// <summary>From 10 ns to 1000 s, as client-go has them.</summary>
    private static readonly InstrumentAdvice<double> Bounds = new() { HistogramBucketBoundaries = [.. Enumerable.Range(0, 12).Select(power => Math.Round(1e-8 * Math.Pow(10, power), 8))] };
    private static readonly Meter Meter = new("Vitess.Operator.Sdk.Kubernetes");
    private static readonly Counter<long> Adds = Meter.CreateCounter<long>("workqueue_adds_total", "1", "Keys that became ready for a worker.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("workqueue_retries_total", "1", "Keys that were put off: after a failure, or because a pass asked for another one later.");
    private static readonly Histogram<double> Wait = Meter.CreateHistogram("workqueue_queue_duration_seconds", "s", "How long ready keys waited for a worker.", null, Bounds);
    private static readonly Histogram<double> Work = Meter.CreateHistogram("workqueue_work_duration_seconds", "s", "How long workers had keys.", null, Bounds);
    private static readonly Counter<long> OpenAdds = Meter.CreateCounter<long>("vitess.operator.queue.adds", "{key}", "Keys that became ready for a worker.");
    private static readonly Counter<long> OpenRetries = Meter.CreateCounter<long>("vitess.operator.queue.retries", "{key}", "Keys that were put off: after a failure, or because a pass asked for another one later.");
    private static readonly Histogram<double> OpenWait = Meter.CreateHistogram("vitess.operator.queue.wait.duration", "s", "How long ready keys waited for a worker.", null, Bounds);
    private static readonly Histogram<double> OpenWork = Meter.CreateHistogram("vitess.operator.queue.work.duration", "s", "How long workers had keys.", null, Bounds);
    private readonly KeyValuePair<string, object?> _controller = new("controller", controller);
    private readonly KeyValuePair<string, object?> _name = new("name", controller);

    public void Added()
    {
        Adds.Add(1, _name, _controller);
        OpenAdds.Add(1, _controller);
    }

    public void Retried()
    {
        Retries.Add(1, _name, _controller);
        OpenRetries.Add(1, _controller);
    }

    public void Waited(TimeSpan time)
    {
        Wait.Record(time.TotalSeconds, _name, _controller);
        OpenWait.Record(time.TotalSeconds, _controller);
    }

    public void Worked(TimeSpan time)
    {
        Work.Record(time.TotalSeconds, _name, _controller);
        OpenWork.Record(time.TotalSeconds, _controller);
    }
}
