using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Backups in Amazon S3 or a store that speaks its protocol.</summary>
public sealed record S3BackupLocation : ExtensibleObject
{
    /// <summary>Region.</summary>
    [JsonPropertyName("region")]
    [Required, MinLength(1)]
    public string Region { get; set; } = "";

    /// <summary>Bucket.</summary>
    [JsonPropertyName("bucket")]
    [Required, MinLength(1)]
    public string Bucket { get; set; } = "";

    /// <summary>Host and port of a store other than Amazon's.</summary>
    [JsonPropertyName("endpoint")]
    public string? Endpoint { get; set; }

    /// <summary>Whether the bucket goes into the path of addresses, not the host. Default: false.</summary>
    [JsonPropertyName("forcePathStyle"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ForcePathStyle { get; set; }

    /// <summary>Prefix of object names; the cluster name is appended.</summary>
    [JsonPropertyName("keyPrefix")]
    [MaxLength(256), Pattern(SchemaPatterns.OneLine)]
    public string? KeyPrefix { get; set; }

    /// <summary>File with credentials in the format of the AWS tools. Default: the rights of the node.</summary>
    [JsonPropertyName("authSecret")]
    public SecretSource? AuthSecret { get; set; }

    /// <summary>Smallest part of an upload, in bytes. Default: that of Vitess.</summary>
    [JsonPropertyName("minPartSize"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long MinPartSize { get; set; }
}
