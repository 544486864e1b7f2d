using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Replication;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Events;

/// <summary>What passes over the replication of a shard tell of (behaviour specification, section 12).</summary>
public sealed class ReplicationEventTests
{
    private const string Managed = "07-backup-s3-schedule";
    private const string External = "11-unmanaged";
    private const string Lone = "03-minimal";

    [Fact]
    public async Task AShardWithoutItsFirstBackup_Waits() => (await FirstPrimaryAsync(Managed, world => world.Shard["status"]!["hasInitialBackup"] = "Unknown"))
        .ShouldBe([VitessEventReasons.InitShardWaiting]);

    [Fact]
    public async Task ARestoredShard_GetsItsPrimary() => (await FirstPrimaryAsync(Managed)).ShouldBe([VitessEventReasons.InitShardPrimary]);

    [Fact]
    public async Task ARestoredShardWhoseTabletsAreSilent_GetsNoPrimary() => (await FirstPrimaryAsync(Managed, Silence)).ShouldBe([VitessEventReasons.InitShardFailed]);

    [Fact]
    public async Task ATabletThatClaimsToBePrimary_BlocksTheInitialization() => (await FirstPrimaryAsync(Lone)).ShouldBe([VitessEventReasons.InitShardBlocked]);

    [Fact]
    public async Task WithoutTabletOfAnExternalPrimary_NothingIsTold() => (await FirstPrimaryAsync(External, world => world.Shard["status"]!["tablets"]!["zone1-4232891385"]!["running"] = "False"))
        .ShouldBe([VitessEventReasons.ExternalPrimaryShardBlocked]);

    [Fact]
    public async Task AnExternalPrimary_IsTold() => (await FirstPrimaryAsync(External)).ShouldBe([VitessEventReasons.TabletExternallyReparented]);

    [Fact]
    public async Task AnExternalPrimaryThatVitessDoesNotTake_IsAFailure() => (await FirstPrimaryAsync(External, Fail)).ShouldBe([VitessEventReasons.TabletExternallyReparentedFailed]);

    [Fact]
    public async Task ADrainWhileATabletIsDown_IsNotReconciled() => (await DrainAsync(Managed, "replica", started: true, acknowledged: true, change: world =>
        world.Shard["status"]!["tablets"]![world.First("replica")]!["available"] = "False")).ShouldBe([VitessEventReasons.NotReconcilingDrain]);

    [Fact]
    public async Task ADrainOfAnUnreadableShard_IsTriedLater() => (await DrainAsync(Managed, "replica", started: true, change: world =>
        world.Store.DeleteAsync(TopologyPaths.Shard("commerce", "-")).GetAwaiter().GetResult())).ShouldBe([VitessEventReasons.TopoGetFailed]);

    [Fact]
    public async Task ADrainThatIsFinishedButNotAcknowledged_IsInvalid() =>
        (await DrainAsync(Managed, "replica", started: true, finished: true)).ShouldBe([VitessEventReasons.InvalidDrainState]);

    [Fact]
    public async Task ADrainThatIsTakenBack_IsAborted() => (await DrainAsync(Managed, "replica", acknowledged: true)).ShouldContain(VitessEventReasons.AbortingDrain);

    [Fact]
    public async Task ADrainOfThePrimaryThatIsOnlyAcknowledged_LeavesItWhereItIs() =>
        (await DrainAsync(Managed, "primary", started: true)).ShouldContain(VitessEventReasons.NotReparentingPrimary);

    [Fact]
    public async Task ADrainThatWaits_TellsNothingNew() => (await DrainAsync(Managed, "replica", started: true, acknowledged: true, finished: true)).ShouldBeEmpty();

    [Fact]
    public async Task ADrainOfTheOnlyTablet_IsBlocked() => (await DrainAsync(Lone, "primary", started: true, acknowledged: true)).ShouldBe([VitessEventReasons.DrainBlocked]);

    [Fact]
    public async Task AnotherMysql_IsToldOnThePod() =>
        (await DrainAsync(Managed, "replica", started: true, acknowledged: true, change: Upgrade)).ShouldContain(VitessEventReasons.MysqlUpgrade);

    [Fact]
    public async Task AnotherMysqlThatCannotBePrepared_StopsTheDrain() => (await DrainAsync(Managed, "replica", started: true, acknowledged: true, change: world =>
    {
        Upgrade(world);
        Silence(world);
    })).ShouldBe([VitessEventReasons.MysqldSafeUpgradeFailed]);

    private static void Upgrade(PassWorld world) => world.Shard["spec"]!["images"]!["mysqld"] = new JsonObject { ["mysql80Compatible"] = "mysql:8.4.5" };

    private static void Fail(PassWorld world) => world.BeforeCommands = _ => throw new VitessCommandException("command", "unhappy");

    private static void Silence(PassWorld world)
    {
        foreach (var (alias, _) in world.Shard["status"]!["tablets"]!.AsObject())
        {
            world.Tablets[TabletAlias.Parse(alias)].Failure = "connection refused";
        }
    }

    private static async Task<IReadOnlyList<string>> FirstPrimaryAsync(string golden, Action<PassWorld>? change = null)
    {
        using var world = await PassWorld.StartAsync(golden, hasPrimary: false);
        world.Shard["status"]!["hasMaster"] = "False";
        change?.Invoke(world);
        await PrimaryInitializer.ReconcileAsync(world.Replication(), TestContext.Current.CancellationToken);
        return world.Events.Reasons;
    }

    private static async Task<IReadOnlyList<string>> DrainAsync(
        string golden, string type, bool started = false, bool acknowledged = false, bool finished = false, Action<PassWorld>? change = null)
    {
        using var world = await PassWorld.StartAsync(golden);
        change?.Invoke(world);
        var pod = world.Pod(world.First(type));
        foreach (var (mark, isSet) in new[] { (DrainAnnotations.Started, started), (DrainAnnotations.Acknowledged, acknowledged), (DrainAnnotations.Finished, finished) })
        {
            pod.SetAnnotation(mark, isSet ? "set" : null);
        }

        await DrainReconciler.ReconcileAsync(world.Replication(), TestContext.Current.CancellationToken);
        return [.. world.Events.Reasons.Where(reason => reason != VitessEventReasons.Updated)];
    }
}
