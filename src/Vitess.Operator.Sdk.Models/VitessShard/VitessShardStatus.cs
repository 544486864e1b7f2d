using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a shard.</summary>
public sealed record VitessShardStatus : ExtensibleObject
{
    /// <summary>Generation of the spec that this status is about.</summary>
    [JsonPropertyName("observedGeneration"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long ObservedGeneration { get; set; }

    /// <summary>State per wanted tablet, by alias.</summary>
    [JsonPropertyName("tablets")]
    public IDictionary<string, VitessTabletStatus>? Tablets { get; set; }

    /// <summary>Tablets that are no longer wanted and cannot go yet, by alias.</summary>
    [JsonPropertyName("orphanedTablets")]
    public IDictionary<string, OrphanStatus>? OrphanedTablets { get; set; }

    /// <summary>Cells with tablets, sorted.</summary>
    [JsonPropertyName("cells")]
    public IList<string>? Cells { get; set; }

    /// <summary>State of vtorc.</summary>
    [JsonPropertyName("vitessOrchestrator")]
    public VitessOrchestratorStatus? VitessOrchestrator { get; set; }

    /// <summary>Whether the shard has a primary: True, False or Unknown.</summary>
    [JsonPropertyName("hasMaster")]
    public string? HasMaster { get; set; }

    /// <summary>Whether there is a backup to start from: True, False or Unknown.</summary>
    [JsonPropertyName("hasInitialBackup")]
    public string? HasInitialBackup { get; set; }

    /// <summary>Whether the primary serves: True, False or Unknown.</summary>
    [JsonPropertyName("servingWrites")]
    public string? ServingWrites { get; set; }

    /// <summary>True if no cell serves the shard, so that it can be removed.</summary>
    [JsonPropertyName("idle")]
    public string? Idle { get; set; }

    /// <summary>Conditions, by type.</summary>
    [JsonPropertyName("conditions")]
    public IDictionary<string, VitessShardCondition>? Conditions { get; set; }

    /// <summary>Alias of the primary.</summary>
    [JsonPropertyName("masterAlias")]
    public string? MasterAlias { get; set; }

    /// <summary>Backups per location.</summary>
    [JsonPropertyName("backupLocations")]
    public IList<ShardBackupLocationStatus>? BackupLocations { get; set; }

    /// <summary>Oldest generation of the spec that any tablet Pod still follows.</summary>
    [JsonPropertyName("lowestPodGeneration"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long LowestPodGeneration { get; set; }
}
