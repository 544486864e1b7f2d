using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Backups in Azure Blob Storage.</summary>
public sealed record AzblobBackupLocation : ExtensibleObject
{
    /// <summary>Storage account.</summary>
    [JsonPropertyName("account")]
    [Required, MinLength(1)]
    public string Account { get; set; } = "";

    /// <summary>Container.</summary>
    [JsonPropertyName("container")]
    [Required, MinLength(1)]
    public string Container { get; set; } = "";

    /// <summary>Prefix of blob names; the cluster name is appended.</summary>
    [JsonPropertyName("keyPrefix")]
    [MaxLength(256), Pattern(SchemaPatterns.OneLine)]
    public string? KeyPrefix { get; set; }

    /// <summary>File with the key of the account.</summary>
    [JsonPropertyName("authSecret")]
    [Required]
    public SecretSource AuthSecret { get; set; } = new();
}
