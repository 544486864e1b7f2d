using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Backups in Ceph.</summary>
public sealed record CephBackupLocation : ExtensibleObject
{
    /// <summary>File with the connection in the format of Vitess.</summary>
    [JsonPropertyName("authSecret")]
    [Required]
    public SecretSource AuthSecret { get; set; } = new();
}
