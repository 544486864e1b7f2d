using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>VSchemas and rules as a cell's gateways read them.</summary>
public sealed record SrvVSchema : TopologyRecord
{
    /// <summary>VSchema by keyspace.</summary>
    [JsonPropertyName("keyspaces")]
    public IReadOnlyDictionary<string, VSchemaRecord> Keyspaces { get; init; } = new SortedDictionary<string, VSchemaRecord>(StringComparer.Ordinal);

    /// <summary>Routing rules of tables.</summary>
    [JsonIgnore]
    public RulesRecord? RoutingRules { get; init; }

    /// <summary>Routing rules of shards.</summary>
    [JsonIgnore]
    public RulesRecord? ShardRoutingRules { get; init; }

    /// <summary>Routing rules of keyspaces.</summary>
    [JsonIgnore]
    public RulesRecord? KeyspaceRoutingRules { get; init; }

    /// <summary>Mirror rules.</summary>
    [JsonIgnore]
    public RulesRecord? MirrorRules { get; init; }
}
