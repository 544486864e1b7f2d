using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>How changes to a running cluster reach its Pods.</summary>
public sealed record VitessClusterUpdateStrategy : ExtensibleObject
{
    /// <summary>External holds each change back until its object is released; Immediate rolls it out at once. Default: External.</summary>
    [JsonPropertyName("type")]
    [OneOf(UpdateStrategyTypes.External, UpdateStrategyTypes.Immediate)]
    public string? Type { get; set; }

    /// <summary>What External lets through.</summary>
    [JsonPropertyName("external")]
    public ExternalVitessClusterUpdateStrategyOptions? External { get; set; }
}
