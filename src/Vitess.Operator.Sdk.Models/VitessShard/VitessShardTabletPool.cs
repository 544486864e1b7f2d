using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A group of equal tablets.</summary>
public sealed record VitessShardTabletPool : PodCustomizations
{
    /// <summary>Cell to run in.</summary>
    [JsonPropertyName("cell"), JsonPropertyOrder(-2)]
    [Required, MinLength(1), MaxLength(63), Pattern(SchemaPatterns.CellName)]
    public string Cell { get; set; } = "";

    /// <summary>What the tablets are for.</summary>
    [JsonPropertyName("type"), JsonPropertyOrder(-2)]
    [Required, OneOf(PoolTypes.Replica, PoolTypes.ReadOnly, PoolTypes.ExternalMaster, PoolTypes.ExternalReplica, PoolTypes.ExternalReadOnly)]
    public string Type { get; set; } = "";

    /// <summary>Tells pools of the same cell and type apart; counts only with an external datastore.</summary>
    [JsonPropertyName("name"), JsonPropertyOrder(-2)]
    [DefaultsTo("")]
    public string? Name { get; set; }

    /// <summary>Tablets in the pool.</summary>
    [JsonPropertyName("replicas")]
    [Required, Minimum(0)]
    public int Replicas { get; set; }

    /// <summary>Claim for the data of each tablet. Without it the data goes with the Pod.</summary>
    [JsonPropertyName("dataVolumeClaimTemplate")]
    public V1PersistentVolumeClaimSpec? DataVolumeClaimTemplate { get; set; }

    /// <summary>Place to store backups of the pool. Default: the location without a name.</summary>
    [JsonPropertyName("backupLocationName")]
    public string? BackupLocationName { get; set; }

    /// <summary>vttablet of each tablet.</summary>
    [JsonPropertyName("vttablet")]
    [Required]
    public VttabletSpec Vttablet { get; set; } = new();

    /// <summary>MySQL that runs beside vttablet; leave out with an external datastore.</summary>
    [JsonPropertyName("mysqld")]
    public MysqldSpec? Mysqld { get; set; }

    /// <summary>Exporter of MySQL metrics.</summary>
    [JsonPropertyName("mysqldExporter")]
    public MysqldExporterSpec? MysqldExporter { get; set; }

    /// <summary>MySQL that runs elsewhere.</summary>
    [JsonPropertyName("externalDatastore")]
    public ExternalDatastore? ExternalDatastore { get; set; }

    /// <summary>How Pods spread over the nodes.</summary>
    [JsonPropertyName("topologySpreadConstraints")]
    [AnyShape]
    public IList<V1TopologySpreadConstraint>? TopologySpreadConstraints { get; set; }
}
