using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Draining;

public sealed class ReparentTests
{
    private static readonly TabletAlias A = new("zone1", 1);
    private static readonly TabletAlias B = new("zone1", 2);

    [Fact]
    public void MostAdvanced_WinsOverAlias() =>
        MostAdvanced.Of(new Dictionary<TabletAlias, string> { [A] = "MySQL56/u:1-9", [B] = "MySQL56/u:1-10" }).ShouldBe(B);

    [Fact]
    public void D39_Tie_GoesToTheFirstByAlias() =>
        MostAdvanced.Of(new Dictionary<TabletAlias, string> { [B] = "MySQL56/u:1-10", [A] = "MySQL56/u:1-10" }).ShouldBe(A);

    [Fact]
    public void Candidate_HasToBeReadyUndrainedAndAReplica()
    {
        var good = new ReparentCandidate(new TabletRecord { Alias = B, Type = TabletType.Replica }, true, default, false);

        good.IsEligible(A, external: false).ShouldBeTrue();
        good.IsEligible(B, external: false).ShouldBeFalse("the primary itself");
        (good with { PodReady = false }).IsEligible(A, external: false).ShouldBeFalse();
        (good with { Drain = new DrainMarks(true, false, false) }).IsEligible(A, external: false).ShouldBeFalse();
        (good with { Tablet = good.Tablet with { Type = TabletType.Rdonly } }).IsEligible(A, external: false).ShouldBeFalse();
        good.IsEligible(A, external: true).ShouldBeFalse();
    }

    [Fact]
    public void Primary_StaysWhileDrainsAreOnlyJustAcknowledged()
    {
        var states = new Dictionary<string, DrainState> { ["p"] = DrainState.Draining };

        ReparentNeed.ReasonToStay(states, DrainTransitions.Next(states, "p"), "p").ShouldNotBeNull();
    }

    [Fact]
    public void Primary_MovesWhenItsDrainIsDue()
    {
        var states = new Dictionary<string, DrainState> { ["p"] = DrainState.Acknowledged };

        ReparentNeed.ReasonToStay(states, DrainTransitions.Next(states, "p"), "p").ShouldBeNull();
    }
}
