using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Images of a cell.</summary>
public sealed record VitessCellImages : ExtensibleObject
{
    /// <summary>Image of vtgate. Default: that of the cluster.</summary>
    [JsonPropertyName("vtgate")]
    public string? Vtgate { get; set; }
}
