using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Tablets of a shard in one cell.</summary>
public sealed record ShardReplication : TopologyRecord
{
    /// <summary>The tablets, in the order in which they registered.</summary>
    [JsonPropertyName("nodes")]
    public IReadOnlyList<ShardReplicationNode> Nodes { get; init; } = [];
}
