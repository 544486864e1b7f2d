using System.Net;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Informers;

public sealed class InformerTests : IAsyncDisposable
{
    private static readonly ResourceKind Pods = ResourceKind.Of<V1Pod>();
    private readonly VirtualTime _time = new();
    private readonly FakeApi _api = new();
    private readonly FakeCollection _pods;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _changes = [];
    private Task _running = Task.CompletedTask;

    public InformerTests()
    {
        SynchronizationContext.SetSynchronizationContext(null);
        _pods = new(_api);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        _api.Dispose();
    }

    [Fact]
    public void Start_ListsThenWatches_BeforeItReturns()
    {
        _pods.Put("a");

        var informer = Start();

        informer.HasSynced.ShouldBeTrue();
        informer.State.ShouldBe(InformerState.Watching);
        _pods.Watches.Single().ShouldContain("resourceVersion=101");
        _changes.ShouldBe(["+ a 101 Low"]);
    }

    [Fact]
    public void Events_ReachStoreAndSubscribers_OnTheWritersStack()
    {
        var informer = Start();

        _pods.Put("a");
        _pods.Put("a", """{"x":1}""");
        informer.Store.Find(new("ns", "a"))!.ToJson()["spec"]!["x"]!.GetValue<int>().ShouldBe(1);
        _pods.Delete("a");

        _changes.ShouldBe(["+ a 101 Normal", "~ a 102 Normal", "- a 103 Normal"]);
        informer.Store.Count.ShouldBe(0);
    }

    [Fact]
    public void EndOfWatch_ResumesFromTheLastVersion_WithoutList()
    {
        Start();
        _pods.Put("a");
        _pods.Watch!.Event("BOOKMARK", """{"metadata":{"resourceVersion":"150"}}""");

        _pods.Watch.End();
        _pods.Watches.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromMilliseconds(100));

