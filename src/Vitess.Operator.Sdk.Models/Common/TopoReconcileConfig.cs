using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Which topology records the operator may write and prune. Everything is on unless switched off.</summary>
public sealed record TopoReconcileConfig : ExtensibleObject
{
    /// <summary>Whether to keep the alias that spans all cells. Default: true.</summary>
    [JsonPropertyName("registerCellsAliases")]
    public bool? RegisterCellsAliases { get; set; }

    /// <summary>Whether to write the records of cells. Default: true.</summary>
    [JsonPropertyName("registerCells")]
    public bool? RegisterCells { get; set; }

    /// <summary>Whether to delete records of cells that the cluster does not have. Default: true.</summary>
    [JsonPropertyName("pruneCells")]
    public bool? PruneCells { get; set; }

    /// <summary>Whether to delete records of keyspaces that the cluster does not have. Default: true.</summary>
    [JsonPropertyName("pruneKeyspaces")]
    public bool? PruneKeyspaces { get; set; }

    /// <summary>Whether to delete serving records of keyspaces that no longer run in a cell. Default: true.</summary>
    [JsonPropertyName("pruneSrvKeyspaces")]
    public bool? PruneSrvKeyspaces { get; set; }

    /// <summary>Whether to delete records of shards that the keyspace does not have. Default: true.</summary>
    [JsonPropertyName("pruneShards")]
    public bool? PruneShards { get; set; }

    /// <summary>Whether to take cells that a shard left out of its record. Default: true.</summary>
    [JsonPropertyName("pruneShardCells")]
    public bool? PruneShardCells { get; set; }

    /// <summary>Whether to delete records of tablets that the shard does not have, in cells of this cluster. Default: true.</summary>
    [JsonPropertyName("pruneTablets")]
    public bool? PruneTablets { get; set; }
}
