using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Doctor;

/// <summary>Finds what is wrong in a topology. Looks at what was read and does nothing else.</summary>
public static class TopologyDoctor
{
    /// <summary>Examines a topology.</summary>
    /// <param name="snapshot">What was read.</param>
    /// <param name="pods">Tablets that have a Pod; null when that is not known, and then nothing is said of it.</param>
    /// <returns>Findings, sorted by code and subject.</returns>
    public static IReadOnlyList<TopologyFinding> Examine(TopologySnapshot snapshot, IReadOnlyCollection<TabletAlias>? pods = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        IEnumerable<TopologyFinding> findings =
        [
            .. CellRules.Examine(snapshot), .. ShardRules.Examine(snapshot), .. TabletRules.Examine(snapshot, pods), .. ServingRules.Examine(snapshot),
        ];
        return [.. findings.OrderBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Subject, StringComparer.Ordinal)];
    }
}
