using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A HorizontalPodAutoscaler for the vtgates of a cell.</summary>
public sealed record AutoscalerSpec : ExtensibleObject
{
    /// <summary>Fewest Pods.</summary>
    [JsonPropertyName("minReplicas")]
    [Minimum(0)]
    public int? MinReplicas { get; set; }

    /// <summary>Most Pods; Kubernetes asks for at least 1 and minReplicas.</summary>
    [JsonPropertyName("maxReplicas")]
    [Minimum(0)]
    public int? MaxReplicas { get; set; }

    /// <summary>What to scale by.</summary>
    [JsonPropertyName("metrics")]
    [AtomicList]
    public IList<V2MetricSpec>? Metrics { get; set; }

    /// <summary>How fast to scale.</summary>
    [JsonPropertyName("behavior")]
    public V2HorizontalPodAutoscalerBehavior? Behavior { get; set; }
}
