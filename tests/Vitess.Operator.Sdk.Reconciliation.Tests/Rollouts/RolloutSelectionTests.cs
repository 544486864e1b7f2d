using Vitess.Operator.Sdk.Reconciliation.Rollouts;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Rollouts;

public sealed class RolloutSelectionTests
{
    [Fact]
    public void Replicas_GoBeforeThePrimary() => RolloutSelection.Next([Tablet("a"), Tablet("b")], "a").ShouldSatisfyAllConditions(
        decision => decision.Action.ShouldBe(RolloutAction.Release),
        decision => decision.Alias.ShouldBe("b"));

    [Fact]
    public void Drained_GoesFirst() => RolloutSelection.Next([Tablet("a"), Tablet("b") with { IsDrained = true }], null).Alias.ShouldBe("b");

    [Fact]
    public void OneAtATime() =>
        RolloutSelection.Next([Tablet("a") with { IsReleased = true }, Tablet("b")], "b").Action.ShouldBe(RolloutAction.Pause);

    [Fact]
    public void Unavailable_Pauses() =>
        RolloutSelection.Next([Tablet("a") with { IsAvailable = false }, Tablet("b")], "b").Action.ShouldBe(RolloutAction.Pause);

    [Fact]
    public void NothingScheduled_Completes() =>
        RolloutSelection.Next([Tablet("a") with { IsScheduled = false }], "a").Action.ShouldBe(RolloutAction.Complete);

    [Fact]
    public void D05_StuckReplica_IsReplaced() =>
        RolloutSelection.Next([Tablet("a") with { IsAvailable = false, IsStuck = true }, Tablet("b")], "b")
            .ShouldBe(new RolloutDecision(RolloutAction.Replace, "a", "Tablet a cannot start; replacing it by what waits for it."));

    [Fact]
    public void D05_StuckPrimary_IsLeftAlone() =>
        RolloutSelection.Next([Tablet("a") with { IsAvailable = false, IsStuck = true }, Tablet("b")], "a").Action.ShouldBe(RolloutAction.Pause);

    [Fact]
    public void LonePrimary_IsReplacedWithoutDrain() =>
        RolloutSelection.Next([Tablet("a"), Tablet("r") with { IsPrimaryEligible = false, IsScheduled = false }], "a").Action.ShouldBe(RolloutAction.Replace);

    [Fact]
    public void D10_LocalPrimaryWithRemoteSuccessor_IsReleased() =>
        RolloutSelection.Next([Tablet("a")], "a", otherPrimaryEligible: 1).Action.ShouldBe(RolloutAction.Release);

    [Fact]
    public void ALastTablet_IsNotRestartedInPlace_WhileOthersAreStillOnTheirWayOut()
    {
        RolloutSelection.Next([Tablet("a")], "a", leaving: ["b"]).ShouldBe(new RolloutDecision(RolloutAction.Pause, "a", "Waiting for tablet b, which is not wanted any more, to go."));
        RolloutSelection.Next([Tablet("a")], "a", leaving: []).Action.ShouldBe(RolloutAction.Replace);
    }

    [Fact]
    public void D10_LoneLocalReplicaOfARemotePrimary_IsReleased() => RolloutSelection.Next([Tablet("a")], "remote").Action.ShouldBe(RolloutAction.Release);

    private static TabletRollout Tablet(string alias) =>
        new() { Alias = alias, HasPod = true, IsAvailable = true, IsScheduled = true, IsPrimaryEligible = true };
}
