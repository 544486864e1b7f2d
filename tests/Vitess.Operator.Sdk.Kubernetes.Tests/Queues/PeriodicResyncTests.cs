using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Queues;

public sealed class PeriodicResyncTests
{
    private readonly VirtualTime _time = new();
    private readonly List<string> _due = [];

    [Theory]
    [InlineData(0, 7.5)]
    [InlineData(0.5, 10)]
    [InlineData(1, 12.5)]
    public void Arm_SpreadsThePeriodByAQuarter(double draw, double seconds)
    {
        using var resync = new PeriodicResync<string>(TimeSpan.FromSeconds(10), () => draw, _time, _due.Add);
        resync.Arm("a");

        resync.UntilNext.ShouldBe(TimeSpan.FromSeconds(seconds));
        _time.Advance(TimeSpan.FromSeconds(seconds));
        _due.ShouldBe(["a"]);
        resync.Count.ShouldBe(0);
    }

    [Fact]
    public void Arm_ReplacesTheTimerOfTheKey()
    {
        using var resync = new PeriodicResync<string>(TimeSpan.FromSeconds(10), () => 0.5, _time, _due.Add);
        resync.Arm("a");
        _time.Advance(TimeSpan.FromSeconds(9));
        resync.Arm("a");

        _time.Advance(TimeSpan.FromSeconds(9));
        _due.ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(30));
        _due.ShouldBe(["a"]);
    }

    [Fact]
    public void Arm_AQuietKeyComesBackLessAndLessOften_UntilTheRateIsKept()
    {
        using var resync = new PeriodicResync<string>(TimeSpan.FromSeconds(10), () => 0.5, _time, _due.Add, mostPerSecond: 0.02);
        foreach (var seconds in (int[])[20, 40, 50, 50])
        {
            resync.Arm("a", isQuiet: true);
            resync.UntilNext.ShouldBe(TimeSpan.FromSeconds(seconds));
            _time.Advance(TimeSpan.FromSeconds(seconds));
        }

        resync.Arm("a");
        resync.UntilNext.ShouldBe(TimeSpan.FromSeconds(10));
        _time.Advance(TimeSpan.FromSeconds(10));
        resync.Arm("a", isQuiet: true);
        resync.UntilNext.ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Arm_FewQuietKeysKeepTheirPeriod()
    {
        using var resync = new PeriodicResync<string>(TimeSpan.FromSeconds(10), () => 0.5, _time, _due.Add, mostPerSecond: 1);
        resync.Arm("a", isQuiet: true);
        resync.Arm("a", isQuiet: true);

        resync.UntilNext.ShouldBe(TimeSpan.FromSeconds(10));
    }
}
