using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Events;

public sealed class EventRecorderTests : IAsyncDisposable
{
    private static readonly ResourceKind Events = new(string.Empty, "v1", "Event", "events");
    private static readonly EventTarget Target = new(ResourceKind.Of<V1Pod>(), new("default", "web"), "u", "7");
    private readonly TestWorld _world = new();
    private readonly EventRecorder _recorder;

    public EventRecorderTests() => _recorder = new(_world.Client, null, _world.Time);

    public ValueTask DisposeAsync()
    {
        _recorder.Dispose();
        return _world.DisposeAsync();
    }

    [Fact]
    public async Task Event_TellsWhatHappenedToWhom()
    {
        Record("Created", "created it");

        var written = (await FlushAsync()).Single();
        written["involvedObject"]!.ToJsonString().ShouldBe("""{"apiVersion":"v1","kind":"Pod","name":"web","uid":"u","namespace":"default","resourceVersion":"7"}""");
        $"{written["type"]} {written["reason"]}: {written["message"]} ({written["source"]!["component"]}, {written["count"]})".ShouldBe("Normal Created: created it (me, 1)");
    }

    [Fact]
    public async Task Repetitions_AreCounted_AndWrittenOnceInAWhile()
    {
        for (var minute = 0; minute < 11; minute++)
        {
            Record("Waiting", "for it");
            await FlushAsync();
            _world.Time.Advance(TimeSpan.FromMinutes(1));
        }

        _world.TakeWrites().Select(write => write.Split(' ')[0]).ShouldBe(["POST", "PATCH", "PATCH"]);
        (await FlushAsync()).Single()["count"]!.GetValue<int>().ShouldBe(11);
    }

    [Fact]
    public async Task ManyMessages_AreFoldedIntoOne()
    {
        for (var number = 0; number < 20; number++)
        {
            Record("Failed", $"try {number}");
        }

        var written = await FlushAsync();
        written.Count.ShouldBe(11);
        written.Count(item => item["message"]!.ToString() == "(combined from similar events): try 10").ShouldBe(1);
    }

    [Fact]
    public async Task Floods_AreCut_ForEachObjectByItself()
    {
        for (var number = 0; number < 100; number++)
        {
            Record($"Reason{number}", "x");
        }

        (await FlushAsync()).Count.ShouldBe(25);
        _recorder.For("me").Record(Target with { Uid = "other" }, EventSeverity.Normal, "Other", "x");
        (await FlushAsync()).Count.ShouldBe(26);
        _world.Time.Advance(TimeSpan.FromMinutes(5));
        Record("Later", "x");
        (await FlushAsync()).Count.ShouldBe(27);
    }

    [Fact]
    public async Task ExpiredEvent_IsWrittenAnew()
    {
        Record("Waiting", "for it");
        var first = (await FlushAsync()).Single();
        await _world.Client.DeleteAsync(Events, NamespacedName.Of(first), cancellationToken: TestContext.Current.CancellationToken);
        _world.Time.Advance(TimeSpan.FromMinutes(6));

        Record("Waiting", "for it");

        (await FlushAsync()).Single()["count"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task RefusedEvent_IsDropped()
    {
        _recorder.For("me").Record(Target with { Name = new("nowhere", "web") }, EventSeverity.Warning, "Lost", "x");

        await _recorder.FlushAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task EventsOfALostLeader_AreDropped_AndTheOrderToStopStillEndsTheRun()
    {
        using var lost = new CancellationTokenSource();
        using var stop = new CancellationTokenSource();
        using var recorder = new EventRecorder(new GuardedObjectClient(_world.Client, lost.Token), null, _world.Time);
        var running = recorder.RunAsync(stop.Token);
        await lost.CancelAsync();

        for (var number = 0; number < 3; number++)
        {
            recorder.For("me").Record(Target, EventSeverity.Normal, $"Late{number}", "x");
        }

        await recorder.FlushAsync(TestContext.Current.CancellationToken);
        running.IsCompleted.ShouldBeFalse();
        await stop.CancelAsync();
        await running;
        _world.TakeWrites().ShouldBeEmpty();
    }

    private void Record(string reason, string message) => _recorder.For("me").Record(Target, EventSeverity.Normal, reason, message);

    private async Task<IReadOnlyList<JsonObject>> FlushAsync()
    {
        await _recorder.FlushAsync(TestContext.Current.CancellationToken);
        return (await _world.Client.ListAllAsync(Events, "default", cancellationToken: TestContext.Current.CancellationToken)).Items;
    }
}
