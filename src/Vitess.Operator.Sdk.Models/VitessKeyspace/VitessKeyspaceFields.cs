using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What the keyspace entry of a cluster and the spec of a VitessKeyspace have in common.</summary>
public abstract record VitessKeyspaceFields : ExtensibleObject
{
    /// <summary>Name of the keyspace in Vitess. To change it is to delete one keyspace and create another.</summary>
    [JsonPropertyName("name"), JsonPropertyOrder(-1)]
    [Required, MinLength(1), MaxLength(63), Pattern(SchemaPatterns.KeyspaceName)]
    public string Name { get; set; } = "";

    /// <summary>Name of the database in MySQL. Default: vt_ and the keyspace.</summary>
    [JsonPropertyName("databaseName")]
    public string? DatabaseName { get; set; }

    /// <summary>Which tablets must acknowledge a commit, such as none, semi_sync or cross_cell. Default: what the topology says.</summary>
    [JsonPropertyName("durabilityPolicy")]
    public string? DurabilityPolicy { get; set; }

    /// <summary>vtorc, which repairs replication and replaces failed primaries.</summary>
    [JsonPropertyName("vitessOrchestrator")]
    public VitessOrchestratorSpec? VitessOrchestrator { get; set; }

    /// <summary>Ways of cutting the keyspace into shards: one, or two while resharding.</summary>
    [JsonPropertyName("partitionings")]
    [Required, MinItems(1), MaxItems(2)]
    public IList<VitessKeyspacePartitioning> Partitionings { get; set; } = [];

    /// <summary>Whether a removed keyspace has to be idle before it is deleted. Default: RequireIdle.</summary>
    [JsonPropertyName("turndownPolicy")]
    [OneOf(TurndownPolicies.RequireIdle, TurndownPolicies.Immediate)]
    public string? TurndownPolicy { get; set; }

    /// <summary>Annotations of the VitessKeyspace.</summary>
    [JsonPropertyName("annotations")]
    public IDictionary<string, string>? Annotations { get; set; }

    /// <summary>Database of Vitess' own tables, looked at only when the keyspace is created. Default: _vt.</summary>
    [JsonPropertyName("sidecarDbName")]
    public string? SidecarDbName { get; set; }
}
