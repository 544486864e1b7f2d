using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Shards that serve one type of traffic.</summary>
public sealed record SrvKeyspacePartition
{
    /// <summary>Type of traffic: primary, replica or rdonly.</summary>
    [JsonPropertyName("served_type")]
    public TabletType ServedType { get; init; }

    /// <summary>Shards, sorted by range.</summary>
    [JsonPropertyName("shard_references")]
    public IReadOnlyList<ShardReference> ShardReferences { get; init; } = [];

    /// <summary>Switches of the shards.</summary>
    [JsonPropertyName("shard_tablet_controls")]
    public IReadOnlyList<ShardTabletControl> ShardTabletControls { get; init; } = [];
}
