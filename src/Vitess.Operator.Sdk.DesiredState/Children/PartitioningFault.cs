using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>Why a partitioning that the schema allows gives no shards.</summary>
/// <param name="Path">The field, below its keyspace: <c>partitionings[0].equal.hexWidth</c>.</param>
/// <param name="Message">What is wrong, and what to write instead.</param>
public sealed record PartitioningFault(string Path, string Message)
{
    internal static PartitioningFault Of(int index, VitessKeyspaceEqualPartitioning equal)
    {
        var field = equal.Parts is < 1 or > KeyRange.MaxParts ? "parts" : "hexWidth";
        var message = field == "parts"
            ? FormattableString.Invariant($"{equal.Parts} parts are not possible; write 1 to {KeyRange.MaxParts}")
            : FormattableString.Invariant(
                $"{equal.HexWidth} hex digits cannot bound {equal.Parts} parts; write {NarrowestWidth(equal.Parts)}, a larger even number up to {KeyRange.MaxHexWidth}, or leave it out");
        return new(FormattableString.Invariant($"partitionings[{index}].equal.{field}"), message);
    }

    private static int NarrowestWidth(int parts) => Enumerable.Range(1, KeyRange.MaxHexWidth / 2).Select(pairs => 2 * pairs).First(width => KeyRange.CanPartition(parts, width));
}
