using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Queues;

public sealed class WorkQueueTests : IDisposable
{
    private readonly VirtualTime _time = new();
    private readonly WorkQueue<string> _queue;

    public WorkQueueTests() => _queue = new(_time);

    public void Dispose() => _queue.Dispose();

    [Fact]
    public void Add_KeepsAKeyOnce()
    {
        _queue.Add("a");
        _queue.Add("b");
        _queue.Add("a");

        TakeAll().ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Add_LetsChangesOvertakeResyncs()
    {
        _queue.Add("resync", QueuePriority.Low);
        _queue.Add("rises", QueuePriority.Low);
        _queue.Add("change");
        _queue.Add("rises");

        TakeAll().ShouldBe(["change", "rises", "resync"]);
    }

    [Fact]
    public void TakenKey_WaitsForItsWorker()
    {
        _queue.Add("a");
        _queue.TryTake(out _).ShouldBeTrue();
        _queue.Add("a");
        _queue.TryTake(out _).ShouldBeFalse();

        _queue.Done("a");

        TakeAll().ShouldBe(["a"]);
        _queue.ReadyCount.ShouldBe(0);
    }

    [Fact]
    public void AddAfter_KeepsTheSoonerTime()
    {
        _queue.AddAfter("a", TimeSpan.FromSeconds(5));
        _queue.AddAfter("a", TimeSpan.FromSeconds(9));
        _queue.AddAfter("b", TimeSpan.FromSeconds(2));
        _queue.UntilNext.ShouldBe(TimeSpan.FromSeconds(2));

        _time.Advance(TimeSpan.FromSeconds(4.9));
        TakeAll().ShouldBe(["b"]);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        TakeAll().ShouldBe(["a"]);
        _queue.UntilNext.ShouldBeNull();
        _time.NextDue.ShouldBeNull();
    }

    [Fact]
    public void Take_CancelsTheDelayedAdd()
    {
        _queue.AddAfter("a", TimeSpan.FromSeconds(5));
        _queue.Add("a");

        TakeAll().ShouldBe(["a"]);
        _queue.DelayedCount.ShouldBe(0);
    }

    [Fact]
    public void AddRateLimited_DoublesUpToTheCap()
    {
        var delays = Enumerable.Range(0, 20).Select(_ => _queue.AddRateLimited("a").TotalMilliseconds).ToList();

        delays[..4].ShouldBe([5, 10, 20, 40]);
        delays[17].ShouldBe(655_360);
        delays[18].ShouldBe(1_000_000);
        _queue.Forget("a");
        _queue.AddRateLimited("a").TotalMilliseconds.ShouldBe(5);
    }

    [Fact]
    public void Hold_LetsNothingBringTheKeyForward()
    {
        _queue.Add("a");
        _queue.TryTake(out _).ShouldBeTrue();
        _queue.Add("a");
        _queue.Hold("a", TimeSpan.FromSeconds(3)).ShouldBe(TimeSpan.FromSeconds(3));
        _queue.Done("a");
        _queue.Add("a");
        _queue.AddAfter("a", TimeSpan.FromSeconds(1));

        _time.Advance(TimeSpan.FromSeconds(2.9));
        TakeAll().ShouldBeEmpty();
        _time.Advance(TimeSpan.FromSeconds(0.1));
        TakeAll().ShouldBe(["a"]);
    }

    [Fact]
    public void Hold_IsNoFailure()
    {
        var first = _queue.AddRateLimited("b");
        for (var i = 0; i < 30; i++)
        {
            _queue.Hold("a", TimeSpan.FromSeconds(1)).ShouldBe(TimeSpan.FromSeconds(1));
        }

        _queue.AddRateLimited("a").ShouldBe(first);
    }

    [Fact]
    public async Task TakeAsync_WakesWhenAKeyIsAdded()
    {
        var waiting = _queue.TakeAsync(TestContext.Current.CancellationToken);
        waiting.IsCompleted.ShouldBeFalse();

        _queue.Add("a");

        (await waiting).ShouldBe("a");
    }

    [Fact]
    public async Task Workers_NeverShareAKey()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var busy = new int[4];
        var passes = 0;
        var shared = false;
        var keys = new WorkQueue<int>(TimeProvider.System);
        var workers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var key = await keys.TakeAsync(stop.Token);
                shared |= Interlocked.Increment(ref busy[key]) != 1;
                await Task.Yield();
                Interlocked.Decrement(ref busy[key]);
                keys.Done(key);
                if (Interlocked.Increment(ref passes) < 2_000)
                {
                    keys.Add((key + 1) % 4);
                    keys.Add(key);
                }
                else
                {
                    await stop.CancelAsync();
                }
            }
        })).ToArray();

        keys.Add(0);
        await Task.WhenAll(workers).ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default);
        shared.ShouldBeFalse();
        passes.ShouldBeGreaterThanOrEqualTo(2_000);
    }

    private List<string> TakeAll()
    {
        var keys = new List<string>();
        while (_queue.TryTake(out var key))
        {
            keys.Add(key);
            _queue.Done(key);
        }

        return keys;
    }
}
