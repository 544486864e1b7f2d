using System.Diagnostics.Metrics;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Tells how the controllers of a manager stand, when somebody looks.</summary>
internal sealed class ControllerGauges : IDisposable
{
    private readonly Meter _meter = new("Vitess.Operator.Sdk.Kubernetes");

    public ControllerGauges(Func<IReadOnlyList<Controller>> controllers)
    {
        const string Depth = "Keys that are ready for a worker.";
        const string Unfinished = "How long the passes that run now have run, together.";
        const string Longest = "How long the pass that has run longest has run.";
        const string Most = "How many passes may run at a time.";
        _meter.CreateObservableGauge("workqueue_depth", () => controllers().SelectMany(DepthOf), "1", Depth);
        Of("workqueue_unfinished_work_seconds", controller => controller.Queue.Taken.Sum(time => time.TotalSeconds), "s", Unfinished, Both);
        Of("workqueue_longest_running_processor_seconds", controller => controller.LongestPass.TotalSeconds, "s", Longest, Both);
        Of("controller_runtime_max_concurrent_reconciles", controller => controller.Workers, "1", Most, Open);
        _meter.CreateObservableGauge("vitess.operator.queue.depth", () => controllers().SelectMany(OpenDepthOf), "{key}", Depth);
        Of("vitess.operator.queue.unfinished.work", controller => controller.Queue.Taken.Sum(time => time.TotalSeconds), "s", Unfinished, Open);
        Of("vitess.operator.queue.longest.pass", controller => controller.LongestPass.TotalSeconds, "s", Longest, Open);
        Of("vitess.operator.workers", controller => controller.Workers, "{pass}", Most, Open);

        void Of<T>(string name, Func<Controller, T> value, string unit, string meaning, Func<Controller, KeyValuePair<string, object?>[]> labels)
            where T : struct => _meter.CreateObservableGauge(name, () => controllers().Select(controller => new Measurement<T>(value(controller), labels(controller))), unit, meaning);
    }

    public void Dispose() => _meter.Dispose();

    // Controller-runtime writes priorities as numbers: what comes first is 0, what the first list and periodic passes bring is -100.
    private static IEnumerable<Measurement<int>> DepthOf(Controller controller) =>
    [
        new(controller.Queue.ReadyCountOf(QueuePriority.Normal), [.. Both(controller), new("priority", "0")]),
        new(controller.Queue.ReadyCountOf(QueuePriority.Low), [.. Both(controller), new("priority", "-100")]),
    ];

    private static IEnumerable<Measurement<int>> OpenDepthOf(Controller controller) =>
    [
        new(controller.Queue.ReadyCountOf(QueuePriority.Normal), [.. Open(controller), new("priority", "normal")]),
        new(controller.Queue.ReadyCountOf(QueuePriority.Low), [.. Open(controller), new("priority", "low")]),
    ];

    private static KeyValuePair<string, object?>[] Both(Controller controller) => [new("name", controller.Name), new("controller", controller.Name)];

    private static KeyValuePair<string, object?>[] Open(Controller controller) => [new("controller", controller.Name)];
}
