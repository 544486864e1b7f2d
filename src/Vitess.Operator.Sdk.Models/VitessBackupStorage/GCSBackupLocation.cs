using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Backups in Google Cloud Storage.</summary>
public sealed record GCSBackupLocation : ExtensibleObject
{
    /// <summary>Bucket.</summary>
    [JsonPropertyName("bucket")]
    [Required, MinLength(1)]
    public string Bucket { get; set; } = "";

    /// <summary>Prefix of object names; the cluster name is appended.</summary>
    [JsonPropertyName("keyPrefix")]
    [MaxLength(256), Pattern(SchemaPatterns.OneLine)]
    public string? KeyPrefix { get; set; }

    /// <summary>File with the key of a service account. Default: the rights of the node.</summary>
    [JsonPropertyName("authSecret")]
    public SecretSource? AuthSecret { get; set; }
}
