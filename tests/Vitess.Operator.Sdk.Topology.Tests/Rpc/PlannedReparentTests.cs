using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Protos.TabletManagerData;
using Vitess.Operator.Sdk.Topology.Tablets;
using TabletType = Vitess.Operator.Sdk.Topology.Records.TabletType;

namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

/// <summary>The ways that a planned reparent can take beside the straight one.</summary>
public sealed class PlannedReparentTests
{
    private const string Behind = "MySQL56/8f2d0000-0000-0000-0000-000000000001:1-9";
    private static readonly TabletAlias First = new("zone1", 1);
    private static readonly TabletAlias Second = new("zone1", 2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly PlannedReparent ToSecond = new("commerce", "-", Second, Patience, TimeSpan.FromSeconds(15));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(16, false, "lags by 16 s")]
    [InlineData(null, false, "has an unknown lag")]
    [InlineData(0, true, "is taking a backup")]
    public async Task CandidateThatIsNotFit_IsRefused_AndNothingIsChanged(int? lag, bool backup, string why)
    {
        await using var shard = await ReparentFixture.StartAsync();
        (shard.Tablets[1].Lag, shard.Tablets[1].TakesBackup) = (lag is { } seconds ? TimeSpan.FromSeconds(seconds) : null, backup);

        var failure = await RefusedAsync(shard, ToSecond);

        failure.Message.ShouldContain("cannot find a tablet to reparent to");
        failure.Message.ShouldContain(why);
        shard.Steps.ShouldBe(["2 ReplicationStatus"]);
    }

    [Fact]
    public async Task CandidateThatLagsAsMuchAsAllowed_IsPromoted()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[1].Lag = ToSecond.TolerableLag;

