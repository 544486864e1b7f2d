using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What a shard is to be like, with all that it takes from its keyspace.</summary>
public sealed record VitessShardSpec : VitessShardTemplate
{
    /// <summary>An object with nothing set.</summary>
    public VitessShardSpec()
    {
    }

    /// <summary>Takes over what a template says.</summary>
    /// <param name="template">Copied one level deep: lists, maps and parts are shared.</param>
    /// <exception cref="ArgumentNullException"><paramref name="template"/> is null.</exception>
    public VitessShardSpec(VitessShardTemplate template)
        : base(template ?? throw new ArgumentNullException(nameof(template))) => UnknownFields = null;

    /// <summary>Name of the shard in Vitess.</summary>
    [JsonPropertyName("name"), JsonPropertyOrder(-1)]
    [Required]
    public string Name { get; set; } = "";

    /// <summary>Name of the database in MySQL; from the keyspace.</summary>
    [JsonPropertyName("databaseName")]
    public string? DatabaseName { get; set; }

    /// <summary>Zone of every cell; from the keyspace.</summary>
    [JsonPropertyName("zoneMap")]
    [Required]
    public IDictionary<string, string> ZoneMap { get; set; } = new Dictionary<string, string>();

    /// <summary>Images; from the keyspace.</summary>
    [JsonPropertyName("images")]
    [Required]
    public VitessKeyspaceImages Images { get; set; } = new();

    /// <summary>When nodes pull images; from the keyspace.</summary>
    [JsonPropertyName("imagePullPolicies")]
    public VitessImagePullPolicies? ImagePullPolicies { get; set; }

    /// <summary>Secrets to pull images with; from the keyspace.</summary>
    [JsonPropertyName("imagePullSecrets")]
    public IList<V1LocalObjectReference>? ImagePullSecrets { get; set; }

    /// <summary>Part of the keyspace that the shard holds.</summary>
    [JsonPropertyName("keyRange")]
    [Required]
    public VitessKeyRange KeyRange { get; set; } = new();

    /// <summary>Connection to the global topology server.</summary>
    [JsonPropertyName("globalLockserver")]
    [Required]
    public VitessLockserverParams GlobalLockserver { get; set; } = new();

    /// <summary>vtorc; without it none is deployed.</summary>
    [JsonPropertyName("vitessOrchestrator")]
    public VitessOrchestratorSpec? VitessOrchestrator { get; set; }

    /// <summary>Places to store backups; from the keyspace.</summary>
    [JsonPropertyName("backupLocations")]
    public IList<VitessBackupLocation>? BackupLocations { get; set; }

    /// <summary>Program that takes backups; from the keyspace.</summary>
    [JsonPropertyName("backupEngine")]
    public string? BackupEngine { get; set; }

    /// <summary>Flags for all programs; from the keyspace.</summary>
    [JsonPropertyName("extraVitessFlags")]
    public IDictionary<string, string>? ExtraVitessFlags { get; set; }

    /// <summary>Which topology records may be written; from the keyspace.</summary>
    [JsonPropertyName("topologyReconciliation")]
    public TopoReconcileConfig? TopologyReconciliation { get; set; }

    /// <summary>How changes are rolled out; from the keyspace.</summary>
    [JsonPropertyName("updateStrategy")]
    public VitessClusterUpdateStrategy? UpdateStrategy { get; set; }
}
