using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Reconciliation.Elections;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Draining;

public sealed class ReparentChoiceTests
{
    private const string Position = "MySQL56/11111111-1111-1111-1111-111111111111:1-10";
    private const string Further = "MySQL56/11111111-1111-1111-1111-111111111111:1-11";

    private static readonly TabletAlias Primary = new("zone2", 1);
    private static readonly TabletRecord Far = new() { Alias = new("zone1", 2), Type = TabletType.Replica };
    private static readonly TabletRecord Near = new() { Alias = new("zone2", 3), Type = TabletType.Replica };
    private static readonly TabletRecord AlsoNear = new() { Alias = new("zone2", 4), Type = TabletType.Replica };

    [Fact]
    public void D37_ATabletInTheCellOfThePrimary_IsPreferred() => Choose("none", (Far, Further, 0), (Near, Position, 0)).ShouldBe(Near.Alias);

    [Fact]
    public void D37_ATabletThatIsFarBehind_OrSilent_ComesLast()
    {
        Choose("none", (Far, Position, 0), (Near, Position, 16)).ShouldBe(Far.Alias);
        Choose("none", (Far, Position, 15), (Near, null, 0)).ShouldBe(Far.Alias);
        Choose("none", (Far, null, 0), (Near, null, 0)).ShouldBe(Near.Alias);
    }

    [Fact]
    public void D37_ATabletWhoseWritesSomebodyCanAcknowledge_IsPreferred()
    {
        Choose("semi_sync", (Far, Position, 0), (Near, Position, 0)).ShouldBe(Near.Alias, "each can acknowledge for the other");
        Choose("cross_cell", (Near, Position, 0), (AlsoNear, Further, 0)).ShouldBe(AlsoNear.Alias, "nobody can: the furthest is as good as any");
        new ReparentChoice(Primary, Durability.Of("cross_cell"), [Near, AlsoNear]).Of([Far, Near], Answers((Far, Position, 0), (Near, Further, 0))).ShouldBe(Far.Alias);
    }

    [Fact]
    public void D37_AmongEquals_TheFurthestIsTaken_AndThenTheFirst()
    {
        Choose("semi_sync", (Near, Position, 0), (AlsoNear, Further, 0)).ShouldBe(AlsoNear.Alias);
        Choose("semi_sync", (AlsoNear, Position, 0), (Near, Position, 0)).ShouldBe(Near.Alias);
    }

    private static TabletAlias Choose(string policy, params (TabletRecord Tablet, string? Position, uint Lag)[] tablets)
    {
        TabletRecord[] records = [.. tablets.Select(tablet => tablet.Tablet)];
        return new ReparentChoice(Primary, Durability.Of(policy), records).Of(records, Answers(tablets));
    }

    private static Dictionary<TabletAlias, ReplicationStatus> Answers(params (TabletRecord Tablet, string? Position, uint Lag)[] tablets) =>
        tablets.Where(tablet => tablet.Position is not null)
            .ToDictionary(tablet => tablet.Tablet.Alias, tablet => new ReplicationStatus { Position = tablet.Position!, ReplicationLagSeconds = tablet.Lag });
}
