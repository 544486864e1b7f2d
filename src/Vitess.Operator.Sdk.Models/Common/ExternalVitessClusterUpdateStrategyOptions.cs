using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Exceptions to waiting for a release.</summary>
public sealed record ExternalVitessClusterUpdateStrategyOptions : ExtensibleObject
{
    /// <summary>Resources whose change needs no release. Only storage has an effect.</summary>
    [JsonPropertyName("allowResourceChanges")]
    public IList<string>? AllowResourceChanges { get; set; }
}
