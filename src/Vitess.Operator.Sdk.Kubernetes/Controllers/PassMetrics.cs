using System.Diagnostics.Metrics;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Counts passes by controller and result, under the names that controller-runtime made known.</summary>
internal sealed class PassMetrics(string controller)
{
    private static readonly Meter Meter = new("Vitess.Operator.Sdk.Kubernetes");
    private static readonly Counter<long> Total = Meter.CreateCounter<long>("controller_runtime_reconcile_total", "1", "Passes by what became of them: success, error, requeue or requeue_after.");
    private static readonly Counter<long> Errors = Meter.CreateCounter<long>("controller_runtime_reconcile_errors_total", "1", "Passes that failed.");
    private static readonly Counter<long> Terminal = Meter.CreateCounter<long>("controller_runtime_terminal_reconcile_errors_total", "1", "Passes that failed and are not tried again.");
    private static readonly Counter<long> Panics = Meter.CreateCounter<long>("controller_runtime_reconcile_panics_total", "1", "Passes that failed by a mistake in the program, such as a null reference.");
    private static readonly Counter<long> Timeouts = Meter.CreateCounter<long>("controller_runtime_reconcile_timeouts_total", "1", "Passes that reached their deadline.");
    private static readonly Counter<long> OpenPanics = Meter.CreateCounter<long>("vitess.operator.pass.panics", "{pass}", "Passes that failed by a mistake in the program, such as a null reference.");
    private static readonly Counter<long> OpenTimeouts = Meter.CreateCounter<long>("vitess.operator.pass.timeouts", "{pass}", "Passes that reached their deadline.");
    private static readonly Histogram<double> Seconds = Meter.CreateHistogram<double>("controller_runtime_reconcile_time_seconds", "s", "How long passes took.");
    private static readonly UpDownCounter<int> Active = Meter.CreateUpDownCounter<int>("controller_runtime_active_workers", "1", "Passes that run now.");
    private readonly KeyValuePair<string, object?> _controller = new("controller", controller);

    public void Begin() => Active.Add(1, _controller);

    public void End() => Active.Add(-1, _controller);

    /// <summary>Counts a pass that reached its deadline.</summary>
    public void TimedOut()
    {
        Timeouts.Add(1, _controller);
        OpenTimeouts.Add(1, _controller);
    }

    /// <summary>Counts a pass.</summary>
    /// <returns>What became of it, in a word.</returns>
    public string Count(ReconcileResult result, TimeSpan took)
    {
        var outcome = result switch
        {
            { Error: not null } => "error",
            { RequeueNow: true } => "requeue",
            { Delay: not null } => "requeue_after",
            _ => "success",
        };
        Total.Add(1, _controller, new("result", outcome));
        Seconds.Record(took.TotalSeconds, _controller);
        if (result.Error is not null)
        {
            Errors.Add(1, _controller);
            Terminal.Add(result.IsTerminal ? 1 : 0, _controller);
            var panics = IsMistake(result.Error) ? 1 : 0;
            Panics.Add(panics, _controller);
            OpenPanics.Add(panics, _controller);
        }

        return outcome;
    }

    /// <summary>Whether it is what a Go program would panic with: no input and no state of the cluster may bring it about.</summary>
    private static bool IsMistake(Exception error) =>
        error is NullReferenceException or IndexOutOfRangeException or ArgumentException or InvalidCastException or KeyNotFoundException or ArithmeticException or NotImplementedException;
}
