using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Children;

/// <summary>The shards of a keyspace.</summary>
/// <remarks>Source: reference/crds.md, sections 5.1 to 5.3.</remarks>
public static class KeyspaceShards
{
    /// <summary>The shards in the order of their key ranges. Of two partitionings with one key range the later one counts.</summary>
    /// <param name="partitionings">The partitionings of the keyspace.</param>
    /// <exception cref="ArgumentOutOfRangeException">An equal partitioning has a number of parts or a width that gives no key ranges.</exception>
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

    private static void Add(Dictionary<KeyRange, KeyspaceShard> shards, VitessKeyspacePartitioning partitioning, string source)
    {
        if (partitioning.Equal is { } equal)
        {
            var template = equal.ShardTemplate ?? new VitessShardTemplate();
            var place = source + ".equal.shardTemplate";
            foreach (var range in KeyRange.Partition(equal.Parts, equal.HexWidth))
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
