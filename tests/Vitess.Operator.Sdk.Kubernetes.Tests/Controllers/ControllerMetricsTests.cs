using System.Net;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Controllers;

public sealed class ControllerMetricsTests : IAsyncDisposable
{
    private const string Name = "measured";
    private const string Both = $"{{name={Name},controller={Name}}}";
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly VirtualTime _time = new();
    private readonly FakeApi _api = new();
    private readonly MetricRecorder _recorder = new();
    private readonly FakeCollection _pods;
    private readonly ControllerManager _manager;
    private Func<CancellationToken, Task<ReconcileResult>> _pass = _ => Task.FromResult(ReconcileResult.Done);

    public ControllerMetricsTests()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        _pods = new(_api);
        _manager = new(_api.Client(time: _time), new() { Jitter = () => 0.5 }, _time);
        _manager.Add(new(Name, ResourceKind.Of<V1Pod>()) { Workers = 7 }, new Reconciler(this));
        _manager.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await _manager.DisposeAsync();
        _api.Dispose();
        _recorder.Dispose();
    }

    [Fact]
    public async Task Queue_IsMeasuredFromAddToDone()
    {
        _pods.Put("a");
        _pods.Put("b");
        ShouldHave(2, $"workqueue_adds_total{Both}", "vitess.operator.queue.adds{controller=measured}");
        ShouldHave(2, "workqueue_depth{name=measured,controller=measured,priority=0}", "vitess.operator.queue.depth{controller=measured,priority=normal}");
        ShouldHave(0, "workqueue_depth{name=measured,controller=measured,priority=-100}", "vitess.operator.queue.depth{controller=measured,priority=low}");

        await PumpAsync();

        ShouldHave(2, $"workqueue_queue_duration_seconds{Both}", "vitess.operator.queue.wait.duration{controller=measured}");
        ShouldHave(2, $"workqueue_work_duration_seconds{Both}", "vitess.operator.queue.work.duration{controller=measured}");
        ShouldHave(0, "workqueue_depth{name=measured,controller=measured,priority=0}");
        ShouldHave(7, "controller_runtime_max_concurrent_reconciles{controller=measured}", "vitess.operator.workers{controller=measured}");
    }

    [Fact]
    public async Task RunningPass_IsSeenWhileItRuns()
    {
        var end = new TaskCompletionSource<ReconcileResult>();
        _pass = _ => end.Task;
        _pods.Put("a");
        var pumping = PumpAsync();
        _time.Advance(8 * Second);
        ShouldHave(8, $"workqueue_unfinished_work_seconds{Both}", "vitess.operator.queue.unfinished.work{controller=measured}");
        ShouldHave(8, $"workqueue_longest_running_processor_seconds{Both}", "vitess.operator.queue.longest.pass{controller=measured}");

        end.SetResult(ReconcileResult.Done);
        await pumping;
        ShouldHave(0, $"workqueue_unfinished_work_seconds{Both}", $"workqueue_longest_running_processor_seconds{Both}");
    }

    [Fact]
    public async Task Retries_AreWhatIsPutOff()
    {
        _pods.Put("a");
        _pass = _ => Task.FromResult(ReconcileResult.RequeueAfter(5 * Second));
        await PumpAsync();
        _pass = _ => Task.FromResult(ReconcileResult.Failed(new KubernetesApiException("no", null, HttpStatusCode.TooManyRequests, 9 * Second)));
        _time.Advance(5 * Second);
        await PumpAsync();
        _pass = _ => Task.FromResult(ReconcileResult.Done);
        _time.Advance(9 * Second);
        await PumpAsync();

        ShouldHave(2, $"workqueue_retries_total{Both}", "vitess.operator.queue.retries{controller=measured}");
    }

    [Fact]
    public async Task Panics_AreMistakesOfTheProgram_ThrownOrReturned()
    {
        _pods.Put("a");
        _pass = _ => throw new NotSupportedException();
        await PumpAsync();
        ShouldHave(0, "controller_runtime_reconcile_panics_total{controller=measured}", "vitess.operator.pass.panics{controller=measured}");
        _pass = _ => throw new KeyNotFoundException();
        _time.Advance(Second);
        await PumpAsync();
        _pass = _ => Task.FromResult(ReconcileResult.FailedForGood(new InvalidCastException()));
        _time.Advance(Second);
        await PumpAsync();

        ShouldHave(2, "controller_runtime_reconcile_panics_total{controller=measured}", "vitess.operator.pass.panics{controller=measured}");
    }

    [Fact]
    public async Task Timeouts_ArePassesThatReachTheirDeadline()
    {
        _pods.Put("a");
        _pass = async token =>
        {
            await Task.Delay(TimeSpan.FromHours(1), _time, token);
            return ReconcileResult.Done;
        };
        var pumping = PumpAsync();
        _time.Advance(TimeSpan.FromMinutes(10));
        await pumping;

        ShouldHave(1, "controller_runtime_reconcile_timeouts_total{controller=measured}", "vitess.operator.pass.timeouts{controller=measured}");
    }

    private Task<PumpResult> PumpAsync() => _manager.PumpAsync(10, TestContext.Current.CancellationToken);

    private void ShouldHave(double value, params ReadOnlySpan<string> metrics)
    {
        _recorder.Observe();
        foreach (var metric in metrics)
        {
            _recorder.Sums.GetValueOrDefault(metric, -1).ShouldBe(value, $"{metric} in\n{string.Join("\n", _recorder.Sums.Keys)}");
        }
    }

    private sealed class Reconciler(ControllerMetricsTests test) : IReconciler
    {
        public Task<ReconcileResult> ReconcileAsync(NamespacedName name, CancellationToken cancellationToken) => test._pass(cancellationToken);
    }
}
