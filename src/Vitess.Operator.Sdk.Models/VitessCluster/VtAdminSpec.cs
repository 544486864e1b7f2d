using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>VTAdmin, the web interface for administration.</summary>
public sealed record VtAdminSpec : ComponentSpec
{
    /// <summary>File with access rules. Default: no access control.</summary>
    [JsonPropertyName("rbac")]
    public SecretSource? Rbac { get; set; }

    /// <summary>Cells to run in. Default: all.</summary>
    [JsonPropertyName("cells")]
    public IList<string>? Cells { get; set; }

    /// <summary>Address of the API as browsers see it: one for all, or one per cell in the order of cells.</summary>
    [JsonPropertyName("apiAddresses")]
    [Required]
    public IList<string> ApiAddresses { get; set; } = [];

    /// <summary>Pods per cell. Default: 1.</summary>
    [JsonPropertyName("replicas")]
    public int? Replicas { get; set; }

    /// <summary>Resources of the web server. Default: 100m CPU and 128Mi memory.</summary>
    [JsonPropertyName("webResources")]
    public V1ResourceRequirements? WebResources { get; set; }

    /// <summary>Resources of the API server. Default: 100m CPU and 128Mi memory.</summary>
    [JsonPropertyName("apiResources")]
    public V1ResourceRequirements? ApiResources { get; set; }

    /// <summary>Credentials mode of browser requests. Default: omit.</summary>
    [JsonPropertyName("fetchCredentials")]
    public string? FetchCredentials { get; set; }

    /// <summary>Whether the web interface refuses changes. Default: false.</summary>
    [JsonPropertyName("readOnly")]
    public bool? ReadOnly { get; set; }

    /// <summary>Changes to the VTAdmin Service.</summary>
    [JsonPropertyName("service")]
    public ServiceOverrides? Service { get; set; }
}
