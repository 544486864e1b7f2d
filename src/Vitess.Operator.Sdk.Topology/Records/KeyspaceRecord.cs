using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Record of a keyspace.</summary>
public sealed record KeyspaceRecord : TopologyRecord
{
    /// <summary>Kind of the keyspace.</summary>
    [JsonPropertyName("keyspace_type")]
    public KeyspaceType KeyspaceType { get; init; }

    /// <summary>Name of the durability policy; empty means <c>none</c>.</summary>
    [JsonPropertyName("durability_policy")]
    public string DurabilityPolicy { get; init; } = string.Empty;

    /// <summary>Name of the sidecar database; empty means <c>_vt</c>.</summary>
    [JsonPropertyName("sidecar_db_name")]
    public string SidecarDbName { get; init; } = string.Empty;
}
