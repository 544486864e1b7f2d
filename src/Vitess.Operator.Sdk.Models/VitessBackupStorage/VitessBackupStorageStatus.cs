using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a place with backups.</summary>
public sealed record VitessBackupStorageStatus : ExtensibleObject
{
    /// <summary>Generation of the spec that this status is about.</summary>
    [JsonPropertyName("observedGeneration"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long ObservedGeneration { get; set; }

    /// <summary>Backups found when the place was last listed.</summary>
    [JsonPropertyName("totalBackupCount"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int TotalBackupCount { get; set; }
}
