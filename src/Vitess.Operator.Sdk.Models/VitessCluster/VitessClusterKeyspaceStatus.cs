using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a keyspace, seen from the cluster.</summary>
public sealed record VitessClusterKeyspaceStatus : ExtensibleObject
{
    /// <summary>Changes that wait for a release.</summary>
    [JsonPropertyName("pendingChanges")]
    public string? PendingChanges { get; set; }

    /// <summary>Shards that the spec asks for.</summary>
    [JsonPropertyName("desiredShards"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int DesiredShards { get; set; }

    /// <summary>Shards that exist.</summary>
    [JsonPropertyName("shards"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Shards { get; set; }

    /// <summary>Shards with all tablets ready.</summary>
    [JsonPropertyName("readyShards"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ReadyShards { get; set; }

    /// <summary>Shards with all tablets up to date.</summary>
    [JsonPropertyName("updatedShards"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int UpdatedShards { get; set; }

    /// <summary>Tablets that the spec asks for.</summary>
    [JsonPropertyName("desiredTablets"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int DesiredTablets { get; set; }

    /// <summary>Tablets that exist.</summary>
    [JsonPropertyName("tablets"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Tablets { get; set; }

    /// <summary>Tablets that are ready.</summary>
    [JsonPropertyName("readyTablets"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int ReadyTablets { get; set; }

    /// <summary>Tablets without pending changes.</summary>
    [JsonPropertyName("updatedTablets"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int UpdatedTablets { get; set; }

    /// <summary>Cells with tablets, sorted.</summary>
    [JsonPropertyName("cells")]
    public IList<string>? Cells { get; set; }
}
