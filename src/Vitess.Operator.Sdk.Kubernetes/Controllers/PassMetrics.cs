using System.Diagnostics.Metrics;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Counts passes by controller and result, under the names that controller-runtime made known.</summary>
internal sealed class PassMetrics(string controller)
{
    private static readonly Meter Meter = new("Vitess.Operator.Sdk.Kubernetes");
    private static readonly Counter<long> Total = Meter.CreateCounter<long>("controller_runtime_reconcile_total", description: "Passes by controller and result.");
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("controller_runtime_reconcile_time_seconds", "s", "How long passes take.");

    public void Count(ReconcileResult result, TimeSpan took)
    {
        var outcome = result switch
        {
            { Error: not null } => "error",
            { RequeueNow: true } => "requeue",
            { Delay: not null } => "requeue_after",
            _ => "success",
        };
        Total.Add(1, new("controller", controller), new("result", outcome));
        Seconds.Record(took.TotalSeconds, new KeyValuePair<string, object?>("controller", controller));
    }
}
