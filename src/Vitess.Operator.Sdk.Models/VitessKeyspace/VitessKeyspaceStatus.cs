using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a keyspace.</summary>
public sealed record VitessKeyspaceStatus : ExtensibleObject
{
    /// <summary>Generation of the spec that this status is about.</summary>
    [JsonPropertyName("observedGeneration"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long ObservedGeneration { get; set; }

    /// <summary>State per shard, by its name in Vitess.</summary>
    [JsonPropertyName("shards")]
    public IDictionary<string, VitessKeyspaceShardStatus>? Shards { get; set; }

    /// <summary>State per partitioning, in the order of the spec.</summary>
    [JsonPropertyName("partitionings")]
    public IList<VitessKeyspacePartitioningStatus>? Partitionings { get; set; }

    /// <summary>Shards that are no longer wanted and cannot go yet.</summary>
    [JsonPropertyName("orphanedShards")]
    public IDictionary<string, OrphanStatus>? OrphanedShards { get; set; }

    /// <summary>True if the spec asks for no tablets, so that the keyspace can be removed.</summary>
    [JsonPropertyName("idle")]
    public string? Idle { get; set; }

    /// <summary>The resharding that is going on.</summary>
    [JsonPropertyName("resharding")]
    public ReshardingStatus? Resharding { get; set; }

    /// <summary>Conditions, one per type.</summary>
    [JsonPropertyName("conditions")]
    public IList<VitessKeyspaceCondition>? Conditions { get; set; }
}
