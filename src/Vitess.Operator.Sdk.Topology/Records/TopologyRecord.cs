using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Base of all records of the topology.</summary>
/// <remarks>Member names in JSON are those of the protobuf messages.</remarks>
public abstract record TopologyRecord
{
    /// <summary>Encoded fields that this library does not model; kept so that a write never loses what a newer Vitess stored.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> UnknownFields { get; init; }
}
