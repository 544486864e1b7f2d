using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>One partitioning of a keyspace, with its shards worked out.</summary>
internal sealed class Partitioning
{
    public Partitioning(VitessKeyspacePartitioning spec)
    {
        if (spec.Equal is { } equal)
        {
            var template = equal.ShardTemplate ?? new VitessShardTemplate();
            Shards = [.. RangesOf(equal).Select(range => KeyValuePair.Create(range, template))];
            Pools = [.. template.TabletPools ?? []];
        }
        else
        {
            Shards = [.. (spec.Custom?.Shards ?? []).Select(shard => KeyValuePair.Create(KeyRange.Of(shard.KeyRange), new VitessShardTemplate
            {
                TabletPools = shard.TabletPools,
                DatabaseInitScriptSecret = shard.DatabaseInitScriptSecret,
                Replication = shard.Replication,
                Annotations = shard.Annotations,
            }))];
            Pools = [.. Shards.SelectMany(shard => shard.Value.TabletPools ?? [])];
        }
    }

    /// <summary>Shards in the order of the spec.</summary>
    public IReadOnlyList<KeyValuePair<KeyRange, VitessShardTemplate>> Shards { get; }

    /// <summary>Pools; those of an equal partitioning once.</summary>
    public IReadOnlyList<VitessShardTabletPool> Pools { get; }

    /// <summary>Names of the shards, each once, in ordinal order.</summary>
    public IReadOnlyList<string> ShardNames => [.. Shards.Select(shard => shard.Key.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>How many tablets the shards shall have together.</summary>
    public int DesiredTablets => Shards.Sum(shard => TabletsOf(shard.Value));

    /// <summary>How many tablets a shard shall have.</summary>
    public static int TabletsOf(VitessShardTemplate shard) => (shard.TabletPools ?? []).Sum(pool => pool.Replicas);

    private static IReadOnlyList<KeyRange> RangesOf(VitessKeyspaceEqualPartitioning equal) =>
        KeyRange.CanPartition(equal.Parts, equal.HexWidth) ? KeyRange.Partition(equal.Parts, equal.HexWidth) : [];
}
