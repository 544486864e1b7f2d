using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;
using Vitess.Operator.Sdk.Topology.Rpc.Reparenting;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

public sealed class ReparentTests
{
    private static readonly TabletAlias Second = new("zone1", 2);
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(10);
    private static readonly PlannedReparent ToSecond = new("commerce", "-", Second, Wait, TimeSpan.FromSeconds(15));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Planned_HandsOverInOrder()
    {
        await using var shard = await ReparentFixture.StartAsync();

        await shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation);

        shard.Calls.Take(3).Order().ShouldBe(["1 GetGlobalStatusVars", "2 GetGlobalStatusVars", "3 GetGlobalStatusVars"]);
        shard.Calls.Skip(3).Take(5).ShouldBe(["2 ReplicationStatus", "1 PrimaryPosition", "2 SetReplicationSource", "1 DemotePrimary", "2 WaitForPosition"]);
        shard.Calls.Skip(8).Order().ShouldBe(["1 SetReplicationSource", "2 PopulateReparentJournal", "2 PrimaryPosition", "2 PromoteReplica", "3 SetReplicationSource"]);
        shard.Tablets.Select(tablet => (tablet.IsWritable, tablet.SemiSync, tablet.Source)).ShouldBe([(false, true, Second), (true, true, null), (false, true, Second)]);
        (await shard.Store.ListAsync(TopologyPaths.ShardDirectory("commerce", "-"), Cancellation)).ShouldBe(["Shard"], "the lock was given back");
    }

    [Fact]
    public async Task Planned_CandidateDoesNotCatchUp_WritesGoOnAtTheOldPrimary()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[1].Failure = ("WaitForPosition", "timed out");

        var failure = await Should.ThrowAsync<VitessCommandException>(() => shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation));

        failure.Message.ShouldContain("failed to catch up with replication");
        shard.Calls[^1].ShouldBe("1 UndoDemotePrimary");
        shard.Tablets[0].IsWritable.ShouldBeTrue();
        shard.Calls.ShouldNotContain("2 PromoteReplica");
    }

    [Fact]
    public async Task Planned_OneTabletDoesNotAnswer_NothingIsChanged()
    {
        await using var shard = await ReparentFixture.StartAsync();
        await shard.Tablets[2].DisposeAsync();

        await Should.ThrowAsync<TabletException>(() => shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation));

        shard.Calls.ShouldAllBe(call => call.EndsWith("GetGlobalStatusVars", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Planned_ReplicaDoesNotFollow_SaysThatTheSameTargetIsToBeRetried()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[2].Failure = ("SetReplicationSource", "Errant GTID detected");

        var failure = await Should.ThrowAsync<VitessCommandException>(() => shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation));

        failure.Message.ShouldContain("some replicas failed to reparent");
        shard.Tablets[1].IsWritable.ShouldBeTrue();
    }

    [Fact]
    public async Task Planned_WithVtctld_GoesThroughIt()
    {
        await using var vtctld = await FakeVtctld.StartAsync();
        PlannedReparentShardRequest? seen = null;
        vtctld.On<PlannedReparentShardRequest, PlannedReparentShardResponse>("PlannedReparentShard", request =>
        {
            seen = request;
            return new();
        });
        await using var shard = await ReparentFixture.StartAsync(vtctld: vtctld.Server.Address);

        await shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation);

        seen.ShouldNotBeNull().ShouldSatisfyAllConditions(
            request => request.NewPrimary.Uid.ShouldBe(2u), request => request.WaitReplicasTimeout.Seconds.ShouldBe(10), request => request.TolerableReplicationLag.Seconds.ShouldBe(15));
        shard.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task InitShardPrimary_ResetsAll_ThenWritesTheShard()
    {
        await using var shard = await ReparentFixture.StartAsync(primary: null);

        await shard.Commands.InitShardPrimaryAsync("commerce", "-", Second, Wait, Cancellation);

        shard.Calls.Take(3).ShouldAllBe(call => call.EndsWith("ResetReplication", StringComparison.Ordinal));
        shard.Calls[3].ShouldBe("2 InitPrimary");
        shard.Calls.Skip(4).Take(3).Order().ShouldBe(["1 InitReplica", "2 PopulateReparentJournal", "3 InitReplica"]);
        shard.Calls.Skip(7).ShouldBe(["2 ExecuteFetchAsDba", "2 RefreshState"]);
        (await shard.Store.ReadAsync(TopologyPaths.Shard("commerce", "-"), Cancellation)).Value.PrimaryAlias.ShouldBe(Second);
    }

    [Fact]
    public async Task Emergency_PrimaryGone_PromotesTheMostAdvanced()
    {
        await using var shard = await ReparentFixture.StartAsync();
        await shard.Tablets[0].DisposeAsync();
        shard.Tablets[2].Position = "MySQL56/8f2d0000-0000-0000-0000-000000000001:1-12";

        await shard.Commands.EmergencyReparentShardAsync(new EmergencyReparent("commerce", "-", null, Wait), Cancellation);

        shard.Calls.ShouldContain("3 PromoteReplica");
        shard.Calls.ShouldNotContain("2 PromoteReplica");
        shard.Tablets[1].Source.ShouldBe(new TabletAlias("zone1", 3));
    }

    [Fact]
    public async Task Emergency_PositionsContradict_IsASplitBrain()
    {
        await using var shard = await ReparentFixture.StartAsync();
        await shard.Tablets[0].DisposeAsync();
        (shard.Tablets[2].Position, shard.Tablets[2].SourceUuid) = ("MySQL56/8f2d0000-0000-0000-0000-000000000002:1-3", "8f2d0000-0000-0000-0000-000000000002");

        var failure = await Should.ThrowAsync<VitessCommandException>(
            () => shard.Commands.EmergencyReparentShardAsync(new EmergencyReparent("commerce", "-", null, Wait), Cancellation));

        failure.Message.ShouldContain("split brain detected");
        shard.Calls.ShouldNotContain(call => call.EndsWith("PromoteReplica", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Emergency_TooFewAnswer_IsRefused()
    {
        await using var shard = await ReparentFixture.StartAsync();
        await shard.Tablets[0].DisposeAsync();
        await shard.Tablets[1].DisposeAsync();

        var failure = await Should.ThrowAsync<VitessCommandException>(
            () => shard.Commands.EmergencyReparentShardAsync(new EmergencyReparent("commerce", "-", null, Wait), Cancellation));

        failure.Message.ShouldContain("could not reach sufficient tablets to guarantee safety");
    }
}
