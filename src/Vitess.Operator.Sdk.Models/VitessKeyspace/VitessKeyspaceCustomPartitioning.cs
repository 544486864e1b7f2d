using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Shards listed one by one.</summary>
public sealed record VitessKeyspaceCustomPartitioning : ExtensibleObject
{
    /// <summary>The shards.</summary>
    [JsonPropertyName("shards")]
    [Required]
    public IList<VitessKeyspaceKeyRangeShard> Shards { get; set; } = [];
}
