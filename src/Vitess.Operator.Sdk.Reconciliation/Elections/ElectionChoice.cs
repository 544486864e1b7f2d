using Vitess.Operator.Sdk.Reconciliation.Draining;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Elections;

/// <summary>Picks the first primary of a shard from tablets that restored the same backup.</summary>
/// <remarks>
/// A replica that has all that the others have can be followed by them all. When there is none, some tablet has transactions of its own:
/// those of a server that nobody else knows of are errant, and whoever has such is passed over (D-37).
/// </remarks>
internal static class ElectionChoice
{
    /// <summary>The replica that is furthest; the first by alias wins ties.</summary>
    /// <exception cref="ReconcileException">No replica answers, or none that the others could follow.</exception>
    public static TabletReport Of(IReadOnlyList<TabletReport> reports)
    {
        var candidates = reports.Where(report => report.Tablet.Type == TabletType.Replica).OrderBy(report => report.Tablet.Alias).ToList();
        if (candidates.Count == 0)
        {
            throw new ReconcileException("No replica has restored its data and answers.");
        }

        var furthest = Furthest(candidates);
        if (candidates.All(other => IsBehind(other, furthest)))
        {
            return furthest;
        }

        var sound = candidates.Where(candidate => !HasErrant(candidate, reports)).ToList();
        return sound.Count > 0 && Furthest(sound) is var first && sound.All(other => IsBehind(other, first))
            ? first
            : throw new ReconcileException($"Tablets have transactions that the others lack: {string.Join(", ", candidates.Select(candidate => $"{candidate.Tablet.Alias} at {candidate.Position}"))}.");
    }

    private static TabletReport Furthest(IReadOnlyList<TabletReport> candidates)
    {
        var alias = MostAdvanced.Of(candidates.ToDictionary(candidate => candidate.Tablet.Alias, candidate => candidate.Position));
        return candidates.Single(candidate => candidate.Tablet.Alias == alias);
    }

    /// <summary>Positions that cannot be read prove nothing.</summary>
    private static bool IsBehind(TabletReport report, TabletReport furthest) =>
        MostAdvanced.Read(report.Position) is not { } position || MostAdvanced.Read(furthest.Position) is not { } most || most.AtLeast(position);

    private static bool HasErrant(TabletReport candidate, IReadOnlyList<TabletReport> reports) =>
        Servers(candidate).Except(reports.Where(report => report != candidate).SelectMany(Servers), StringComparer.OrdinalIgnoreCase).Any();

    private static IEnumerable<string> Servers(TabletReport report) => MostAdvanced.Read(report.Position)?.Servers ?? [];
}
