using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Testing.Tests.Simulation.Time;

public sealed class VirtualTimeTests
{
    private readonly VirtualTime _time = new();

    [Fact]
    public void Clock_StartsAtAFixedTime_AndStandsStill()
    {
        _time.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        _time.GetLocalNow().Offset.ShouldBe(TimeSpan.Zero);
        _time.Elapsed.ShouldBe(TimeSpan.Zero);
        _time.NextDue.ShouldBeNull();
        _time.AdvanceToNext().ShouldBeFalse();
    }

    [Fact]
    public void Advance_FiresTimersInOrderOfDueTimeThenCreation_AtTheTimeTheyWereDue()
    {
        List<string> fired = [];
        using var c = At("c", 2);
        using var a = At("a", 1);
        using var d = At("d", 2);
        using var b = At("b", 1);

        _time.NextDue.ShouldBe(VirtualTime.DefaultStart.AddSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(5));

        fired.ShouldBe(["a@1", "b@1", "c@2", "d@2"]);
        _time.Elapsed.ShouldBe(TimeSpan.FromSeconds(5));

        ITimer At(string name, int seconds) => _time.CreateTimer(
            _ => fired.Add($"{name}@{_time.Elapsed.TotalSeconds}"), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);
    }

    [Fact]
    public void Advance_FiresTimersThatCallbacksCreateOnTheWay()
    {
        List<double> fired = [];
        using var outer = _time.CreateTimer(_ => Chain(3), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(10));

        fired.ShouldBe([1, 2, 3]);

        void Chain(int left)
        {
            fired.Add(_time.Elapsed.TotalSeconds);
            if (left > 1)
            {
                _time.CreateTimer(_ => Chain(left - 1), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
            }
        }
    }

    [Fact]
    public void TimerDueAtOnce_FiresAtTheNextAdvance_NotWhenCreated()
    {
        var fired = 0;
        using var timer = _time.CreateTimer(_ => fired++, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        fired.ShouldBe(0);

        _time.Advance(TimeSpan.Zero);

        fired.ShouldBe(1);
    }

    [Fact]
    public void PeriodicTimer_FiresOncePerPeriod_UntilDisposed()
    {
        List<double> fired = [];
        var timer = _time.CreateTimer(_ => fired.Add(_time.Elapsed.TotalSeconds), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3));

        _time.Advance(TimeSpan.FromSeconds(8));
        timer.Dispose();
        _time.Advance(TimeSpan.FromSeconds(8));

        fired.ShouldBe([1, 4, 7]);
        timer.Change(TimeSpan.FromSeconds(1), TimeSpan.Zero).ShouldBeFalse();
        _time.NextDue.ShouldBeNull();
    }

    [Fact]
    public void Change_ReplacesTheDueTime()
    {
        List<double> fired = [];
        using var timer = _time.CreateTimer(
            _ => fired.Add(_time.Elapsed.TotalSeconds), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        timer.Change(TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan).ShouldBeTrue();

        _time.Advance(TimeSpan.FromSeconds(10));

        fired.ShouldBe([5]);
    }

    [Fact]
    public void TaskDelay_ContinuesInsideAdvance()
    {
        List<double> seen = [];
        var work = WorkAsync();

        _time.Advance(TimeSpan.FromSeconds(30));

        seen.ShouldBe([0, 10, 30]);
        work.IsCompletedSuccessfully.ShouldBeTrue();

        async Task WorkAsync()
        {
            seen.Add(_time.Elapsed.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(10), _time).ConfigureAwait(false);
            seen.Add(_time.Elapsed.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(20), _time).ConfigureAwait(false);
            seen.Add(_time.Elapsed.TotalSeconds);
        }
    }

    [Fact]
    public void TaskDelay_ContinuesInsideAdvance_UnderASynchronizationContext()
    {
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new ForgetfulContext());
        try
        {
            var done = false;
            _ = WorkAsync();
            _time.Advance(TimeSpan.FromSeconds(1));
            done.ShouldBeTrue();
            SynchronizationContext.Current.ShouldBeOfType<ForgetfulContext>();

            async Task WorkAsync()
            {
                await Task.Delay(TimeSpan.FromSeconds(1), _time).ConfigureAwait(false);
                done = true;
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    [Fact]
    public void CancellationAfterADelay_HappensInsideAdvance()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromMinutes(1), _time);
        using var sooner = new CancellationTokenSource(TimeSpan.FromMinutes(1), _time);
        sooner.CancelAfter(TimeSpan.FromSeconds(1));

        _time.Advance(TimeSpan.FromSeconds(59));
        source.IsCancellationRequested.ShouldBeFalse();
        sooner.IsCancellationRequested.ShouldBeTrue();

        _time.Advance(TimeSpan.FromSeconds(1));
        source.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task SystemPeriodicTimer_Ticks()
    {
        List<double> ticks = [];
        var timer = new PeriodicTimer(TimeSpan.FromSeconds(5), _time);
        var loop = LoopAsync();

        _time.Advance(TimeSpan.FromSeconds(16));
        timer.Dispose();

        // PeriodicTimer completes its waits on the thread pool; a tick that nobody waits for yet is kept, further ones are dropped.
        await loop.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        ticks.Count.ShouldBeInRange(1, 3);

        async Task LoopAsync()
        {
            while (await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken).ConfigureAwait(false))
            {
                ticks.Add(_time.Elapsed.TotalSeconds);
            }
        }
    }

    [Fact]
    public void TimestampsMeasureVirtualTime()
    {
        var before = _time.GetTimestamp();
        _time.Advance(TimeSpan.FromMilliseconds(1500));
        _time.GetElapsedTime(before).ShouldBe(TimeSpan.FromMilliseconds(1500));
    }

    [Fact]
    public void Callback_SeesTheExecutionContextOfItsCreator()
    {
        var local = new AsyncLocal<string> { Value = "creator" };
        string? seen = null;
        using var timer = _time.CreateTimer(_ => seen = local.Value, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        local.Value = "advancer";

        _time.Advance(TimeSpan.FromSeconds(1));

        seen.ShouldBe("creator");
    }

    [Fact]
    public void ACallbackMayMoveTheClock_ItNeverGoesBack()
    {
        List<double> fired = [];
        using var jump = _time.CreateTimer(_ => _time.Advance(TimeSpan.FromSeconds(60)), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        using var late = _time.CreateTimer(
            _ => fired.Add(_time.Elapsed.TotalSeconds), null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(5));

        fired.ShouldBe([2]);
        _time.Elapsed.ShouldBe(TimeSpan.FromSeconds(61));
    }

    [Fact]
    public void BadArguments_AreRefused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => _time.Advance(TimeSpan.FromTicks(-1)));
        Should.Throw<ArgumentNullException>(() => _time.CreateTimer(null!, null, TimeSpan.Zero, TimeSpan.Zero));
        Should.Throw<ArgumentOutOfRangeException>(() => _time.CreateTimer(_ => { }, null, TimeSpan.FromSeconds(-5), TimeSpan.Zero));
    }

    private sealed class ForgetfulContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
            // Drops the work: whoever posts here has left the thread.
        }
    }
}
