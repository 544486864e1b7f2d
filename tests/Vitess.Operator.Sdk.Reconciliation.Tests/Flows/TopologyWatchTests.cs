using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>A primary that somebody else moves, with periodic passes so rare that they cannot be what notices it.</summary>
public sealed class TopologyWatchTests
{
    private static readonly EngineIntervals Rare = new() { Shard = TimeSpan.FromHours(10), ShardReplication = TimeSpan.FromHours(10), Keyspace = TimeSpan.FromHours(10) };

    [Fact]
    public async Task MovedPrimary_IsShownWithinASecond()
    {
        await using var flow = await EngineFlow.StartAsync(options: Options(watches: true));
        var moved = await ReparentAsync(flow);

        await flow.Cluster.RunAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        (await PrimaryAsync(flow)).ShouldBe(moved);
        (await flow.DoAsync(() => flow.Cluster.RunAsync(TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken))).ShouldBeEmpty("nothing is left to do");
    }

    [Fact]
    public async Task WithoutWatch_ItIsLeftToThePeriodicPass()
    {
        await using var flow = await EngineFlow.StartAsync(options: Options(watches: false));
        var moved = await ReparentAsync(flow);

        await flow.Cluster.RunAsync(TimeSpan.FromMinutes(10), TestContext.Current.CancellationToken);
        (await PrimaryAsync(flow)).ShouldNotBe(moved);
        await flow.Cluster.RunAsync(TimeSpan.FromHours(13), TestContext.Current.CancellationToken);
        (await PrimaryAsync(flow)).ShouldBe(moved);
    }

    private static VitessEngineOptions Options(bool watches) => new() { Jitter = () => 0.5, Intervals = Rare, WatchesTopology = watches };

    private static async Task<string> ReparentAsync(EngineFlow flow)
    {
        await using var vitess = await flow.Cluster.World.Vitess.OpenAsync(EngineFlow.GlobalTopology, TestContext.Current.CancellationToken);
        var tablets = await vitess.Topology.GetShardTabletsAsync("commerce", "-", null, TestContext.Current.CancellationToken);
        var primary = await PrimaryAsync(flow);
        var other = tablets.Tablets.Select(tablet => tablet.Alias).First(alias => alias.ToString() != primary);
        await vitess.Commands.PlannedReparentShardAsync(new PlannedReparent("commerce", "-", other, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)), TestContext.Current.CancellationToken);
        return other.ToString();
    }

    private static async Task<string?> PrimaryAsync(EngineFlow flow) =>
        (await flow.FindAsync(Kinds.Shard, EngineFlow.Shard))!.GetObject("status")?.GetText("masterAlias");
}
