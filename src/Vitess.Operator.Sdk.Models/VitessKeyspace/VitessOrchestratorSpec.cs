using System.Text.Json.Serialization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models;

/// <summary>vtorc: one Pod per shard and cell with a replica pool.</summary>
public sealed record VitessOrchestratorSpec : ComponentSpec
{
    /// <summary>Resources of each Pod. Default: 100m CPU and 128Mi memory.</summary>
    [JsonPropertyName("resources")]
    public V1ResourceRequirements? Resources { get; set; }

    /// <summary>Kept for compatibility; vtorc has no Service.</summary>
    [JsonPropertyName("service")]
    public ServiceOverrides? Service { get; set; }
}
