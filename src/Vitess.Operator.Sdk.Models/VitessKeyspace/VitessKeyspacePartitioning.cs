using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One way of cutting a keyspace into shards. Set one of equal and custom.</summary>
public sealed record VitessKeyspacePartitioning : ExtensibleObject
{
    /// <summary>Shards of equal size; wins over custom.</summary>
    [JsonPropertyName("equal")]
    public VitessKeyspaceEqualPartitioning? Equal { get; set; }

    /// <summary>Shards listed one by one.</summary>
    [JsonPropertyName("custom")]
    public VitessKeyspaceCustomPartitioning? Custom { get; set; }
}
