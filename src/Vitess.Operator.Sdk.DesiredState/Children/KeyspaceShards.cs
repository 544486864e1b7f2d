using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>The shards of a keyspace.</summary>
/// <remarks>Source: reference/crds.md, sections 5.1 to 5.3.</remarks>
public static class KeyspaceShards
{
    /// <summary>
    /// The shards in the order of their key ranges. Of two partitionings with one key range the later one counts; one of
    /// <see cref="Faults"/> gives none.
    /// </summary>
    /// <param name="partitionings">The partitionings of the keyspace.</param>
    public static IReadOnlyList<KeyspaceShard> Of(IEnumerable<VitessKeyspacePartitioning>? partitionings)
    {
        var shards = new Dictionary<KeyRange, KeyspaceShard>();
        foreach (var (index, partitioning) in (partitionings ?? []).Index())
        {
            Add(shards, partitioning, FormattableString.Invariant($"partitionings[{index}]"));
        }

        var sorted = new List<KeyspaceShard>(shards.Values);
        sorted.Sort(static (left, right) => left.Range.CompareTo(right.Range));
        return sorted;
    }

    /// <summary>The partitionings that the schema allows but that cannot be cut into shards.</summary>
    /// <param name="partitionings">The partitionings of the keyspace.</param>
    /// <remarks>Source: reference/crds.md, section 5.2; reference/validation-facts.md, V-0515 to V-0517.</remarks>
    public static IReadOnlyList<PartitioningFault> Faults(IEnumerable<VitessKeyspacePartitioning>? partitionings) =>
    [
        .. from entry in (partitionings ?? []).Index()
           let equal = entry.Item.Equal
           where equal is not null && !KeyRange.CanPartition(equal.Parts, equal.HexWidth)
           select PartitioningFault.Of(entry.Index, equal),
    ];

    private static void Add(Dictionary<KeyRange, KeyspaceShard> shards, VitessKeyspacePartitioning partitioning, string source)
    {
        if (partitioning.Equal is { } equal)
        {
            var template = equal.ShardTemplate ?? new VitessShardTemplate();
            var place = source + ".equal.shardTemplate";
            foreach (var range in KeyRange.CanPartition(equal.Parts, equal.HexWidth) ? KeyRange.Partition(equal.Parts, equal.HexWidth) : [])
            {
                shards[range] = new KeyspaceShard(range, template, place);
            }

            return;
        }

        foreach (var (index, shard) in (partitioning.Custom?.Shards ?? []).Index())
        {
            var range = KeyRange.Of(shard.KeyRange);
            shards[range] = new KeyspaceShard(range, shard, FormattableString.Invariant($"{source}.custom.shards[{index}]"));
        }
    }
}
