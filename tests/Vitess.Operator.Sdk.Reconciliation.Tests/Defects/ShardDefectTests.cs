using System.Globalization;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;
using Vitess.Operator.Sdk.Reconciliation.Shards;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>What the original does wrong with shards, each in one step of a pass.</summary>
public sealed class ShardDefectTests
{
    [Fact]
    public async Task D01_ATabletThatIsNotYetAvailable_IsLookedAtWhenItWillBe()
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        var pass = world.Begin();
        var tablet = pass.Tablets[0];
        var pod = world.Pod(tablet.Alias.ToString());
        TabletStatus.Begin(pass);

        world.ReadySince(pod, TimeSpan.FromSeconds(10));
        TabletStatus.Observe(pass, tablet, pod).Delay.ShouldBe(TimeSpan.FromSeconds(20));
        pass.Status.Tablets![tablet.Alias.ToString()].Available.ShouldBe(ConditionStatuses.False);

        world.ReadySince(pod, TimeSpan.FromSeconds(30));
        TabletStatus.Observe(pass, tablet, pod).ShouldBe(ReconcileResult.Done);
        pass.Status.Tablets![tablet.Alias.ToString()].Available.ShouldBe(ConditionStatuses.True);
    }

    [Fact]
    public async Task D08_AMarkOnAShard_ChangesNothingElse_AndKeepsTheStatusOfThePass()
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        foreach (var defaulted in new[] { "replication", "topologyReconciliation", "updateStrategy" })
        {
            world.Shard["spec"]!.AsObject().Remove(defaulted);
        }

        var stored = world.Shard.DeepClone().AsObject();
        world.Shard.SetAnnotation(RolloutAnnotations.Cascade, string.Empty);
        var pass = world.Begin();
        TabletStatus.Begin(pass);
        foreach (var tablet in pass.Tablets)
        {
            TabletStatus.Observe(pass, tablet, world.Pod(tablet.Alias.ToString()));
        }

        pass.Status.HasMaster = ConditionStatuses.False; // found in this pass, unlike what is stored

        (await ShardRollout.ReconcileAsync(pass, TestContext.Current.CancellationToken)).ShouldBe(ReconcileResult.Done);

        world.Events.Reasons.ShouldBe([VitessEventReasons.RollingRestartComplete]);
        var written = world.Objects.Written.ShouldHaveSingleItem();
        written["metadata"]!.AsObject().Remove("generation");
        written["metadata"]!.AsObject().Remove("annotations");
        JsonNode.DeepEquals(written, stored).ShouldBeTrue(written.ToJsonString());
        pass.Status.HasMaster.ShouldBe(ConditionStatuses.False);
    }

    [Fact]
    public async Task D43_ATabletThatStartedAfterItsVolumeHadGrown_IsNotRestartedForItAgain()
    {
        using var world = await PassWorld.StartAsync("07-backup-s3-schedule");
        var pass = world.Begin();
        var tablet = pass.Tablets[0];
        var (pod, claim) = (world.Pod(tablet.Alias.ToString()), pass.Find(Kinds.Claim, tablet.Name)!);
        var asked = (world.Time.GetUtcNow() - TimeSpan.FromMinutes(10)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        claim["status"]!["conditions"] = new JsonArray(new JsonObject { ["type"] = "FileSystemResizePending", ["status"] = "True", ["lastTransitionTime"] = asked });

        world.ReadySince(pod, TimeSpan.FromMinutes(11));
        VolumeGrowth.PendingResize(pass, tablet, pod).ShouldNotBeNull();

        world.ReadySince(pod, TimeSpan.FromMinutes(9));
        VolumeGrowth.PendingResize(pass, tablet, pod).ShouldBeNull();
    }
}
