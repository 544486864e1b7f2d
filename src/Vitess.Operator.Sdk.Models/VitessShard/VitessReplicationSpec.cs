using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What the operator does to start replication.</summary>
public sealed record VitessReplicationSpec : ExtensibleObject
{
    /// <summary>Whether to make a tablet primary in a shard that never had one. Default: true.</summary>
    [JsonPropertyName("initializeMaster")]
    public bool? InitializeMaster { get; set; }

    /// <summary>Whether to make a first, empty backup in a shard without any. Default: true.</summary>
    [JsonPropertyName("initializeBackup")]
    public bool? InitializeBackup { get; set; }

    /// <summary>Kept for compatibility; has no effect.</summary>
    [JsonPropertyName("recoverRestartedMaster")]
    public bool? RecoverRestartedMaster { get; set; }
}
