using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One observation about a shard.</summary>
public sealed record VitessShardCondition : ExtensibleObject
{
    /// <summary>Whether it holds.</summary>
    [JsonPropertyName("status")]
    [Required, OneOf(ConditionStatuses.True, ConditionStatuses.False, ConditionStatuses.Unknown)]
    public string Status { get; set; } = "";

    /// <summary>When status last changed.</summary>
    [JsonPropertyName("lastTransitionTime")]
    public DateTime? LastTransitionTime { get; set; }

    /// <summary>Why, as one CamelCase word.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; set; }

    /// <summary>Why, for people.</summary>
    [JsonPropertyName("message")]
    public string? Message { get; set; }
}
