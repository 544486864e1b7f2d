using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What a Vitess cluster is to be like.</summary>
public sealed record VitessClusterSpec : ExtensibleObject
{
    /// <summary>Images of all programs.</summary>
    [JsonPropertyName("images")]
    public VitessImages? Images { get; set; }

    /// <summary>When nodes pull those images.</summary>
    [JsonPropertyName("imagePullPolicies")]
    public VitessImagePullPolicies? ImagePullPolicies { get; set; }

    /// <summary>Secrets to pull images with.</summary>
    [JsonPropertyName("imagePullSecrets")]
    public IList<V1LocalObjectReference>? ImagePullSecrets { get; set; }

    /// <summary>Backups; without it none are taken.</summary>
    [JsonPropertyName("backup")]
    public ClusterBackupSpec? Backup { get; set; }

    /// <summary>Global topology server. Default: an etcd of three members.</summary>
    [JsonPropertyName("globalLockserver")]
    public LockserverSpec? GlobalLockserver { get; set; }

    /// <summary>vtctld. Default: one per cell.</summary>
    [JsonPropertyName("vitessDashboard")]
    public VitessDashboardSpec? VitessDashboard { get; set; }

    /// <summary>VTAdmin; without it none is deployed.</summary>
    [JsonPropertyName("vtadmin")]
    public VtAdminSpec? Vtadmin { get; set; }

    /// <summary>Cells that run in this Kubernetes cluster. May be empty, not absent.</summary>
    [JsonPropertyName("cells")]
    [Required]
    public IList<VitessCellTemplate> Cells { get; set; } = [];

    /// <summary>Keyspaces to serve.</summary>
    [JsonPropertyName("keyspaces")]
    public IList<VitessKeyspaceTemplate>? Keyspaces { get; set; }

    /// <summary>Flags for vtgate, vtctld, vtorc and vttablet. Flags of a single component win.</summary>
    [JsonPropertyName("extraVitessFlags")]
    public IDictionary<string, string>? ExtraVitessFlags { get; set; }

    /// <summary>Which topology records the operator may write and prune.</summary>
    [JsonPropertyName("topologyReconciliation")]
    public TopoReconcileConfig? TopologyReconciliation { get; set; }

    /// <summary>How changes are rolled out.</summary>
    [JsonPropertyName("updateStrategy")]
    public VitessClusterUpdateStrategy? UpdateStrategy { get; set; }

    /// <summary>Changes to the Service over the vtgates of all cells.</summary>
    [JsonPropertyName("gatewayService")]
    public ServiceOverrides? GatewayService { get; set; }

    /// <summary>Changes to the headless Service over all tablets.</summary>
    [JsonPropertyName("tabletService")]
    public ServiceOverrides? TabletService { get; set; }
}
