using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;
using Vitess.Operator.Sdk.Reconciliation.Shards;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Topology;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Events;

/// <summary>What passes over a shard tell of (behaviour specification, section 12).</summary>
public sealed class ShardEventTests
{
    private const string Golden = "07-backup-s3-schedule";

    [Fact]
    public async Task ARolloutWhileATabletIsDown_IsPaused() => (await RollOutAsync((world, pass) =>
        world.ReadySince(world.Pod(pass.Tablets[0].Alias.ToString()), TimeSpan.FromSeconds(1)))).ShouldBe([VitessEventReasons.RolloutPaused]);

    [Fact]
    public async Task ARolloutOfAnUnreadableShard_IsBlocked() => (await RollOutAsync((world, _) =>
        world.Store.DeleteAsync(TopologyPaths.Shard("commerce", "-")).GetAwaiter().GetResult())).ShouldBe([VitessEventReasons.RolloutBlocked]);

    [Fact]
    public async Task ARestartThatIsRefused_BlocksTheRollout() => (await RollOutAsync((world, pass) =>
    {
        world.Pod(pass.Tablets[0].Alias.ToString()).SetAnnotation(RolloutAnnotations.Scheduled, "image");
        world.Objects.Refuses = (kind, _) => kind == Kinds.Pod;
    })).ShouldContain(VitessEventReasons.RollingRestartBlocked);

    [Fact]
    public async Task ARolloutThatCannotBeEnded_IsTold() => (await RollOutAsync((world, _) => world.Objects.Refuses = (kind, _) => kind == Kinds.Shard))
        .ShouldBe([VitessEventReasons.UncascadeFailed]);

    [Fact]
    public async Task AVolumeThatGrows_IsWaitedFor() => (await RollOutAsync((_, pass) =>
        pass.Find(Kinds.Claim, pass.Tablets[0].Name)!["status"]!["capacity"]!["storage"] = "1Gi")).ShouldContain(VitessEventReasons.PVCResizeWaiting);

    private static async Task<IReadOnlyList<string>> RollOutAsync(Action<PassWorld, ShardPass> change)
    {
        using var world = await PassWorld.StartAsync(Golden);
        world.Shard.SetAnnotation(RolloutAnnotations.Cascade, string.Empty);
        var pass = world.Begin();
        foreach (var tablet in pass.Tablets)
        {
            // A recording does not say how large the volumes are.
            pass.Find(Kinds.Claim, tablet.Name)!["status"]!["capacity"]!["storage"] = tablet.Pool.Spec.DataVolumeClaimTemplate!.Resources!.Requests!["storage"].ToString();
        }

        change(world, pass);
        TabletStatus.Begin(pass);
        foreach (var tablet in pass.Tablets)
        {
            TabletStatus.Observe(pass, tablet, world.Pod(tablet.Alias.ToString()));
        }

        await ShardRollout.ReconcileAsync(pass, TestContext.Current.CancellationToken);
        return world.Events.Reasons;
    }
}
