using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

public sealed partial class EmergencyReparentTests
{
    [Theory]
    [InlineData("1-12,8f2d0000-0000-0000-0000-000000000009:1", 1, "2 PromoteReplica")]   // a transaction of its own
    [InlineData("1-12", 1, "3 PromoteReplica")]                                          // merely ahead with its source's
    [InlineData("1-12", 0, "2 PromoteReplica")]                                          // ahead of a source that was replaced
    [InlineData("1-12,8f2d0000-0000-0000-0000-000000000009:1", 2, "3 PromoteReplica")]   // nobody else saw as much
    public async Task TransactionsThatNobodyElseHas_AreErrantUnlessTheJournalBearsThemOut(string transactions, int journal, string promoted)
    {
        await using var shard = await WithoutPrimaryAsync();
        (shard.Tablets[2].Position, shard.Tablets[2].JournalLength) = ("MySQL56/8f2d0000-0000-0000-0000-000000000001:" + transactions, journal);

        await RunAsync(shard, Request);

        Promoted(shard).ShouldBe([promoted]);
    }

    [Fact]
    public async Task RequestedTabletHasErrantTransactions_IsRefused()
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.Tablets[2].Position += ",8f2d0000-0000-0000-0000-000000000009:1";

        (await RefusedAsync(shard, Request with { NewPrimary = Third })).Message.ShouldContain("zone1-0000000003 cannot be promoted");
    }

    [Fact]
    public async Task OldPrimaryHasTransactionsOfItsOwn_IsRightByItself()
    {
        await using var shard = await ReparentFixture.StartAsync();
        shard.Tablets[0].Position += ",8f2d0000-0000-0000-0000-000000000009:1";

        await RunAsync(shard, Patient);

        Promoted(shard).ShouldBe(["1 PromoteReplica"]);
    }

    [Fact]
    public async Task EachIsAheadWithItsOwnSource_IsASplitBrain()
    {
        await using var shard = await WithoutPrimaryAsync();
        (shard.Tablets[1].Position, shard.Tablets[1].SourceUuid) = ("MySQL56/a:1-12,b:1-10", "a");
        (shard.Tablets[2].Position, shard.Tablets[2].SourceUuid) = ("MySQL56/a:1-10,b:1-12", "b");

        (await RefusedAsync(shard, Request)).Message.ShouldContain("split brain detected");

        Promoted(shard).ShouldBeEmpty();
    }

    [Fact]
    public async Task JournalCannotBeRead_NobodyIsPromoted()
    {
        await using var shard = await WithoutPrimaryAsync();
        shard.Tablets[2].Failure = ("ReadReparentJournalInfo", "no such table");

        (await Should.ThrowAsync<TabletException>(() => RunAsync(shard, Request))).Method.ShouldBe("ReadReparentJournalInfo");

        Promoted(shard).ShouldBeEmpty();
    }
}
