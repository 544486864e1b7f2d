using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Draining;

/// <summary>Picks the tablet that is furthest.</summary>
internal static class MostAdvanced
{
    /// <summary>Gives the tablet whose position contains that of every one seen before it; the first by alias wins ties.</summary>
    /// <param name="positions">Positions by tablet.</param>
    /// <returns>The tablet, or null when there are none.</returns>
    /// <remarks>Positions that cannot be read are further than nothing, as a tablet that answered is better than one that did not.</remarks>
    public static TabletAlias? Of(IReadOnlyDictionary<TabletAlias, string> positions)
    {
        TabletAlias? best = null;
        ReplicationPosition? furthest = null;
        foreach (var (alias, text) in positions.OrderBy(entry => entry.Key))
        {
            var position = Read(text);
            if (best is null || (position is not null && (furthest is null || (position.AtLeast(furthest) && !furthest.AtLeast(position)))))
            {
                best = alias;
                furthest = position;
            }
        }

        return best;
    }

    /// <summary>Reads a position; null for text that is none.</summary>
    public static ReplicationPosition? Read(string text)
    {
        try
        {
            return ReplicationPosition.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
