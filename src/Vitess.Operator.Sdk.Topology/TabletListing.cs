using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Tablets of a shard as far as they could be read.</summary>
/// <param name="Tablets">Records, sorted by alias.</param>
/// <param name="UnreadableCells">Cells that could not be read, sorted; while there is one, a tablet that is not listed may still exist.</param>
public sealed record TabletListing(IReadOnlyList<TabletRecord> Tablets, IReadOnlyList<string> UnreadableCells)
{
    /// <summary>Whether every cell could be read.</summary>
    public bool IsComplete => UnreadableCells.Count == 0;
}
