using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a shard, seen from the keyspace.</summary>
public sealed record VitessKeyspaceShardStatus : ExtensibleObject
{
    /// <summary>Whether the shard has a primary: True, False or Unknown.</summary>
    [JsonPropertyName("hasMaster")]
    public string? HasMaster { get; set; }

    /// <summary>Whether the primary serves: True, False or Unknown.</summary>
    [JsonPropertyName("servingWrites")]
    public string? ServingWrites { get; set; }

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

    /// <summary>Changes that wait for a release.</summary>
    [JsonPropertyName("pendingChanges")]
    public string? PendingChanges { get; set; }

    /// <summary>Cells with tablets.</summary>
    [JsonPropertyName("cells")]
    public IList<string>? Cells { get; set; }
}
