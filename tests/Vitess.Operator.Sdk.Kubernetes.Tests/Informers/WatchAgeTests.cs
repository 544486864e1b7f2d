using System.Net;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Informers;

public sealed class WatchAgeTests : IAsyncDisposable
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly VirtualTime _time = new();
    private readonly FakeApi _api = new();
    private readonly FakeCollection _pods;
    private readonly CancellationTokenSource _stop = new();
    private readonly InformerSet _informers;
    private readonly Informer _informer;
    private Task _running = Task.CompletedTask;

    public WatchAgeTests()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        _pods = new(_api);
        _informers = new(_api.Client(time: _time), time: _time);
        _informer = _informers.Of<V1Pod>();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        _api.Dispose();
    }

    [Fact]
    public void Age_CountsFromTheLastListEventOrBookmark()
    {
        _informer.SinceContact.ShouldBeNull("nothing was asked yet");
        Start();
        Passed(Minute);
        _informer.SinceContact.ShouldBe(Minute, "since the list");

        _pods.Put("a");
        Passed(Minute);
        _informer.SinceContact.ShouldBe(Minute, "since the event");

        _pods.Watch!.Event("BOOKMARK", """{"metadata":{"resourceVersion":"150"}}""");
        Passed(2 * Minute);
        _informer.SinceContact.ShouldBe(2 * Minute, "since the bookmark");
    }

    [Fact]
    public void OrderlyEnd_IsContact_AWatchThatWentDeadIsNot()
    {
        Start();
        Passed(5 * Minute);
        _pods.Watch!.End();
        Passed(Minute);
        _informer.SinceContact.ShouldBe(Minute);

        Passed(11 * Minute);
        _pods.Watches.Count.ShouldBe(3, "the dead watch was resumed");
        _informer.SinceContact.ShouldBe(12 * Minute);
    }

    [Fact]
    public void Refusals_AreNoContact_TheNextLineIs()
    {
        Start();
        _pods.Fault = _ => FakeApi.Status(HttpStatusCode.Forbidden, "Forbidden");
        _pods.Watch!.End();
        Passed(4 * Minute);
        _informer.SinceContact!.Value.ShouldBe(4 * Minute);

        _pods.Fault = _ => null;
        Passed(Minute);
        _pods.Put("a");
        _informer.SinceContact.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void OfSeveralNamespaces_TheOldestCounts()
    {
        var informers = new InformerSet(_api.Client(time: _time), new() { Namespaces = ["a", "b"] }, _time);
        var informer = informers.Of<V1Pod>();
        _pods.Fault = request => request.Target.Contains("/a/", StringComparison.Ordinal) ? null : FakeApi.Status(HttpStatusCode.Forbidden, "Forbidden");
        _running = informers.RunAsync(_stop.Token);
        informer.SinceContact.ShouldBeNull("b was never heard of");

        _pods.Fault = _ => null;
        Passed(2 * Minute);
        informer.SinceContact!.Value.ShouldBe(2 * Minute, "a is older");
    }

    private void Start() => _running = _informers.RunAsync(_stop.Token);

    private void Passed(TimeSpan time) => _time.Advance(time);
}
