using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A place to store backups. Set one of gcs, s3, azblob, ceph and volume.</summary>
public sealed record VitessBackupLocation : ExtensibleObject
{
    /// <summary>Name that tablet pools refer to. The location without a name is the default one.</summary>
    [JsonPropertyName("name"), JsonPropertyOrder(-1)]
    [MaxLength(63), Pattern(SchemaPatterns.LocationName)]
    public string? Name { get; set; }

    /// <summary>Google Cloud Storage.</summary>
    [JsonPropertyName("gcs")]
    public GCSBackupLocation? Gcs { get; set; }

    /// <summary>Amazon S3 or a store that speaks its protocol.</summary>
    [JsonPropertyName("s3")]
    public S3BackupLocation? S3 { get; set; }

    /// <summary>Azure Blob Storage.</summary>
    [JsonPropertyName("azblob")]
    public AzblobBackupLocation? Azblob { get; set; }

    /// <summary>Ceph.</summary>
    [JsonPropertyName("ceph")]
    public CephBackupLocation? Ceph { get; set; }

    /// <summary>A Kubernetes volume that all tablets mount.</summary>
    [JsonPropertyName("volume")]
    [AnyShape]
    public V1Volume? Volume { get; set; }

    /// <summary>Path within the volume.</summary>
    [JsonPropertyName("volumeSubPath")]
    public string? VolumeSubPath { get; set; }

    /// <summary>Annotations of every Pod that uses the location.</summary>
    [JsonPropertyName("annotations")]
    public IDictionary<string, string>? Annotations { get; set; }
}
