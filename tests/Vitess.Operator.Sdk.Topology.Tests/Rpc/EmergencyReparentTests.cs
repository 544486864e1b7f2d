using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Protos.TabletManagerData;
using Vitess.Operator.Sdk.Topology.Rpc.Reparenting;
using Vitess.Operator.Sdk.Topology.Tablets;
using TabletType = Vitess.Operator.Sdk.Topology.Records.TabletType;

namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

/// <summary>The ways that an emergency reparent can take.</summary>
public sealed partial class EmergencyReparentTests
{
    private const string Ahead = "MySQL56/8f2d0000-0000-0000-0000-000000000001:1-12";
    private static readonly TabletAlias First = new("zone1", 1);
    private static readonly TabletAlias Second = new("zone1", 2);
    private static readonly TabletAlias Third = new("zone1", 3);
    private static readonly EmergencyReparent Request = new("commerce", "-", null, TimeSpan.FromSeconds(30));
    private static readonly EmergencyReparent Patient = Request with { WaitForAllTablets = true };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PositionsAreEqual_TheFirstNameWins()
    {
        await using var shard = await WithoutPrimaryAsync();

        await RunAsync(shard, Request);

        Promoted(shard).ShouldBe(["2 PromoteReplica"]);
        shard.Tablets[2].Source.ShouldBe(Second);
    }

    [Fact]
    public async Task OldPrimaryLives_IsDemotedAndFollows()
    {
        await using var shard = await ReparentFixture.StartAsync();

        await RunAsync(shard, Patient with { NewPrimary = Second });

        shard.Calls.ShouldContain("1 DemotePrimary");
        shard.Tablets.Select(tablet => tablet.IsWritable).ShouldBe([false, true, false]);
        shard.Tablets[0].Source.ShouldBe(Second);
    }

    [Fact]
    public async Task StopFailsOtherwiseThanByNotReplicating_CountsAsNotReached()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[0].Failure = ("StopReplicationAndGetStatus", "MySQL is gone");

        await RunAsync(shard, Request);

