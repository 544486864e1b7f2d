using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Backups of a shard in one location.</summary>
public sealed record ShardBackupLocationStatus : ExtensibleObject
{
    /// <summary>Name of the location.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; set; }

    /// <summary>Backups that can be restored.</summary>
    [JsonPropertyName("completeBackups")]
    [Required]
    public int CompleteBackups { get; set; }

    /// <summary>Backups that are under way or broken.</summary>
    [JsonPropertyName("incompleteBackups")]
    [Required]
    public int IncompleteBackups { get; set; }

    /// <summary>When the newest complete backup was started.</summary>
    [JsonPropertyName("latestCompleteBackupTime")]
    public DateTime? LatestCompleteBackupTime { get; set; }
}
