using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Queues;

public sealed class QueueProgressTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly VirtualTime _time = new();
    private readonly WorkQueue<string> _queue;

    public QueueProgressTests() => _queue = new(_time);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public void NothingReady_IsNoStall_HoweverLongItLasts()
    {
        _queue.AddAfter("later", TimeSpan.FromHours(2));
        _time.Advance(TimeSpan.FromHours(1));
        _queue.SinceProgress.ShouldBeNull();

        _queue.Add("a");
        _queue.SinceProgress.ShouldBe(TimeSpan.Zero, "it could not be served before it came");
    }

    [Fact]
    public void Stall_GrowsWhileNobodyTakes_AndEndsWithTheNextTakeOrDone()
    {
        _queue.Add("a");
        _queue.Add("b");
        _queue.Add("c");
        _time.Advance(3 * Second);
        _queue.SinceProgress.ShouldBe(3 * Second);

        _queue.TryTake(out _).ShouldBeTrue();
        _queue.SinceProgress.ShouldBe(TimeSpan.Zero);
        _time.Advance(4 * Second);
        _queue.SinceProgress.ShouldBe(4 * Second);
        _queue.Done("a");
        _queue.SinceProgress.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void Taken_TellsHowLongEachPassRuns()
    {
        _queue.Add("a");
        _queue.Add("b");
        _queue.TryTake(out _);
        _time.Advance(2 * Second);
        _queue.TryTake(out _);
        _time.Advance(Second);
        _queue.Taken.ShouldBe([3 * Second, Second]);

        _queue.Done("a");
        _queue.Taken.ShouldBe([Second]);
    }

    [Fact]
    public void ReadyCounts_FollowPriorities()
    {
        _queue.Add("low", QueuePriority.Low);
        _queue.Add("rises", QueuePriority.Low);
        _queue.Add("rises");
        Counts().ShouldBe((1, 1));

        _queue.TryTake(out _);
        Counts().ShouldBe((0, 1));
        _queue.Hold("low", Second);
        Counts().ShouldBe((0, 0));
    }

    private (int Normal, int Low) Counts() => (_queue.ReadyCountOf(QueuePriority.Normal), _queue.ReadyCountOf(QueuePriority.Low));
}
