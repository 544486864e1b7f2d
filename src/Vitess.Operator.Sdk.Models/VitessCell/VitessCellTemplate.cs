using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A cell: one failure domain with its own vtgates.</summary>
public record VitessCellTemplate : ExtensibleObject
{
    /// <summary>Name of the cell in Vitess.</summary>
    [JsonPropertyName("name"), JsonPropertyOrder(-1)]
    [Required, MinLength(1), MaxLength(63), Pattern(SchemaPatterns.CellName)]
    public string Name { get; set; } = "";

    /// <summary>Availability zone to pin the cell to. Default: anywhere.</summary>
    [JsonPropertyName("zone")]
    public string? Zone { get; set; }

    /// <summary>Topology server of the cell. Default: a path of its own in the global one.</summary>
    [JsonPropertyName("lockserver")]
    public LockserverSpec? Lockserver { get; set; }

    /// <summary>vtgates of the cell.</summary>
    [JsonPropertyName("gateway")]
    public VitessCellGatewaySpec? Gateway { get; set; }
}
