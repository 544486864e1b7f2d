using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Base of all records of the topology.</summary>
/// <remarks>Member names in JSON are those of the protobuf messages.</remarks>
public abstract record TopologyRecord
{
    /// <summary>The record as it was stored when it was read; empty for a new one.</summary>
    /// <remarks>A write lays the modelled members over it, so fields that this library does not model are never lost.</remarks>
    [JsonIgnore]
    public ReadOnlyMemory<byte> UnknownFields { get; init; }
}
