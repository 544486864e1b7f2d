using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes.Tests.Support;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Leadership;

public sealed class LeaderElectorTests : IAsyncDisposable
{
    private static readonly NamespacedName Lease = new("default", "lock");
    private readonly TestWorld _world = new();
    private readonly FaultyClient _faulty;

    public LeaderElectorTests() => _faulty = new(_world.Client);

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task FirstCandidate_Leads_AndGivesTheLeadBack()
    {
        var work = new TaskCompletionSource();
        var elector = Elector("a");

        var running = elector.RunAsync(_ => work.Task, TestContext.Current.CancellationToken);
        elector.IsLeader.ShouldBeTrue();
        (await HolderAsync()).ShouldBe("a");
        work.SetResult();

        (await running).ShouldBeTrue();
        (await HolderAsync()).ShouldBeEmpty();
        elector.IsLeader.ShouldBeFalse();
    }

    [Fact]
    public async Task SecondCandidate_WaitsWhileTheFirstRenews()
    {
        var (first, second) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (a, b) = (Elector("a"), Elector("b"));
        var leading = a.RunAsync(_ => first.Task, TestContext.Current.CancellationToken);
        var waiting = b.RunAsync(_ => second.Task, TestContext.Current.CancellationToken);

        _world.Time.Advance(TimeSpan.FromMinutes(5));
        (a.IsLeader, b.IsLeader, b.Leader).ShouldBe((true, false, "a"));

        first.SetResult();
        (await leading).ShouldBeTrue();
        await AdvanceAsync(TimeSpan.FromSeconds(3), () => b.IsLeader);
        second.SetResult();
        (await waiting).ShouldBeTrue();
    }

    [Fact]
    public async Task LeadThatCannotBeRenewed_IsLostInTime_AndTakenAfterItRanOut()
    {
        CancellationToken lost = default;
        var (a, b) = (Elector("a", _faulty), Elector("b"));
        var leading = a.RunAsync(token => Work(lost = token), TestContext.Current.CancellationToken);
        _faulty.IsBroken = true;
        var second = new TaskCompletionSource();
        var waiting = b.RunAsync(_ => second.Task, TestContext.Current.CancellationToken);

        _world.Time.Advance(TimeSpan.FromSeconds(9.9));
        lost.IsCancellationRequested.ShouldBeFalse();
        _world.Time.Advance(TimeSpan.FromSeconds(0.1));
        lost.IsCancellationRequested.ShouldBeTrue();
        b.IsLeader.ShouldBeFalse("the lead has not run out yet");
        await AdvanceAsync(TimeSpan.FromSeconds(10), () => b.IsLeader);

        (await leading).ShouldBeFalse();
        second.SetResult();
        (await waiting).ShouldBeTrue();
    }

    [Fact]
    public async Task LeadThatSomebodyElseTook_IsLostAtOnce()
    {
        var elector = Elector("a");
        CancellationToken lost = default;
        var leading = elector.RunAsync(token => Work(lost = token), TestContext.Current.CancellationToken);
        JsonNode patch = new JsonObject { ["spec"] = new JsonObject { ["holderIdentity"] = "thief" } };
        await _world.Client.PatchAsync(ResourceKind.Of<V1Lease>(), Lease, new V1Patch(patch, V1Patch.PatchType.MergePatch), cancellationToken: TestContext.Current.CancellationToken);

        await AdvanceAsync(TimeSpan.FromSeconds(2), () => lost.IsCancellationRequested);

        (await leading).ShouldBeFalse();
        (await HolderAsync()).ShouldBe("thief");
    }

    [Fact]
    public async Task Stop_EndsTheWaitForTheLead()
    {
        using var stop = new CancellationTokenSource();
        var work = new TaskCompletionSource();
        var leading = Elector("a").RunAsync(_ => work.Task, TestContext.Current.CancellationToken);
        var waiting = Elector("b").RunAsync(_ => throw new InvalidOperationException("never leads"), stop.Token);

        await stop.CancelAsync();

        (await waiting).ShouldBeFalse();
        work.SetResult();
        await leading;
    }

    [Fact]
    public async Task GuardedClient_WritesNothingOnceTheLeadIsLost()
    {
        using var lost = new CancellationTokenSource();
        var client = new GuardedObjectClient(_world.Client, lost.Token);
        var config = JsonNode.Parse("""{"metadata":{"name":"c","namespace":"default"}}""")!.AsObject();
        await client.CreateAsync(ResourceKind.Of<V1ConfigMap>(), config, cancellationToken: TestContext.Current.CancellationToken);
        _world.TakeWrites();

        await lost.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(client.ReplaceAsync(ResourceKind.Of<V1ConfigMap>(), config, cancellationToken: TestContext.Current.CancellationToken));
        await Should.ThrowAsync<OperationCanceledException>(client.DeleteAsync(ResourceKind.Of<V1ConfigMap>(), new("default", "c"), cancellationToken: TestContext.Current.CancellationToken));
        _world.TakeWrites().ShouldBeEmpty();
        (await client.GetAsync(ResourceKind.Of<V1ConfigMap>(), new("default", "c"), TestContext.Current.CancellationToken)).GetName().ShouldBe("c");
    }

    [Theory]
    [InlineData(10, 10, 2)]
    [InlineData(15, 10, 10)]
    public void Durations_HaveToFitEachOther(int lease, int renew, int retry) => Should.Throw<ArgumentException>(() => new LeaderElector(
        _world.Client,
        new(Lease, "a") { LeaseDuration = TimeSpan.FromSeconds(lease), RenewDeadline = TimeSpan.FromSeconds(renew), RetryPeriod = TimeSpan.FromSeconds(retry) }));

    private static async Task Work(CancellationToken cancellationToken)
    {
        var end = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(() => end.TrySetResult());
        await end.Task;
    }

    private LeaderElector Elector(string identity, IObjectClient? client = null) => new(client ?? _world.Client, new(Lease, identity), _world.Time, () => 0.5);

    // A cancelled wait goes on upon another thread; the clock moves until that has shown.
    private async Task AdvanceAsync(TimeSpan time, Func<bool> until)
    {
        var deadline = DateTime.UtcNow.AddSeconds(20);
        _world.Time.Advance(time);
        while (!until() && DateTime.UtcNow < deadline)
        {
            await Task.Yield();
        }

        until().ShouldBeTrue();
    }

    private async Task<string> HolderAsync() =>
        (await _world.Client.GetAsync(ResourceKind.Of<V1Lease>(), Lease, TestContext.Current.CancellationToken))["spec"]!["holderIdentity"]?.ToString() ?? string.Empty;
}
