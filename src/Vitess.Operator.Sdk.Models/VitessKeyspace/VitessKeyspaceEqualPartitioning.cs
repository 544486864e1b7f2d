using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Shards of equal size.</summary>
public sealed record VitessKeyspaceEqualPartitioning : ExtensibleObject
{
    /// <summary>Number of shards. A change renames shards.</summary>
    [JsonPropertyName("parts")]
    [Required, Minimum(1), Maximum(65536)]
    public int Parts { get; set; }

    /// <summary>Hex digits of the bounds, an even number. A change renames shards. Default: 0, which is 2 for up to 256 parts and 4 above.</summary>
    [JsonPropertyName("hexWidth"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [Minimum(0), Maximum(65536), DefaultsTo(0)]
    public int HexWidth { get; set; }

    /// <summary>What each shard is like.</summary>
    [JsonPropertyName("shardTemplate")]
    public VitessShardTemplate? ShardTemplate { get; set; }
}
