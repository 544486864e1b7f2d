using System.Text.Json.Serialization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models;

/// <summary>vtctld, the server for administration.</summary>
public sealed record VitessDashboardSpec : ComponentSpec
{
    /// <summary>Cells to run in. Default: all.</summary>
    [JsonPropertyName("cells")]
    public IList<string>? Cells { get; set; }

    /// <summary>Pods per cell. Default: 1.</summary>
    [JsonPropertyName("replicas")]
    public int? Replicas { get; set; }

    /// <summary>Resources of each Pod. Default: 100m CPU and 128Mi memory.</summary>
    [JsonPropertyName("resources")]
    public V1ResourceRequirements? Resources { get; set; }

    /// <summary>Changes to the vtctld Service.</summary>
    [JsonPropertyName("service")]
    public ServiceOverrides? Service { get; set; }
}
