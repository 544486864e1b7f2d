namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Adds ways of cutting a keyspace into shards.</summary>
internal static class Partitionings
{
    private const int Most = 2;

    /// <summary>Adds a cut into equal parts.</summary>
    public static void AddEqual(VitessKeyspaceTemplate keyspace, BuilderScope scope, int parts, int hexWidth, Action<ShardBuilder> shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        if (!KeyRange.CanPartition(parts, hexWidth))
        {
            throw new ArgumentOutOfRangeException(nameof(parts), parts, $"A keyspace cannot be cut into {parts} parts with bounds of {hexWidth} hex digits.");
        }

        var equal = new VitessKeyspaceEqualPartitioning { Parts = parts, HexWidth = hexWidth, ShardTemplate = new() };
        var place = Add(keyspace, scope, new() { Equal = equal });
        shard(new(equal.ShardTemplate, place.Field("equal.shardTemplate")));
    }

    /// <summary>Adds a cut into chosen key ranges.</summary>
    public static void AddCustom(VitessKeyspaceTemplate keyspace, BuilderScope scope, Action<KeyRangesBuilder> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        var custom = new VitessKeyspaceCustomPartitioning();
        var place = Add(keyspace, scope, new() { Custom = custom });
        shards(new(custom, place.Field("custom")));
    }

    /// <summary>Changes all shards, or the template of all.</summary>
    public static void Edit(VitessKeyspaceTemplate keyspace, BuilderScope scope, Action<ShardBuilder> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var i = 0; i < keyspace.Partitionings.Count; i++)
        {
            var place = scope.Item("partitionings", i);
            if (keyspace.Partitionings[i].Equal is { } equal)
            {
                change(new(equal.ShardTemplate ??= new(), place.Field("equal.shardTemplate")));
            }

            var shards = keyspace.Partitionings[i].Custom?.Shards ?? [];
            for (var j = 0; j < shards.Count; j++)
            {
                change(new(shards[j], place.Field("custom").Item("shards", j)));
            }
        }
    }

    private static BuilderScope Add(VitessKeyspaceTemplate keyspace, BuilderScope scope, VitessKeyspacePartitioning partitioning)
    {
        if (keyspace.Partitionings.Count >= Most)
        {
            throw new InvalidOperationException($"Keyspace {keyspace.Name} has {Most} partitionings already: finish one move of data before the next.");
        }

        keyspace.Partitionings = Parts.Add(keyspace.Partitionings, partitioning);
        return scope.Item("partitionings", keyspace.Partitionings.Count - 1);
    }
}
