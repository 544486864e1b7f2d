namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>What is measured of queues and passes of every controller, those of one's own too.</summary>
internal static class RuntimeMetricCatalogue
{
    private const string Panics = "Passes that failed by a mistake in the program, such as a null reference.";
    private const string Timeouts = "Passes that reached their deadline.";
    private const string Workers = "How many passes may run at a time.";
    private const string Depth = "Keys that are ready for a worker.";
    private const string Adds = "Keys that became ready for a worker.";
    private const string Wait = "How long ready keys waited for a worker.";
    private const string Work = "How long workers had keys.";
    private const string Unfinished = "How long the passes that run now have run, together.";
    private const string Longest = "How long the pass that has run longest has run.";
    private const string Retries = "Keys that were put off: after a failure, or because a pass asked for another one later.";

    public static IReadOnlyList<MetricInfo> All { get; } =
    [
        MetricInfo.Runtime("reconcile_total", "controller,result", "Passes by what became of them: success, error, requeue or requeue_after."),
        MetricInfo.Runtime("reconcile_errors_total", "controller", "Passes that failed."),
        MetricInfo.Runtime("terminal_reconcile_errors_total", "controller", "Passes that failed and are not tried again."),
        MetricInfo.Runtime("reconcile_panics_total", "controller", Panics),
        MetricInfo.Runtime("reconcile_timeouts_total", "controller", Timeouts),
        MetricInfo.Runtime("reconcile_time_seconds", "controller", "How long passes took.", MetricKind.Histogram, "s"),
        MetricInfo.Runtime("max_concurrent_reconciles", "controller", Workers, MetricKind.Gauge),
        MetricInfo.Runtime("active_workers", "controller", "Passes that run now.", MetricKind.Gauge),
        MetricInfo.Queue("depth", Depth, MetricKind.Gauge, labels: "name,controller,priority"),
        MetricInfo.Queue("adds_total", Adds),
        MetricInfo.Queue("queue_duration_seconds", Wait, MetricKind.Histogram, "s"),
        MetricInfo.Queue("work_duration_seconds", Work, MetricKind.Histogram, "s"),
        MetricInfo.Queue("unfinished_work_seconds", Unfinished, MetricKind.Gauge, "s"),
        MetricInfo.Queue("longest_running_processor_seconds", Longest, MetricKind.Gauge, "s"),
        MetricInfo.Queue("retries_total", Retries),
        MetricInfo.Open("pass.panics", "controller", Panics, MetricKind.Counter, "{pass}"),
        MetricInfo.Open("pass.timeouts", "controller", Timeouts, MetricKind.Counter, "{pass}"),
        MetricInfo.Open("workers", "controller", Workers, MetricKind.Gauge, "{pass}"),
        MetricInfo.Open("queue.depth", "controller,priority", Depth, MetricKind.Gauge, "{key}"),
        MetricInfo.Open("queue.adds", "controller", Adds, MetricKind.Counter, "{key}"),
        MetricInfo.Open("queue.retries", "controller", Retries, MetricKind.Counter, "{key}"),
        MetricInfo.Open("queue.wait.duration", "controller", Wait, MetricKind.Histogram, "s"),
        MetricInfo.Open("queue.work.duration", "controller", Work, MetricKind.Histogram, "s"),
        MetricInfo.Open("queue.unfinished.work", "controller", Unfinished, MetricKind.Gauge, "s"),
        MetricInfo.Open("queue.longest.pass", "controller", Longest, MetricKind.Gauge, "s"),
    ];
}
