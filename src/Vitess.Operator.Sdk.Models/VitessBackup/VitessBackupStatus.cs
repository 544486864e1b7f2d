using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One stored backup.</summary>
public sealed record VitessBackupStatus : ExtensibleObject
{
    /// <summary>When it was started.</summary>
    [JsonPropertyName("startTime")]
    public DateTime? StartTime { get; set; }

    /// <summary>When it was finished.</summary>
    [JsonPropertyName("finishedTime")]
    public DateTime? FinishedTime { get; set; }

    /// <summary>Whether it can be restored.</summary>
    [JsonPropertyName("complete"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Complete { get; set; }

    /// <summary>Replication position that it holds, as GTIDs of its MySQL flavour.</summary>
    [JsonPropertyName("position")]
    public string? Position { get; set; }

    /// <summary>Program that took it.</summary>
    [JsonPropertyName("engine")]
    public string? Engine { get; set; }

    /// <summary>Directory it is stored in: keyspace and shard.</summary>
    [JsonPropertyName("storageDirectory")]
    public string? StorageDirectory { get; set; }

    /// <summary>Name it is stored under.</summary>
    [JsonPropertyName("storageName")]
    public string? StorageName { get; set; }
}
