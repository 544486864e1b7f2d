using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Record of a tablet; written by the tablet itself.</summary>
public sealed record TabletRecord : TopologyRecord
{
    /// <summary>Name of the tablet.</summary>
    [JsonPropertyName("alias")]
    public TabletAlias Alias { get; init; }

    /// <summary>Where it listens; empty after a clean stop.</summary>
    [JsonPropertyName("hostname")]
    public string Hostname { get; init; } = string.Empty;

    /// <summary>Ports by name: <c>vt</c> for HTTP, <c>grpc</c>.</summary>
    [JsonPropertyName("port_map")]
    public IReadOnlyDictionary<string, int> PortMap { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Keyspace.</summary>
    [JsonPropertyName("keyspace")]
    public string Keyspace { get; init; } = string.Empty;

    /// <summary>Shard.</summary>
    [JsonPropertyName("shard")]
    public string Shard { get; init; } = string.Empty;

    /// <summary>Key range of the shard as text; null when it has none.</summary>
    [JsonPropertyName("key_range")]
    public string? KeyRange { get; init; }

    /// <summary>What it is at present.</summary>
    [JsonPropertyName("type")]
    public TabletType Type { get; init; }

    /// <summary>Name of its database; empty means <c>vt_</c> and the keyspace.</summary>
    [JsonPropertyName("db_name_override")]
    public string DbNameOverride { get; init; } = string.Empty;

    /// <summary>Where its MySQL listens; empty means that nobody can replicate from it.</summary>
    [JsonPropertyName("mysql_hostname")]
    public string MysqlHostname { get; init; } = string.Empty;

    /// <summary>Port of its MySQL.</summary>
    [JsonPropertyName("mysql_port")]
    public int MysqlPort { get; init; }

    /// <summary>When it became primary; meaningful only while it is.</summary>
    [JsonIgnore]
    public DateTimeOffset? PrimaryTermStartTime { get; init; }

    /// <summary>When it stopped cleanly; null while it runs, and before Vitess 24. Such a tablet is not to be called.</summary>
    [JsonIgnore]
    public DateTimeOffset? ShutdownTime { get; init; }

    /// <summary>Name of its database.</summary>
    [JsonIgnore]
    public string DatabaseName => DbNameOverride.Length > 0 ? DbNameOverride : "vt_" + Keyspace;
}
