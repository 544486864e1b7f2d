using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What a cell is to be like.</summary>
public sealed record VitessCellSpec : VitessCellTemplate
{
    /// <summary>An object with nothing set.</summary>
    public VitessCellSpec()
    {
    }

    /// <summary>Takes over what a template says.</summary>
    /// <param name="template">Copied one level deep: lists, maps and parts are shared.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    public VitessCellSpec(VitessCellTemplate template)
        : base(template ?? throw new ArgumentNullException(nameof(template))) => UnknownFields = null;

    /// <summary>Connection to the global topology server.</summary>
    [JsonPropertyName("globalLockserver")]
    [Required]
    public VitessLockserverParams GlobalLockserver { get; set; } = new();

    /// <summary>All cells of the cluster, in the order of its spec.</summary>
    [JsonPropertyName("allCells")]
    [Required]
    public IList<string> AllCells { get; set; } = [];

    /// <summary>Images of the cell.</summary>
    [JsonPropertyName("images")]
    public VitessCellImages? Images { get; set; }

    /// <summary>When nodes pull images; from the cluster.</summary>
    [JsonPropertyName("imagePullPolicies")]
    public VitessImagePullPolicies? ImagePullPolicies { get; set; }

    /// <summary>Secrets to pull images with; from the cluster.</summary>
    [JsonPropertyName("imagePullSecrets")]
    public IList<V1LocalObjectReference>? ImagePullSecrets { get; set; }

    /// <summary>Flags for all programs; from the cluster.</summary>
    [JsonPropertyName("extraVitessFlags")]
    public IDictionary<string, string>? ExtraVitessFlags { get; set; }

    /// <summary>Which topology records may be written; from the cluster.</summary>
    [JsonPropertyName("topologyReconciliation")]
    public TopoReconcileConfig? TopologyReconciliation { get; set; }
}
