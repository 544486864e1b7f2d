using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Elections;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Draining;

/// <summary>Picks the tablet that takes over from a primary that is drained (D-37).</summary>
/// <param name="Primary">The primary.</param>
/// <param name="Durability">Whose acknowledgement the next primary will need.</param>
/// <param name="Helpers">Tablets that can acknowledge while the drained one is away.</param>
internal sealed record ReparentChoice(TabletAlias Primary, Durability Durability, IReadOnlyList<TabletRecord> Helpers)
{
    /// <summary>A replica that is further behind is not ready to take over.</summary>
    public static readonly TimeSpan TolerableLag = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Gives the tablet that is best by, in this order: that it answers and is hardly behind, that it can go on writing while the old primary
    /// restarts, that it is in the same cell, that it is furthest, and that it is first by alias.
    /// </summary>
    /// <param name="candidates">Tablets that may be primary; at least one.</param>
    /// <param name="answers">What those that answered say of themselves.</param>
    public TabletAlias Of(IReadOnlyList<TabletRecord> candidates, IReadOnlyDictionary<TabletAlias, ReplicationStatus> answers)
    {
        var best = candidates.GroupBy(candidate => (
                IsReady: answers.TryGetValue(candidate.Alias, out var answer) && answer.ReplicationLagSeconds <= TolerableLag.TotalSeconds,
                CanWrite: CanWrite(candidate),
                IsNear: candidate.Alias.Cell == Primary.Cell))
            .OrderByDescending(group => group.Key).First()
            .Select(candidate => candidate.Alias).Order().ToList();
        return MostAdvanced.Of(best.Where(answers.ContainsKey).ToDictionary(alias => alias, alias => answers[alias].Position)) ?? best[0];
    }

    private bool CanWrite(TabletRecord candidate) => !Durability.PrimaryWaits || Helpers.Any(helper => Durability.Acknowledges(candidate, helper));
}
