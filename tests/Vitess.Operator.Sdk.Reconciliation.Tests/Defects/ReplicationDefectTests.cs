using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Replication;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Topology.Commands;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Defects;

/// <summary>What the original does wrong with primaries and drains, each in one pass over the replication of a shard.</summary>
public sealed class ReplicationDefectTests
{
    private const string External = "11-unmanaged";
    private const string Managed = "07-backup-s3-schedule";

    [Fact]
    public async Task D02_AnUnknownPrimary_IsWaitedFor()
    {
        using var world = await PassWorld.StartAsync(External);
        world.Shard["status"]!["hasMaster"] = "Unknown";

        var result = await PrimaryInitializer.ReconcileAsync(world.Replication(), TestContext.Current.CancellationToken);

        result.Delay.ShouldBe(world.Services.Intervals.TopologyRetry);
        world.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task D02_ARecordedPrimary_IsFoundByTheNameOfTheShard()
    {
        using var world = await PassWorld.StartAsync(External);
        world.Shard["status"]!["hasMaster"] = "False"; // read before the record got its primary

        await PrimaryInitializer.ReconcileAsync(world.Replication(), TestContext.Current.CancellationToken);

        world.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task D02_WithoutAnyPrimary_TheExternalOneIsToldToVitess()
    {
        using var world = await PassWorld.StartAsync(External, hasPrimary: false);
        world.Shard["status"]!["hasMaster"] = "False";

        await PrimaryInitializer.ReconcileAsync(world.Replication(), TestContext.Current.CancellationToken);

        world.Calls.ShouldBe(["TabletExternallyReparented zone1-4232891385"]);
    }

    [Fact]
    public async Task D04_OnlyTheTabletWhosePodMayGo_IsPreparedForAnotherMysql()
    {
        using var world = await PassWorld.StartAsync(Managed);
        world.Shard["spec"]!["images"]!["mysqld"] = new JsonObject { ["mysql80Compatible"] = "mysql:8.4.5" };
        var (drained, other) = (world.First("replica"), world.Shard["status"]!["tablets"]!.AsObject().Last(tablet => (string?)tablet.Value!["type"] == "replica").Key);
        Acknowledge(world, drained);
        world.Tablets[TabletAlias.Parse(other)].Failure = "connection refused";

        await DrainReconciler.ReconcileAsync(world.Replication(), TestContext.Current.CancellationToken);

        var calls = world.Topology.Journal.Entries().Where(entry => (string?)entry["fn"] == "ExecuteFetchAsDba").ToList();
        calls.Select(call => (string?)call["tablet"]).ShouldBe([drained]);
        ((string?)calls[0]["args"]!["db_name"]).ShouldBe(string.Empty, "the sidecar database may have another name");
        world.Pod(drained).GetAnnotation(DrainAnnotations.Finished).ShouldNotBeNull();
    }

    [Fact]
    public async Task D25_AnExternalPrimary_StepsDownByItself()
    {
        using var world = await PassWorld.StartAsync(External);
        Acknowledge(world, world.First("primary"));

        await DrainReconciler.ReconcileAsync(world.Replication(), TestContext.Current.CancellationToken);

        world.Calls.Where(call => !call.StartsWith("ReplicationStatus", StringComparison.Ordinal)).ShouldBe(["TabletExternallyReparented zone1-4232891385"]);
        world.Events.Reasons.ShouldBe([VitessEventReasons.PlannedReparent]);
    }

    [Fact]
    public async Task D37_AReparentThatFailed_IsTriedAgainSoon()
    {
        using var world = await PassWorld.StartAsync(Managed);
        Acknowledge(world, world.First("primary"));
        world.BeforeCommands = _ => throw new VitessCommandException("PlannedReparentShard", "primary is unhappy");

        (await DrainReconciler.ReconcileAsync(world.Replication(), TestContext.Current.CancellationToken)).Delay.ShouldBe(world.Services.Intervals.TopologyRetry);

        world.Events.Reasons.ShouldBe([VitessEventReasons.PlannedReparentFailed]);
    }

    [Fact]
    public async Task D37_AReparentThatTakesForEver_IsGivenUp_AndTriedAgainSoon()
    {
        using var world = await PassWorld.StartAsync(Managed);
        Acknowledge(world, world.First("primary"));
        world.BeforeCommands = token => Task.Delay(Timeout.InfiniteTimeSpan, token);

        var running = DrainReconciler.ReconcileAsync(world.Replication(), TestContext.Current.CancellationToken);
        running.IsCompleted.ShouldBeFalse();
        world.Time.Advance(TimeSpan.FromSeconds(46));

        (await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Delay.ShouldBe(world.Services.Intervals.TopologyRetry);
        world.Events.Reasons.ShouldBe([VitessEventReasons.PlannedReparentFailed]);
    }

    private static void Acknowledge(PassWorld world, string alias)
    {
        world.Pod(alias).SetAnnotation(DrainAnnotations.Started, "maintenance");
        world.Pod(alias).SetAnnotation(DrainAnnotations.Acknowledged, "seen");
    }
}
