using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Shards;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Shards;

public sealed class TabletTurndownTests
{
    [Fact]
    public void DrainedReplicaOfAHealthyShard_MayGo() => TabletTurndown.Decide("a", true, "b", true).Reason.ShouldBeNull();

    [Fact]
    public void UnknownPrimary_KeepsTheTablet() => TabletTurndown.Decide("a", false, null, true).Reason.ShouldBe(OrphanReasons.PrimaryUnknown);

    [Fact]
    public void UnknownAlias_KeepsTheTablet() => TabletTurndown.Decide(null, true, "b", true).Reason.ShouldBe(OrphanReasons.PrimaryUnknown);

    [Fact]
    public void Primary_Stays() => TabletTurndown.Decide("a", true, "a", true).Reason.ShouldBe(OrphanReasons.Primary);

    [Fact]
    public void TabletsThatAreNotReady_KeepTheOneThatCouldHelp() => TabletTurndown.Decide("a", true, "b", false).Reason.ShouldBe(OrphanReasons.ShardNotHealthy);
}
