using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>The shards of a keyspace, as far as its partitionings give any.</summary>
internal static class ExpandedShards
{
    // What gives no ranges is told by rules of its own; the other rules go on with what is left.
    public static IReadOnlyList<KeyspaceShard> Of(KeyspaceScope keyspace) =>
        KeyspaceShards.Of(keyspace.Partitionings.Select(part => part.Partitioning).Where(GivesRanges).Select(WithBoundsThatAre));

    private static bool GivesRanges(VitessKeyspacePartitioning partitioning) =>
        partitioning.Equal is null || KeyRange.CanPartition(partitioning.Equal.Parts, partitioning.Equal.HexWidth);

    private static VitessKeyspacePartitioning WithBoundsThatAre(VitessKeyspacePartitioning partitioning) =>
        partitioning.Equal is not null || partitioning.Custom is null
            ? partitioning
            : partitioning with { Custom = partitioning.Custom with { Shards = [.. (partitioning.Custom.Shards ?? []).Where(shard => HasBounds(shard?.KeyRange))] } };

    private static bool HasBounds(VitessKeyRange? range) => KeyRange.TryParse($"{range?.Start}-{range?.End}", out _);
}
