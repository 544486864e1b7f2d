namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Builds the shards of a keyspace that is cut into chosen key ranges. Together the ranges have to cover all keys, once.</summary>
public sealed class KeyRangesBuilder : ModelBuilder<KeyRangesBuilder, VitessKeyspaceCustomPartitioning>
{
    internal KeyRangesBuilder(VitessKeyspaceCustomPartitioning model, BuilderScope scope)
        : base(model, scope)
    {
    }

    /// <summary>Adds a shard.</summary>
    /// <param name="range">Its key range, such as <c>-80</c> or <c>80-c0</c>.</param>
    /// <param name="shard">Its settings.</param>
    /// <exception cref="FormatException">The text is no key range.</exception>
    public KeyRangesBuilder AddShard(string range, Action<ShardBuilder> shard) => AddShard(KeyRange.Parse(range), shard);

    /// <summary>Adds a shard.</summary>
    /// <param name="range">Its key range.</param>
    /// <param name="shard">Its settings.</param>
    public KeyRangesBuilder AddShard(KeyRange range, Action<ShardBuilder> shard) => Set(partitioning =>
    {
        ArgumentNullException.ThrowIfNull(shard);
        var model = new VitessKeyspaceKeyRangeShard { KeyRange = new() { Start = range.Start, End = range.End } };
        partitioning.Shards = Parts.Add(partitioning.Shards, model);
        shard(new(model, Scope.Item("shards", partitioning.Shards.Count - 1)));
    });
}
