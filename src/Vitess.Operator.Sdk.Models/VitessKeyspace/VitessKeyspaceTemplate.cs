using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A keyspace: one logical database.</summary>
public sealed record VitessKeyspaceTemplate : VitessKeyspaceFields
{
    /// <summary>Images that differ from those of the cluster.</summary>
    [JsonPropertyName("images")]
    public VitessKeyspaceTemplateImages? Images { get; set; }
}
