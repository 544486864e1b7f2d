using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What one entry of a schedule backs up.</summary>
public sealed record VitessBackupScheduleStrategy : ExtensibleObject
{
    /// <summary>Name, part of the names of jobs.</summary>
    [JsonPropertyName("name"), JsonPropertyOrder(-1)]
    [Required]
    public string Name { get; set; } = "";

    /// <summary>One shard, all shards of a keyspace or all of the cluster. Default: Shard.</summary>
    [JsonPropertyName("scope")]
    [OneOf(BackupScopes.Shard, BackupScopes.Keyspace, BackupScopes.Cluster)]
    public string? Scope { get; set; }

    /// <summary>Keyspace, unless the scope is Cluster.</summary>
    [JsonPropertyName("keyspace")]
    [Example("commerce")]
    public string? Keyspace { get; set; }

    /// <summary>Shard as Vitess names it, if the scope is Shard.</summary>
    [JsonPropertyName("shard")]
    [Example("-")]
    public string? Shard { get; set; }

    /// <summary>Flags for jobs that ask a serving replica.</summary>
    [JsonPropertyName("extraFlags")]
    public IDictionary<string, string>? ExtraFlags { get; set; }
}
