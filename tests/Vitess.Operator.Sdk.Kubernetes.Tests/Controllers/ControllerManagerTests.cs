using System.Net;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Controllers;

public sealed class ControllerManagerTests : IAsyncDisposable
{
    private static readonly ResourceKind Pods = ResourceKind.Of<V1Pod>();
    private readonly VirtualTime _time = new();
    private readonly FakeApi _api = new();
    private readonly FakeCollection _pods;
    private readonly List<string> _passes = [];
    private readonly ControllerManager _manager;
    private Func<NamespacedName, ReconcileResult> _result = _ => ReconcileResult.Done;

    public ControllerManagerTests()
    {
        _pods = new(_api);
        _manager = new(_api.Client(time: _time), new() { Jitter = () => 0.5 }, _time);
    }

    public async ValueTask DisposeAsync()
    {
        await _manager.DisposeAsync();
        _api.Dispose();
    }

    [Fact]
    public async Task Pump_MakesAPassForEachObject_ChangesBeforeTheFirstList()
    {
        _pods.Put("b");
        _pods.Put("a");
        Add(new("c", Pods));
        _manager.Start();
        _pods.Put("z");

        (await PumpAsync()).ShouldBe(new PumpResult(3, null));
        _passes.ShouldBe(["c z", "c a", "c b"]);
        (await PumpAsync()).Passes.ShouldBe(0);
    }

    [Fact]
    public async Task Pump_GivesControllersTheirTurn()
    {
        Add(new("one", Pods));
        Add(new("two", Pods));
        _manager.Start();
        _pods.Put("a");
        _pods.Put("b");

        await PumpAsync();

        _passes.ShouldBe(["one a", "one b", "two a", "two b"]);
    }

    [Fact]
    public async Task Owned_CallsForTheControllerOwner()
    {
        var deployments = ResourceKind.Of<V1Deployment>();
        _pods.Put("pod", owner: "web");
        Add(new("c", deployments) { Watches = [WatchSource.Owned(Pods, deployments)], Includes = name => name.Name == "web" });
        _manager.Start();

        await PumpAsync();

        _passes.ShouldBe(["c web"]);
    }

    [Fact]
    public async Task Results_DecideWhenToComeBack()
    {
        Add(new("c", Pods));
        _manager.Start();
        _pods.Put("a");

        await ExpectNextAsync(ReconcileResult.RequeueAfter(TimeSpan.FromSeconds(5)), TimeSpan.FromSeconds(5));
        await ExpectNextAsync(ReconcileResult.Failed(new InvalidOperationException()), TimeSpan.FromMilliseconds(5));
        await ExpectNextAsync(ReconcileResult.Requeue, TimeSpan.FromMilliseconds(10));
        await ExpectNextAsync(ReconcileResult.Failed(new KubernetesApiException("no", null, HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(9))), TimeSpan.FromSeconds(9));
        await ExpectNextAsync(ReconcileResult.FailedForGood(new InvalidOperationException()), null);
    }

    [Fact]
    public async Task ThrowingPass_IsRetried()
    {
        Add(new("c", Pods));
        _manager.Start();
        _pods.Put("a");
        _result = _ => throw new InvalidOperationException();

        (await PumpAsync()).UntilNext.ShouldBe(TimeSpan.FromMilliseconds(5));
    }

    [Fact]
    public async Task Resync_ComesBackAtTheEndOfThePeriod_UntilThePassSaysOtherwise()
    {
        Add(new("c", Pods) { ResyncPeriod = TimeSpan.FromSeconds(30) });
        _manager.Start();
        _pods.Put("a");
        (await PumpAsync()).UntilNext.ShouldBe(TimeSpan.FromSeconds(30));

        _result = _ => ReconcileResult.Done.WithoutResync();
        _time.Advance(TimeSpan.FromSeconds(30));

        (await PumpAsync()).ShouldBe(new PumpResult(1, null));
    }

