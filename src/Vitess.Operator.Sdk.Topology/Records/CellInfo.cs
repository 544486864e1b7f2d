using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Where a cell's topology lives.</summary>
public sealed record CellInfo : TopologyRecord
{
    /// <summary>Server address, <c>host:port</c>; several are separated by commas.</summary>
    [JsonPropertyName("server_address")]
    public string ServerAddress { get; init; } = string.Empty;

    /// <summary>Prefix of all keys of the cell.</summary>
    [JsonPropertyName("root")]
    public string Root { get; init; } = string.Empty;
}