        _pods.Watches[1].ShouldContain("resourceVersion=150");
        _pods.Lists.Count.ShouldBe(1);
    }

    [Fact]
    public void Gone_ListsAnew_AndFindsWhatWasMissed()
    {
        _pods.Put("kept");
        _pods.Put("changed");
        _pods.Put("gone");
        var informer = Start();
        _changes.Clear();

        _pods.Put("changed", """{"x":1}""", silent: true);
        _pods.Delete("gone", silent: true);
        _pods.Put("new", silent: true);
        _pods.Watch!.Event("ERROR", """{"kind":"Status","code":410,"reason":"Expired"}""");
        informer.State.ShouldBe(InformerState.Backoff);
        _time.Advance(TimeSpan.FromSeconds(2));

        _changes.ShouldBe(["~ changed 104 Normal", "+ new 106 Normal", "- gone 103 Normal"]);
        informer.State.ShouldBe(InformerState.Watching);
    }

    [Fact]
    public void Failures_BackOff_AndHonourRetryAfter()
    {
        _pods.Fault = _ => FakeApi.Status(HttpStatusCode.InternalServerError, "InternalError");
        var informer = Start();
        informer.HasSynced.ShouldBeFalse();

        _time.Advance(TimeSpan.FromSeconds(100));
        _pods.Lists.Count.ShouldBe(7, "after 1.2, 2.4, 4.8, 9.6, 19.2 and 38.4 s, then 45 s");

        _pods.Fault = _ =>
        {
            var answer = FakeApi.Status(HttpStatusCode.TooManyRequests, "TooManyRequests");
            answer.Headers.RetryAfter = new(TimeSpan.FromMinutes(5));
            return answer;
        };
        _time.AdvanceToNext();
        _pods.Fault = _ => null;
        var before = _time.GetUtcNow();
        _time.AdvanceToNext();

        (_time.GetUtcNow() - before).ShouldBe(TimeSpan.FromMinutes(5));
        informer.HasSynced.ShouldBeTrue();
    }

    [Fact]
    public void ABusyServer_IsAskedWhenItSaidSo_AndLessOftenAfterTenTimes()
    {
        _pods.Fault = _ =>
        {
            var answer = FakeApi.Status(HttpStatusCode.TooManyRequests, "TooManyRequests");
            answer.Headers.RetryAfter = new(TimeSpan.FromSeconds(2));
            return answer;
        };
        Start();

        _time.Advance(TimeSpan.FromSeconds(20.5));
        _pods.Lists.Count.ShouldBe(11, "each time after two seconds");

        _time.Advance(TimeSpan.FromSeconds(7));
        _pods.Lists.Count.ShouldBe(13, "then after 2, 2.4 and 4.8 s");
    }

    [Fact]
    public void SilentWatch_IsResumed()
    {
        Start();
        var silent = _pods.Watch!;

        _time.Advance(TimeSpan.FromMinutes(11) + TimeSpan.FromSeconds(1));

        silent.IsDisposed.ShouldBeTrue();
        _pods.Watches.Count.ShouldBe(2);
        _pods.Lists.Count.ShouldBe(1);
    }

    [Fact]
    public void Resync_HandsEverythingOutAnew_AtLowPriority()
    {
        _pods.Put("a");
        Start(new() { ResyncPeriod = TimeSpan.FromMinutes(10) });
        _changes.Clear();

        _time.Advance(TimeSpan.FromMinutes(10.5));

        _changes.ShouldBe(["~ a 101 Low"]);
    }

    [Fact]
    public void Projection_DropsWhatNobodyNeeds()
    {
        _pods.Put("a", """{"secret":"x"}""");
        var informer = Start(new() { Project = (_, value) => { value.Remove("spec"); return value; } });

        informer.Store.Find(new("ns", "a"))!.ToJson()["spec"].ShouldBeNull();
    }

    [Fact]
    public void Namespaces_AreFollowedOneByOne()
    {
        Start(new() { Namespaces = ["b", "a", "a"] });

        _pods.Lists.Select(target => target.Split('?')[0]).ShouldBe(["/api/v1/namespaces/a/pods", "/api/v1/namespaces/b/pods"]);
    }

    [Fact]
    public void Store_FindsByOwnerAndLabels_InOrder()
    {
        _pods.Put("b", labels: """{"app":"x","n":"1"}""", owner: "d");
        _pods.Put("a", labels: """{"app":"x"}""", owner: "d");
        _pods.Put("c", labels: """{"app":"y"}""");
        var store = Start().Store;

        Names(store.OwnedBy("uid-d")).ShouldBe(["a", "b"]);
        Names(store.WithLabels("ns", [new("app", "x")])).ShouldBe(["a", "b"]);
        Names(store.WithLabels(null, [new("app", "x"), new("n", "1")])).ShouldBe(["b"]);
        Names(store.WithLabels("other", [new("app", "x")])).ShouldBeEmpty();

        _pods.Put("b", labels: """{"app":"y"}""");
        Names(store.WithLabels("ns", [new("app", "y")])).ShouldBe(["b", "c"]);
        Names(store.OwnedBy("uid-d")).ShouldBe(["a"]);
    }

    [Fact]
    public void FailingSubscriber_DoesNotStopTheOthers()
    {
        var informers = new InformerSet(_api.Client(time: _time), time: _time);
        informers.Of(Pods).Subscribe(_ => throw new InvalidOperationException());
        informers.Of(Pods).Subscribe(Note);
        _running = informers.RunAsync(_stop.Token);

        _pods.Put("a");

        _changes.ShouldBe(["+ a 101 Normal"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(10)]
    public void CachedObject_GivesBackWhatWasPutIn(int? compressAbove)
    {
        var value = JsonNode.Parse("""{"metadata":{"name":"a<b>","labels":{"k":"v"}},"spec":{"text":"TEXT"}}""".Replace("TEXT", new string('x', 5000), StringComparison.Ordinal))!.AsObject();
        var cached = CachedObject.Of(Pods, value, compressAbove);

        JsonNode.DeepEquals(cached.ToJson(), value).ShouldBeTrue();
        var view = cached.View();
        JsonNode.DeepEquals(view, value).ShouldBeTrue();
        cached.View().ShouldBeSameAs(view);
        cached.ToJson().ShouldNotBeSameAs(view);
        GC.KeepAlive(view);
        (cached.Size < 1000).ShouldBe(compressAbove is not null);
    }

    private static IEnumerable<string> Names(IEnumerable<CachedObject> objects) => objects.Select(value => value.Name.Name);

    private Informer Start(InformerOptions? options = null)
    {
        var informers = new InformerSet(_api.Client(time: _time), options, _time);
        informers.Of(Pods).Subscribe(Note);
        _running = informers.RunAsync(_stop.Token);
        return informers.Of(Pods);
    }

    private void Note(ObjectChange change)
    {
        var sign = change switch { { Old: null } => '+', { New: null } => '-', _ => '~' };
        _changes.Add($"{sign} {change.Object.Name.Name} {change.Object.ResourceVersion} {change.Priority}");
    }
}
