using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Rules.Partitionings;

/// <summary>The key ranges of a partitioning.</summary>
internal static class Ranges
{
    /// <summary>The ranges as they are written, or as they follow from the number of parts.</summary>
    public static IReadOnlyList<WrittenRange> Of(PartitioningScope part)
    {
        if (part.Partitioning.Equal is { } equal)
        {
            return KeyRange.CanPartition(equal.Parts, equal.HexWidth)
                ? [.. KeyRange.Partition(equal.Parts, equal.HexWidth).Select(range => new WrittenRange(range.Start, range.End, part.Path + ".equal"))]
                : [];
        }

        return OfCustom(part);
    }

    /// <summary>The ranges of a custom partitioning; none of an equal one.</summary>
    public static IReadOnlyList<WrittenRange> OfCustom(PartitioningScope part) => part.Partitioning.Equal is not null
        ? []
        : [.. part.Shards.Select(shard => new WrittenRange(shard.KeyRange?.Start ?? "", shard.KeyRange?.End ?? "", shard.Path + ".keyRange"))];
}
