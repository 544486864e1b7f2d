using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Events;

/// <summary>Events that the server cannot take at once.</summary>
public sealed class EventRetryTests : IAsyncDisposable
{
    private static readonly ResourceKind Events = new(string.Empty, "v1", "Event", "events");
    private static readonly EventTarget Target = new(ResourceKind.Of<V1Pod>(), new("default", "web"), "u");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly TestWorld _world = new();
    private readonly EventRecorder _recorder;

    public EventRetryTests() => _recorder = new(_world.Client, new() { MostWaiting = 3 }, _world.Time);

    public ValueTask DisposeAsync()
    {
        _recorder.Dispose();
        return _world.DisposeAsync();
    }

    [Theory]
    [InlineData(FaultEffect.InternalError)]
    [InlineData(FaultEffect.ServiceUnavailable)]
    [InlineData(FaultEffect.DropBeforeApply)]
    [InlineData(FaultEffect.DropAfterApply)]
    public async Task PassingFailure_IsTriedAgain_WithBackOff(FaultEffect effect)
    {
        Refuse(effect, times: 3);
        Record("Created");

        (await TimesOfWritesAsync(TimeSpan.FromMinutes(2))).Distinct().ShouldBe([0, 1, 3, 7]);
        (await StoredAsync()).Single()["count"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task TooManyRequests_ArePausedFor_AsLongAsTheServerAsks()
    {
        Refuse(FaultEffect.TooManyRequests, times: 1, retryAfter: TimeSpan.FromSeconds(30));
        Record("One");
        Record("Two");

        (await TimesOfWritesAsync(TimeSpan.FromMinutes(2))).ShouldBe([0, 30, 30]);
        (await StoredAsync()).Select(item => item["reason"]!.ToString()).ShouldBe(["One", "Two"], ignoreOrder: true);
    }

    [Fact]
    public async Task Success_EndsTheBackOff()
    {
        Refuse(FaultEffect.InternalError, times: 2);
        Record("One");
        await TimesOfWritesAsync(TimeSpan.FromMinutes(1));
        Refuse(FaultEffect.InternalError, times: 1);
        Record("Two");

        (await TimesOfWritesAsync(TimeSpan.FromMinutes(1))).ShouldBe([60, 61]);
    }

    [Fact]
    public async Task Repetitions_GoWithTheEventThatWaits()
    {
        Refuse(FaultEffect.TooManyRequests, times: 1, retryAfter: TimeSpan.FromMinutes(7));
        for (var minute = 0; minute < 6; minute++)
        {
            Record("Waiting");
            await FlushAsync();
            _world.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Record("Other");

        (await TimesOfWritesAsync(TimeSpan.FromMinutes(2))).Count.ShouldBe(2, "though the last repetition came after the time for which they are only counted");
        (await StoredAsync()).Select(item => $"{item["reason"]} {item["count"]}").ShouldBe(["Waiting 6", "Other 1"], ignoreOrder: true);
    }

    [Fact]
    public async Task TryThatWasCarriedOutWithoutAnAnswer_IsNotWrittenTwice_ButBroughtUpToDate()
    {
        Refuse(FaultEffect.DropAfterApply, times: 1);
        Record("Waiting");
        await FlushAsync();
        Record("Waiting");

        await TimesOfWritesAsync(TimeSpan.FromMinutes(1));
        (await StoredAsync()).Single()["count"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Line_IsBounded()
    {
        Refuse(FaultEffect.InternalError, times: 1);
        Record("One");
        await FlushAsync();
        foreach (var reason in new[] { "Two", "Three", "Four", "Five" })
        {
            Record(reason);
        }

        await TimesOfWritesAsync(TimeSpan.FromMinutes(1));
        (await StoredAsync()).Select(item => item["reason"]!.ToString()).ShouldBe(["One", "Two", "Three"], ignoreOrder: true);
    }

    [Fact]
    public async Task EventThatNeverSucceeds_IsGivenUp_AndHoldsNoOtherUp()
    {
        _world.Server.Faults.Add(new() { Resource = "events", Verb = "create", Effect = FaultEffect.InternalError, Count = null });
        Record("Lost");
        await TimesOfWritesAsync(TimeSpan.FromMinutes(12));
        _recorder.UntilNext.ShouldBeNull();
        _world.Server.Faults.Clear();

        (await TimesOfWritesAsync(TimeSpan.FromMinutes(5))).ShouldBeEmpty();
        Record("Next");
        (await TimesOfWritesAsync(Second)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Refusal_IsFinal()
    {
        _recorder.For("me").Record(Target with { Name = new("nowhere", "web") }, EventSeverity.Normal, "Lost", "x");
        Record("Kept");

        (await TimesOfWritesAsync(TimeSpan.FromMinutes(2))).ShouldBe([0, 0]);
        _recorder.UntilNext.ShouldBeNull();
    }

    [Fact]
    public async Task HostedRun_GoesOnWhenThePauseIsOver()
    {
        using var stop = new CancellationTokenSource();
        Refuse(FaultEffect.InternalError, times: 1);
        var running = _recorder.RunAsync(stop.Token);
        Record("Created");
        await TestSupport.WaitUntil.HoldsAsync("the first try failed", () => _recorder.UntilNext == Second);
        _world.Time.Advance(Second);
        await TestSupport.WaitUntil.HoldsAsync("the second one succeeded", async () => (await StoredAsync()).Count == 1);

        await stop.CancelAsync();
        await running;
    }

    private void Record(string reason) => _recorder.For("me").Record(Target, EventSeverity.Normal, reason, "x");

    private void Refuse(FaultEffect effect, int times, TimeSpan? retryAfter = null) =>
        _world.Server.Faults.Add(new() { Resource = "events", Verb = "create", Effect = effect, Count = times, RetryAfter = retryAfter ?? Second });

    private Task FlushAsync() => _recorder.FlushAsync(TestContext.Current.CancellationToken);

    /// <summary>Flushes whenever the recorder says that it is time to, and tells in which seconds something was written.</summary>
    private async Task<List<double>> TimesOfWritesAsync(TimeSpan duration)
    {
        var times = new List<double>();
        _world.TakeCalls();
        var end = _world.Time.Elapsed + duration;
        while (true)
        {
            await FlushAsync();
            times.AddRange(_world.TakeWrites().Select(_ => _world.Time.Elapsed.TotalSeconds));
            if (_recorder.UntilNext is not { } next || _world.Time.Elapsed + next > end)
            {
                _world.Time.Advance(end - _world.Time.Elapsed);
                return times;
            }

            _world.Time.Advance(next);
        }
    }

    private async Task<IReadOnlyList<JsonObject>> StoredAsync() =>
        (await _world.Client.ListAllAsync(Events, "default", cancellationToken: TestContext.Current.CancellationToken)).Items;
}