        await shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation);

        shard.Tablets[1].IsWritable.ShouldBeTrue();
    }

    [Fact]
    public async Task WithoutALimitOfLag_TheCandidateIsTakenUnseen()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[1].TakesBackup = true;

        await shard.Commands.PlannedReparentShardAsync(ToSecond with { TolerableLag = TimeSpan.Zero }, Cancellation);

        shard.Calls.ShouldNotContain("2 ReplicationStatus");
        shard.Tablets[1].IsWritable.ShouldBeTrue();
    }

    [Fact]
    public async Task CandidateThatNeverReplicated_LagsBehindNobody()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[1].Source = null;

        await shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation);

        shard.Tablets[1].IsWritable.ShouldBeTrue();
    }

    [Fact]
    public async Task CandidateWhoseStatusFails_EndsTheCommand()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[1].Failure = ("ReplicationStatus", "cannot connect to MySQL");

        (await Should.ThrowAsync<TabletException>(() => shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation))).Method.ShouldBe("ReplicationStatus");

        shard.Steps.ShouldBe(["2 ReplicationStatus"]);
    }

    [Fact]
    public async Task CandidateOfAnotherShard_IsRefused()
    {
        await using var shard = await ReparentFixture.StartAsync();

        (await RefusedAsync(shard, ToSecond with { NewPrimary = new("zone1", 9) })).Message.ShouldContain("zone1-0000000009 is not in the shard commerce/-");

        shard.Steps.ShouldBeEmpty();
    }

    [Fact]
    public async Task NobodyCouldAcknowledge_IsRefused()
    {
        await using var shard = await ReparentFixture.StartAsync(policy: "cross_cell");

        (await RefusedAsync(shard, ToSecond)).Message.ShouldContain("won't be able to make forward progress on promotion");

        shard.Steps.ShouldBeEmpty();
    }

    [Fact]
    public async Task CrossCell_OnlyTabletsOfOtherCellsAcknowledge()
    {
        await using var shard = await ReparentFixture.StartAsync(policy: "cross_cell");
        await shard.AddCellAsync("zone2", 4);

        await shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation);

        shard.Tablets.Select(tablet => (tablet.Alias.Uid, tablet.SemiSync)).ShouldBe([(1u, false), (2u, true), (3u, false), (4u, true)]);
    }

    [Fact]
    public async Task UnknownDurabilityPolicy_IsRefused()
    {
        await using var shard = await ReparentFixture.StartAsync(policy: "three_of_five");

        (await RefusedAsync(shard, ToSecond)).Message.ShouldContain("three_of_five");

        shard.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task CellThatCannotBeRead_MakesTheListOfTabletsIncomplete()
    {
        await using var shard = await ReparentFixture.StartAsync();
        await shard.Store.CreateAsync(TopologyPaths.CellInfo("zone9"), new() { ServerAddress = "127.0.0.1:1", Root = "/zone9" }, Cancellation);

        var failure = await Should.ThrowAsync<TopologyException>(() => shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation));

        (failure.Kind, failure.Subject).ShouldBe((TopologyErrorKind.PartialResult, "zone9"));
        shard.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("RefreshState")]
    public async Task FirstPrimary_IsInitialized_AndReadsItsRecordsAnew(string failing)
    {
        await using var shard = await ReparentFixture.StartAsync(primary: null);
        shard.Tablets[1].Failure = (failing, "no matter");

        await shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation);

        shard.Steps.Take(2).ShouldBe(["2 ReplicationStatus", "2 InitPrimary"]);
        shard.Steps.Skip(2).Take(4).Order().ShouldBe(["1 SetReplicationSource", "2 PopulateReparentJournal", "2 PrimaryPosition", "3 SetReplicationSource"]);
        shard.Steps.Skip(6).ShouldBe(["2 RefreshState"]);
    }

    [Fact]
    public async Task PrimaryIsTheCandidate_OnlyTheOthersAreTurnedToIt()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[0].IsWritable = false;

        await shard.Commands.PlannedReparentShardAsync(ToSecond with { NewPrimary = First }, Cancellation);

        shard.Steps.Take(2).ShouldBe(["1 SetReadWrite", "1 PrimaryPosition"]);
        shard.Steps.Skip(2).Order().ShouldBe(["1 PopulateReparentJournal", "1 PrimaryPosition", "2 SetReplicationSource", "3 SetReplicationSource"]);
        shard.Tablets[0].IsWritable.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NobodyKnowsThePrimary_AllAreDemoted_ThenTheCandidateIsPromoted(bool twoClaimIt)
    {
        await using var shard = await UndecidedAsync(twoClaimIt);

        await shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation);

        shard.Steps.Skip(1).Take(3).Order().ShouldBe(["1 DemotePrimary", "2 DemotePrimary", "3 DemotePrimary"]);
        shard.Steps.ShouldContain("2 PromoteReplica");
        shard.Tablets.Select(tablet => tablet.IsWritable).ShouldBe([false, true, false]);
    }

    [Fact]
    public async Task NobodyKnowsThePrimary_CandidateBehind_IsRefusedAndNothingIsUndone()
    {
        await using var shard = await UndecidedAsync(twoClaimIt: true);
        shard.Tablets[1].Position = Behind;

        (await RefusedAsync(shard, ToSecond)).Message.ShouldContain("did not catch up in time: zone1-0000000001, zone1-0000000003");

        shard.Calls.ShouldNotContain(call => call.EndsWith("PromoteReplica", StringComparison.Ordinal) || call.EndsWith("UndoDemotePrimary", StringComparison.Ordinal));
    }

    [Fact]
    public async Task OlderClaim_DoesNotCount()
    {
        await using var shard = await ReparentFixture.StartAsync();
        await shard.ChangeAsync(3, record => record with { Type = TabletType.Primary, PrimaryTermStartTime = DateTimeOffset.UnixEpoch });

        await shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation);

        shard.Steps.Count(call => call.EndsWith("DemotePrimary", StringComparison.Ordinal)).ShouldBe(1);
        shard.Calls.ShouldContain("1 DemotePrimary");
    }

    [Fact]
    public async Task PositionWithoutTransactionIds_IsATypedError()
    {
        await using var shard = await UndecidedAsync(twoClaimIt: true);
        shard.Tablets[2].Position = "FilePos/binlog.000001:4";

        (await RefusedAsync(shard, ToSecond)).Message.ShouldContain("position of zone1-0000000003");
    }

    [Fact]
    public async Task CandidateDoesNotFollowTheOldPrimary_WhichIsNotDemoted()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[1].Failure = ("SetReplicationSource", "timed out waiting for the position");

        (await Should.ThrowAsync<TabletException>(() => shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation))).Message.ShouldContain("timed out");

        shard.Calls.ShouldNotContain("1 DemotePrimary");
        shard.Tablets[0].IsWritable.ShouldBeTrue();
    }

    [Fact]
    public async Task DemotionFails_IsUndone()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[0].Failure = ("DemotePrimary", "transactions do not end");

        (await RefusedAsync(shard, ToSecond)).Message.ShouldContain("transactions do not end");

        shard.Calls[^1].ShouldBe("1 UndoDemotePrimary");
        shard.Calls.ShouldNotContain("2 WaitForPosition");
    }

    [Fact]
    public async Task UndoFailsToo_BothFailuresAreSaid()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[0].Failure = ("UndoDemotePrimary", "the disk is full");
        shard.Tablets[1].Failure = ("WaitForPosition", "the applier stands");

        var failure = await RefusedAsync(shard, ToSecond);

        failure.Message.ShouldContain("the applier stands");
        failure.Message.ShouldContain("may still refuse writes");
        failure.Message.ShouldContain("the disk is full");
    }

    [Fact]
    public async Task CallerGivesUpAfterTheDemotion_IsUndoneAllTheSame()
    {
        await using var shard = await ReparentFixture.StartAsync();
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var undone = new ManualResetEventSlim();
        shard.Hears = call =>
        {
            if (call == "2 WaitForPosition")
            {
                caller.Cancel();
                undone.Wait(Patience, Cancellation);
            }
            else if (call == "1 UndoDemotePrimary")
            {
                undone.Set();
            }
        };

        await Should.ThrowAsync<OperationCanceledException>(() => shard.Commands.PlannedReparentShardAsync(ToSecond, caller.Token));

        shard.Tablets[0].IsWritable.ShouldBeTrue();
        (await shard.Store.ListAsync(TopologyPaths.ShardDirectory("commerce", "-"), Cancellation)).ShouldBe(["Shard"], "the lock was given back");
    }

    [Theory]
    [InlineData("PromoteReplica")]
    [InlineData("PopulateReparentJournal")]
    public async Task PromotionFails_IsSaid_AndTheOldPrimaryIsNotBroughtBack(string method)
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[1].Failure = (method, "read only");

        (await Should.ThrowAsync<TabletException>(() => shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation))).Method.ShouldBe(method);

        shard.Calls.ShouldNotContain("1 UndoDemotePrimary", "the elect may hold transactions by now");
        shard.Calls.Contains("2 PopulateReparentJournal").ShouldBe(method != "PromoteReplica");
        shard.Tablets[0].Source.ShouldBe(Second, "the others follow the elect, so that a retry finds them there");
    }

    [Theory]
    [InlineData("2 ReplicationStatus", "1 PrimaryPosition")]
    [InlineData("2 SetReplicationSource", "1 DemotePrimary")]
    [InlineData("2 WaitForPosition", "2 PromoteReplica")]
    public async Task LockLost_NoFurtherStepIsTaken(string at, string next)
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.LoseLockAt(at);

        var failure = await Should.ThrowAsync<TopologyException>(() => shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation));

        failure.Kind.ShouldBe(TopologyErrorKind.FailedPrecondition);
        failure.Message.ShouldContain("lost topology lock");
        shard.Calls[^1].ShouldBe(at);
        shard.Calls.ShouldNotContain(next);
    }

    [Fact]
    public async Task FollowersWaitForTheRowThatTheNewPrimaryWrites()
    {
        await using var shard = await ReparentFixture.StartAsync();

        await shard.Commands.PlannedReparentShardAsync(ToSecond, Cancellation);

        var row = shard.Tablets[1].Requests.OfType<PopulateReparentJournalRequest>().ShouldHaveSingleItem();
        row.ShouldSatisfyAllConditions(
            () => row.ActionName.ShouldBe("PlannedReparentShard"),
            () => row.PrimaryAlias.Uid.ShouldBe(2u),
            () => row.ReplicationPosition.ShouldBe(shard.Tablets[1].Position),
            () => row.TimeCreatedNs.ShouldBeGreaterThan(0));
        foreach (var follower in new[] { shard.Tablets[0], shard.Tablets[2] })
        {
            var follow = follower.Requests.OfType<SetReplicationSourceRequest>().ShouldHaveSingleItem();
            (follow.Parent.Uid, follow.TimeCreatedNs, follow.ForceStartReplication, follow.WaitPosition).ShouldBe((2u, row.TimeCreatedNs, false, ""));
        }

        var first = shard.Tablets[1].Requests.OfType<SetReplicationSourceRequest>().ShouldHaveSingleItem();
        (first.Parent.Uid, first.TimeCreatedNs, first.ForceStartReplication, first.WaitPosition).ShouldBe((1u, 0L, true, shard.Tablets[0].Position));
    }

    [Theory]
    [InlineData(false, "SetReplicationSource")]
    [InlineData(true, "PromoteReplica")]
    public async Task TabletThatNeverAnswers_EndsWithTheWaitForReplicas(bool undecided, string method)
    {
        await using var shard = undecided ? await UndecidedAsync(twoClaimIt: true) : await ReparentFixture.StartAsync();
        using var end = new ManualResetEventSlim();
        shard.Hears = call =>
        {
            if (call == $"2 {method}")
            {
                end.Wait(Patience, Cancellation);
            }
        };
        var hasty = ToSecond with { WaitReplicas = TimeSpan.FromMilliseconds(500), TolerableLag = TimeSpan.Zero };

        var failure = await Should.ThrowAsync<TabletException>(() => shard.Commands.PlannedReparentShardAsync(hasty, Cancellation));
        end.Set();

        failure.Method.ShouldBe(method);
        failure.Message.ShouldContain("DeadlineExceeded");
        shard.Calls.ShouldNotContain("2 PopulateReparentJournal");
    }

    /// <summary>A shard with two tablets that claim the same term, or with none that claims one.</summary>
    private static async Task<ReparentFixture> UndecidedAsync(bool twoClaimIt)
    {
        var shard = await ReparentFixture.StartAsync();
        await (twoClaimIt
            ? shard.ChangeAsync(3, record => record with { Type = TabletType.Primary, PrimaryTermStartTime = DateTimeOffset.UnixEpoch.AddDays(1) })
            : shard.ChangeAsync(1, record => record with { Type = TabletType.Replica, PrimaryTermStartTime = null }));
        return shard;
    }

    private static Task<VitessCommandException> RefusedAsync(ReparentFixture shard, PlannedReparent request) =>
        Should.ThrowAsync<VitessCommandException>(() => shard.Commands.PlannedReparentShardAsync(request, Cancellation));
}
