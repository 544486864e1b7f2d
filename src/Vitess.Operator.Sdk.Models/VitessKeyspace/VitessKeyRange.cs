using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A range of keyspace ids. Bounds are lower-case hex, two digits per byte; an empty one is open.</summary>
public sealed record VitessKeyRange : ExtensibleObject
{
    /// <summary>First id of the range. Default: the lowest.</summary>
    [JsonPropertyName("start")]
    [Pattern(SchemaPatterns.HexBytes)]
    public string? Start { get; set; }

    /// <summary>First id after the range. Default: beyond the highest.</summary>
    [JsonPropertyName("end")]
    [Pattern(SchemaPatterns.HexBytes)]
    public string? End { get; set; }
}