    [Fact]
    public async Task Resync_OfWhatKeepsStill_IsSparse_UntilSomethingChanges()
    {
        Add(new("c", Pods) { ResyncPeriod = TimeSpan.FromSeconds(30), ResyncsPerSecond = 0.01 });
        _manager.Start();
        _pods.Put("a");
        (await PumpAsync()).UntilNext.ShouldBe(TimeSpan.FromSeconds(30));

        _time.Advance(TimeSpan.FromSeconds(30));
        (await PumpAsync()).ShouldBe(new PumpResult(1, TimeSpan.FromSeconds(60)));
        _time.Advance(TimeSpan.FromSeconds(60));
        (await PumpAsync()).ShouldBe(new PumpResult(1, TimeSpan.FromSeconds(100)));

        _pods.Put("a");
        (await PumpAsync()).ShouldBe(new PumpResult(1, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Resync_OfWhatWaits_IsNotSparse()
    {
        Add(new("c", Pods) { ResyncPeriod = TimeSpan.FromSeconds(30), ResyncsPerSecond = 0.01 });
        _manager.Start();
        _pods.Put("a");
        await PumpAsync();

        _result = _ => ReconcileResult.RequeueAfter(TimeSpan.FromHours(1));
        _time.Advance(TimeSpan.FromSeconds(30));

        (await PumpAsync()).UntilNext.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task PassesThatCallForEachOther_AreFound()
    {
        Add(new("c", Pods));
        _manager.Start();
        _pods.Put("a");
        _result = name =>
        {
            _pods.Put("a");
            return ReconcileResult.Done;
        };

        (await Should.ThrowAsync<InvalidOperationException>(_manager.PumpAsync(50, TestContext.Current.CancellationToken))).Message.ShouldContain("c 1");
    }

    [Fact]
    public async Task TypedReconciler_GetsTheObject_AndNothingWhenItIsGone()
    {
        var typed = new Typed();
        _manager.Add(new ControllerOptions("t", Pods), typed);
        _manager.Start();
        _pods.Put("a", """{"nodeName":"n"}""");
        _pods.Put("b");
        _pods.Delete("b");

        (await PumpAsync()).Passes.ShouldBe(2);
        typed.Seen.ShouldBe(["a n"]);
    }

    [Fact]
    public async Task Hosted_RunsUntilStopped()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var api = new FakeApi();
        var pods = new FakeCollection(api);
        pods.Put("a");
        pods.Put("b");
        await using var manager = new ControllerManager(api.Client());
        var both = new TaskCompletionSource();
        var seen = 0;
        manager.Add(new ControllerOptions("c", Pods), new Callback(_ =>
        {
            if (Interlocked.Increment(ref seen) == 2)
            {
                both.TrySetResult();
            }

            return ReconcileResult.Done;
        }));

        var running = manager.RunAsync(stop.Token);
        await both.Task.WaitAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await running.WaitAsync(TestContext.Current.CancellationToken);
    }

    private async Task ExpectNextAsync(ReconcileResult result, TimeSpan? next)
    {
        _result = _ => result;
        var pumped = await PumpAsync();
        pumped.ShouldBe(new PumpResult(1, next));
        _time.Advance(next ?? TimeSpan.Zero);
    }

    private Task<PumpResult> PumpAsync() => _manager.PumpAsync(cancellationToken: TestContext.Current.CancellationToken);

    private void Add(ControllerOptions options) => _manager.Add(options, new Callback(name =>
    {
        _passes.Add($"{options.Name} {name.Name}");
        return _result(name);
    }));

    private sealed class Callback(Func<NamespacedName, ReconcileResult> pass) : IReconciler
    {
        public Task<ReconcileResult> ReconcileAsync(NamespacedName name, CancellationToken cancellationToken) => Task.FromResult(pass(name));
    }

    private sealed class Typed : IReconciler<V1Pod>
    {
        public List<string> Seen { get; } = [];

        public Task<ReconcileResult> ReconcileAsync(V1Pod primary, CancellationToken cancellationToken)
        {
            Seen.Add($"{primary.Metadata.Name} {primary.Spec.NodeName}");
            return Task.FromResult(ReconcileResult.Done);
        }
    }
}
