using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Topology.Records;

/// <summary>Cells that one name stands for.</summary>
public sealed record CellsAlias : TopologyRecord
{
    /// <summary>Cells; a cell may be in one alias only.</summary>
    [JsonPropertyName("cells")]
    public IReadOnlyList<string> Cells { get; init; } = [];
}