        shard.Calls.ShouldNotContain("1 DemotePrimary");
        Promoted(shard).ShouldBe(["2 PromoteReplica"]);
    }

    [Fact]
    public async Task IgnoredTablet_IsLeftAlone()
    {
        await using var shard = await ReparentFixture.StartAsync();

        await RunAsync(shard, Patient with { IgnoreReplicas = [First] });

        shard.Calls.ShouldNotContain(call => call.StartsWith("1 ", StringComparison.Ordinal));
        Promoted(shard).ShouldBe(["2 PromoteReplica"]);
    }

    [Fact]
    public async Task RecordOfTheOldPrimaryIsMissing_IsRefused()
    {
        await using var shard = await ReparentFixture.StartAsync();
        await shard.Store.DeleteAsync(TopologyPaths.Tablet(First), null, Cancellation);

        (await RefusedAsync(shard, Request)).Message.ShouldContain("zone1-0000000001 is not in the shard");

        shard.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task NoTabletAnswers_IsRefused()
    {
        await using var shard = await WithoutPrimaryAsync();
        await shard.Tablets[1].DisposeAsync();
        await shard.Tablets[2].DisposeAsync();

        (await RefusedAsync(shard, Request)).Message.ShouldContain("0 of 3 answered");
    }

    [Theory]
    [InlineData("cross_cell", true)]
    [InlineData("semi_sync", false)]
    public async Task TwoDoNotAnswer_IsSafeOnlyIfTheyCannotAcknowledgeEachOther(string policy, bool safe)
    {
        await using var shard = await WithoutPrimaryAsync(policy);
        await shard.AddCellAsync("zone2", 4);
        await shard.Tablets[1].DisposeAsync();   // one cell with the old primary

        if (safe)
        {
            await RunAsync(shard, Request);
            Promoted(shard).ShouldBe(["3 PromoteReplica"]);
        }
        else
        {
            (await RefusedAsync(shard, Request)).Message.ShouldContain("could not reach sufficient tablets to guarantee safety: 2 of 4 answered");
            Promoted(shard).ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData(TabletType.Drained)]
    [InlineData(TabletType.Backup)]
    [InlineData(TabletType.Restore)]
    public async Task TabletBusyOtherwise_IsNoCandidate_HoweverFarItIs(TabletType type)
    {
        await using var shard = await WithoutPrimaryAsync("none");
        shard.Tablets[1].Position = Ahead;
        await shard.ChangeAsync(2, record => record with { Type = type });

        await RunAsync(shard, Request);

        Promoted(shard).ShouldBe(["3 PromoteReplica"]);
        shard.Calls.ShouldNotContain("3 SetReplicationSource", "what only such a tablet has is given up");
        shard.Tablets[1].Source.ShouldBe(Third);
    }

    [Theory]
    [InlineData(TabletType.Drained)]
    [InlineData(TabletType.Rdonly)]
    public async Task NoCandidateIsLeft_IsRefused(TabletType type)
    {
        await using var shard = await WithoutPrimaryAsync("none");
        await shard.ChangeAsync(2, record => record with { Type = type });
        await shard.ChangeAsync(3, record => record with { Type = type });

        (await RefusedAsync(shard, Request)).Message.ShouldContain("no valid candidates for emergency reparent");

        Promoted(shard).ShouldBeEmpty();
    }

    [Fact]
    public async Task NobodyCouldAcknowledge_IsRefused()
    {
        await using var shard = await WithoutPrimaryAsync("cross_cell");

        (await RefusedAsync(shard, Request)).Message.ShouldContain("no valid candidates for emergency reparent");
    }

    [Fact]
    public async Task RelayLogIsNotApplied_NobodyIsPromoted()
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.Tablets[2].Failure = ("WaitForPosition", "the applier stands");

        (await Should.ThrowAsync<TabletException>(() => RunAsync(shard, Request))).Message.ShouldContain("the applier stands");

        Promoted(shard).ShouldBeEmpty();
    }

    [Fact]
    public async Task RequestedTabletIsAsFar_IsPromotedAtOnce()
    {
        await using var shard = await WithoutPrimaryAsync();

        await RunAsync(shard, Request with { NewPrimary = Third });

        Promoted(shard).ShouldBe(["3 PromoteReplica"]);
        shard.Calls.ShouldNotContain("3 SetReplicationSource");
    }

    [Fact]
    public async Task RequestedTabletIsBehind_FirstTakesWhatTheFarthestHas()
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.Tablets[1].Position = Ahead;

        await RunAsync(shard, Request with { NewPrimary = Third });

        shard.Calls.Where(call => call.StartsWith("3 ", StringComparison.Ordinal)).ShouldBe(
            ["3 StopReplicationAndGetStatus", "3 WaitForPosition", "3 ReadReparentJournalInfo", "3 SetReplicationSource", "3 WaitForPosition", "3 PromoteReplica", "3 PrimaryPosition", "3 PopulateReparentJournal"]);
        var source = shard.Tablets[2].Requests.OfType<SetReplicationSourceRequest>().ShouldHaveSingleItem();
        (source.Parent.Uid, source.TimeCreatedNs, source.ForceStartReplication).ShouldBe((2u, 0, true));
        CaughtUpWith(shard.Tablets[2]).ShouldBe(Ahead);
        shard.Tablets[1].Source.ShouldBe(Third);
    }

    [Fact]
    public async Task RequestedTabletDoesNotCatchUp_NobodyIsPromoted()
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.Tablets[1].Position = Ahead;
        shard.Hears = call => shard.Tablets[2].Failure = call == "2 PrimaryPosition" ? ("WaitForPosition", "timed out") : shard.Tablets[2].Failure;

        (await Should.ThrowAsync<TabletException>(() => RunAsync(shard, Request with { NewPrimary = Third }))).Message.ShouldContain("timed out");

        Promoted(shard).ShouldBeEmpty();
    }

    [Fact]
    public async Task RequestedTabletDoesNotFollowTheFarthest_IsRefused()
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.Tablets[1].Position = Ahead;
        shard.Tablets[2].Failure = ("SetReplicationSource", "no such host");

        (await RefusedAsync(shard, Request with { NewPrimary = Third })).Message.ShouldContain("zone1-0000000003 cannot be promoted");

        Promoted(shard).ShouldBeEmpty();
    }

    [Fact]
    public async Task FarthestIsNotIdeal_AllReachableFirstReplicateFromIt()
    {
        await using var shard = await WithoutPrimaryAsync();
        (await shard.AddCellAsync("zone2", 4)).Position = Ahead;

        await RunAsync(shard, Request);

        shard.Tablets[2].Requests.OfType<SetReplicationSourceRequest>().Select(request => request.Parent.Uid).ShouldBe([4u, 2u]);
        shard.Tablets[3].Requests.OfType<SetReplicationSourceRequest>().ShouldHaveSingleItem().Parent.Uid.ShouldBe(2u);
    }

    [Fact]
    public async Task BetterCandidateDoesNotFollowTheFarthest_TheNextIsTaken()
    {
        await using var shard = await WithoutPrimaryAsync();
        (await shard.AddCellAsync("zone2", 4)).Position = Ahead;
        shard.Tablets[1].Failure = ("SetReplicationSource", "no such host");

        await RunAsync(shard, Request);

        Promoted(shard).ShouldBe(["3 PromoteReplica"]);
        CaughtUpWith(shard.Tablets[2]).ShouldBe(Ahead);
    }

    [Fact]
    public async Task RequestedTabletDoesNotAnswer_IsRefused()
    {
        await using var shard = await WithoutPrimaryAsync("none");

        (await RefusedAsync(shard, Request with { NewPrimary = First })).Message.ShouldContain("zone1-0000000001 cannot be promoted");
    }

    [Fact]
    public async Task OwnCellIsPreferred_AfterCatchingUp()
    {
        await using var shard = await WithoutPrimaryAsync();
        (await shard.AddCellAsync("zone2", 4)).Position = Ahead;

        await RunAsync(shard, Request);

        Promoted(shard).ShouldBe(["2 PromoteReplica"]);
        shard.Tablets[1].Requests.OfType<SetReplicationSourceRequest>().ShouldHaveSingleItem().Parent.Uid.ShouldBe(4u);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnotherCell_IsTakenUnlessPrevented(bool prevent)
    {
        await using var shard = await WithoutPrimaryAsync("none");
        await shard.AddCellAsync("zone2", 4);
        await shard.ChangeAsync(2, record => record with { Type = TabletType.Rdonly });
        await shard.ChangeAsync(3, record => record with { Type = TabletType.Rdonly });
        var request = Request with { PreventCrossCellPromotion = prevent };

        if (prevent)
        {
            (await RefusedAsync(shard, request)).Message.ShouldContain("no valid candidates");
        }
        else
        {
            await RunAsync(shard, request);
        }

        Promoted(shard).ShouldBe(prevent ? [] : ["4 PromoteReplica"]);
    }

    [Fact]
    public async Task TabletTakingABackup_IsTheLastResort()
    {
        await using var shard = await WithoutPrimaryAsync();
        (shard.Tablets[1].Position, shard.Tablets[1].TakesBackup) = (Ahead, true);

        await RunAsync(shard, Request);

        Promoted(shard).ShouldBe(["3 PromoteReplica"]);
        CaughtUpWith(shard.Tablets[2]).ShouldBe(Ahead);
    }

    [Fact]
    public async Task AllTakeBackups_OneIsPromotedAllTheSame()
    {
        await using var shard = await WithoutPrimaryAsync();
        (shard.Tablets[1].TakesBackup, shard.Tablets[2].TakesBackup) = (true, true);

        await RunAsync(shard, Request);

        Promoted(shard).ShouldBe(["2 PromoteReplica"]);
    }

    [Fact]
    public async Task ShardThatNeverHadAPrimary_IsInitialized()
    {
        await using var shard = await ReparentFixture.StartAsync(primary: null);

        await RunAsync(shard, Patient);

        shard.Calls.ShouldContain("1 InitPrimary");
        Promoted(shard).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("FilePos/binlog.000001:4")]
    [InlineData("MariaDB/0-1-42")]
    public async Task PositionsOfDifferentKinds_AreRefused(string position)
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.Tablets[2].Position = position;

        (await RefusedAsync(shard, Request)).Message.ShouldContain("mix of GTID-based and non GTID-based positions: the latter at zone1-0000000003");

        shard.Calls.ShouldNotContain("2 WaitForPosition");
        Promoted(shard).ShouldBeEmpty();
    }

    [Fact]
    public async Task NoPositionHasGtids_NoJournalIsRead()
    {
        await using var shard = await WithoutPrimaryAsync();
        (shard.Tablets[1].Position, shard.Tablets[2].Position) = ("MariaDB/0-1-41", "MariaDB/0-1-42");

        await RunAsync(shard, Request);

        Promoted(shard).ShouldBe(["3 PromoteReplica"]);
        shard.Calls.ShouldNotContain(call => call.EndsWith("ReadReparentJournalInfo", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task ReplicasDoNotFollow_IsAFailureWhenNoneDoes(int failing, bool refused)
    {
        await using var shard = await ReparentFixture.StartAsync();
        foreach (var tablet in new[] { shard.Tablets[0], shard.Tablets[2] }.Take(failing))
        {
            tablet.Failure = ("SetReplicationSource", "Errant GTID detected");
        }

        var run = () => RunAsync(shard, Patient with { NewPrimary = Second });
        if (refused)
        {
            (await Should.ThrowAsync<VitessCommandException>(run)).Message.ShouldContain("some replicas failed to reparent");
        }
        else
        {
            await run();
        }

        shard.Tablets[1].IsWritable.ShouldBeTrue();
    }

    [Fact]
    public async Task OnlyReplicaLeftDoesNotFollow_IsAFailure()
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.Tablets[2].Failure = ("SetReplicationSource", "Errant GTID detected");

        (await RefusedAsync(shard, Request)).Message.ShouldContain("some replicas failed to reparent");
    }

    [Fact]
    public async Task NobodyFollowsInAShardOfTwo_ThePromotionStands()
    {
        await using var shard = await WithoutPrimaryAsync("none");
        await shard.Store.DeleteAsync(TopologyPaths.Tablet(Third), null, Cancellation);

        await RunAsync(shard, Request);

        Promoted(shard).ShouldBe(["2 PromoteReplica"]);
    }

    [Theory]
    [InlineData("PromoteReplica")]
    [InlineData("PopulateReparentJournal")]
    public async Task PromotionFails_IsSaid(string method)
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.Tablets[1].Failure = (method, "read only");

        (await Should.ThrowAsync<TabletException>(() => RunAsync(shard, Request))).Method.ShouldBe(method);

        shard.Calls.Contains("2 PopulateReparentJournal").ShouldBe(method != "PromoteReplica");
    }

    [Theory]
    [InlineData("2 StopReplicationAndGetStatus", "2 WaitForPosition")]
    [InlineData("2 WaitForPosition", "2 PromoteReplica")]
    public async Task LockLost_NoFurtherStepIsTaken(string at, string next)
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.LoseLockAt(at);

        (await Should.ThrowAsync<TopologyException>(() => RunAsync(shard, Request))).Kind.ShouldBe(TopologyErrorKind.FailedPrecondition);

        shard.Calls.ShouldNotContain(next);
    }

    [Fact]
    public async Task LockOfAnother_IsWaitedFor_AndNothingIsCalledUntilThen()
    {
        await using var shard = await WithoutPrimaryAsync();
        var held = await shard.Store.LockAsync(TopologyPaths.ShardDirectory("commerce", "-"), "somebody else", Cancellation);

        var run = RunAsync(shard, Request);
        var before = shard.Calls.Count;
        await held.DisposeAsync();
        await run;

        before.ShouldBe(0);
        Promoted(shard).ShouldBe(["2 PromoteReplica"]);
    }

    [Theory]
    [InlineData(1u, false)]
    [InlineData(2u, true)]
    public async Task ExpectedPrimary_MustBeTheShards(uint expected, bool refused)
    {
        await using var shard = await WithoutPrimaryAsync();
        var request = Request with { ExpectedPrimary = new("zone1", expected) };

        if (refused)
        {
            (await RefusedAsync(shard, request)).Message.ShouldContain("primary zone1-0000000001 is not equal to expected alias zone1-0000000002");
        }
        else
        {
            await RunAsync(shard, request);
        }

        shard.Calls.Any().ShouldBe(!refused);
        Promoted(shard).ShouldBe(refused ? [] : ["2 PromoteReplica"]);
    }

    private static string CaughtUpWith(FakeTablet tablet) => tablet.Requests.OfType<WaitForPositionRequest>().Last().Position;

    private static IEnumerable<string> Promoted(ReparentFixture shard) => shard.Calls.Where(call => call.EndsWith("PromoteReplica", StringComparison.Ordinal));

    private static async Task<ReparentFixture> WithoutPrimaryAsync(string policy = "semi_sync")
    {
        var shard = await ReparentFixture.StartAsync(policy: policy);
        await shard.Tablets[0].DisposeAsync();
        return shard;
    }

    private static Task RunAsync(ReparentFixture shard, EmergencyReparent request) => shard.Commands.EmergencyReparentShardAsync(request, Cancellation);

    private static Task<VitessCommandException> RefusedAsync(ReparentFixture shard, EmergencyReparent request) =>
        Should.ThrowAsync<VitessCommandException>(() => RunAsync(shard, request));
}
