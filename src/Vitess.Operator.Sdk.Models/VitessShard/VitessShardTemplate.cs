using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What a shard is to be like.</summary>
public record VitessShardTemplate : ExtensibleObject
{
    /// <summary>Groups of equal tablets; one per type, cell and name.</summary>
    [JsonPropertyName("tabletPools")]
    [MapList("type", "cell", "name")]
    public IList<VitessShardTabletPool>? TabletPools { get; set; }

    /// <summary>SQL file that a new and empty mysqld runs once.</summary>
    [JsonPropertyName("databaseInitScriptSecret")]
    [Required]
    public SecretSource DatabaseInitScriptSecret { get; set; } = new();

    /// <summary>What the operator does to start replication.</summary>
    [JsonPropertyName("replication")]
    public VitessReplicationSpec? Replication { get; set; }

    /// <summary>Annotations of the VitessShard.</summary>
    [JsonPropertyName("annotations")]
    public IDictionary<string, string>? Annotations { get; set; }
}
