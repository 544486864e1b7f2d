using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Record of a shard.</summary>
public sealed record ShardRecord : TopologyRecord
{
    /// <summary>Primary of the shard; null when it has none.</summary>
    [JsonPropertyName("primary_alias")]
    public TabletAlias? PrimaryAlias { get; init; }

    /// <summary>Key range as text (<c>-80</c>, <c>-</c>); null for a shard that is no range.</summary>
    [JsonPropertyName("key_range")]
    public string? KeyRange { get; init; }

    /// <summary>Whether the shard's primary serves.</summary>
    [JsonPropertyName("is_primary_serving")]
    public bool IsPrimaryServing { get; init; }

    /// <summary>When the primary became it. Only a later term may replace it.</summary>
    [JsonIgnore]
    public DateTimeOffset? PrimaryTermStartTime { get; init; }

    /// <summary>Whether the record names a primary.</summary>
    [JsonIgnore]
    public bool HasPrimary => PrimaryAlias is { IsEmpty: false };
}
