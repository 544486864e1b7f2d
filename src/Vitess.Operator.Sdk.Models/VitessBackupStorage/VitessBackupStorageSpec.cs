using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A place with backups to keep a list of.</summary>
public sealed record VitessBackupStorageSpec : ExtensibleObject
{
    /// <summary>The place.</summary>
    [JsonPropertyName("location")]
    [Required]
    public VitessBackupLocation Location { get; set; } = new();

    /// <summary>Settings of the Pod that lists the backups.</summary>
    [JsonPropertyName("subcontroller")]
    public VitessBackupSubcontrollerSpec? Subcontroller { get; set; }
}
