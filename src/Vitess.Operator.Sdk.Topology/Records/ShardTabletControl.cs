using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Says whether a shard's queries are switched off while traffic moves.</summary>
public sealed record ShardTabletControl
{
    /// <summary>Name of the shard.</summary>
    [JsonPropertyName("name")]
    public string Name { get; init; } = string.Empty;

    /// <summary>Its key range as text.</summary>
    [JsonIgnore]
    public string? KeyRange { get; init; }

    /// <summary>Whether queries are off.</summary>
    [JsonPropertyName("query_service_disabled")]
    public bool QueryServiceDisabled { get; init; }
}
