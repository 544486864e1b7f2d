using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What a keyspace is to be like.</summary>
public sealed record VitessKeyspaceSpec : VitessKeyspaceFields
{
    /// <summary>An object with nothing set.</summary>
    public VitessKeyspaceSpec()
    {
    }

    /// <summary>Takes over what a template says; its images are left out, as they only are a part of the effective ones.</summary>
    /// <param name="template">Copied one level deep: lists, maps and parts are shared.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    public VitessKeyspaceSpec(VitessKeyspaceTemplate template)
        : base(template ?? throw new ArgumentNullException(nameof(template))) => UnknownFields = null;

    /// <summary>Connection to the global topology server.</summary>
    [JsonPropertyName("globalLockserver")]
    [Required]
    public VitessLockserverParams GlobalLockserver { get; set; } = new();

    /// <summary>Images of the keyspace: those of the cluster with its own laid over.</summary>
    [JsonPropertyName("images")]
    public VitessKeyspaceImages? Images { get; set; }

    /// <summary>When nodes pull images; from the cluster.</summary>
    [JsonPropertyName("imagePullPolicies")]
    public VitessImagePullPolicies? ImagePullPolicies { get; set; }

    /// <summary>Secrets to pull images with; from the cluster.</summary>
    [JsonPropertyName("imagePullSecrets")]
    public IList<V1LocalObjectReference>? ImagePullSecrets { get; set; }

    /// <summary>Zone of every cell of the cluster. Its keys say which cells belong to it.</summary>
    [JsonPropertyName("zoneMap")]
    [Required]
    public IDictionary<string, string> ZoneMap { get; set; } = new Dictionary<string, string>();

    /// <summary>Places to store backups; from the cluster.</summary>
    [JsonPropertyName("backupLocations")]
    public IList<VitessBackupLocation>? BackupLocations { get; set; }

    /// <summary>Program that takes backups; from the cluster.</summary>
    [JsonPropertyName("backupEngine")]
    public string? BackupEngine { get; set; }

    /// <summary>Flags for all programs; from the cluster.</summary>
    [JsonPropertyName("extraVitessFlags")]
    public IDictionary<string, string>? ExtraVitessFlags { get; set; }

    /// <summary>Which topology records may be written; from the cluster.</summary>
    [JsonPropertyName("topologyReconciliation")]
    public TopoReconcileConfig? TopologyReconciliation { get; set; }

    /// <summary>How changes are rolled out; from the cluster.</summary>
    [JsonPropertyName("updateStrategy")]
    public VitessClusterUpdateStrategy? UpdateStrategy { get; set; }
}
