using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>A shard that a partition serves.</summary>
public sealed record ShardReference
{
    /// <summary>Name of the shard.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = string.Empty;

    /// <summary>Its key range as text; the recorded form leaves it out.</summary>
    [JsonIgnore]
    public string? KeyRange { get; init; }
}
