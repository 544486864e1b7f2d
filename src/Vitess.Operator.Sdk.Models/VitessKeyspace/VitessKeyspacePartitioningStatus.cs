using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a partitioning.</summary>
public sealed record VitessKeyspacePartitioningStatus : ExtensibleObject
{
    /// <summary>Its shards, in ordinal order.</summary>
    [JsonPropertyName("shardNames")]
    public IList<string>? ShardNames { get; set; }

    /// <summary>True if every shard serves, False if one does not, else Unknown.</summary>
    [JsonPropertyName("servingWrites")]
    public string? ServingWrites { get; set; }

    /// <summary>Tablets that the spec asks for.</summary>
    [JsonPropertyName("desiredTablets"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int DesiredTablets { get; set; }

    /// <summary>Tablets that exist.</summary>
    [JsonPropertyName("tablets"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Tablets { get; set; }

    /// <summary>Tablets that are ready.</summary>
    [JsonPropertyName("readyTablets"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ReadyTablets { get; set; }

    /// <summary>Tablets without pending changes.</summary>
    [JsonPropertyName("updatedTablets"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int UpdatedTablets { get; set; }

    /// <summary>Shards that the spec asks for.</summary>
    [JsonPropertyName("desiredShards"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int DesiredShards { get; set; }

    /// <summary>Shards with all tablets ready.</summary>
    [JsonPropertyName("readyShards"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ReadyShards { get; set; }
}
