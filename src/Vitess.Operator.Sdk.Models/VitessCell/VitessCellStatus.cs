using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a cell.</summary>
public sealed record VitessCellStatus : ExtensibleObject
{
    /// <summary>Generation of the spec that this status is about.</summary>
    [JsonPropertyName("observedGeneration"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public long ObservedGeneration { get; set; }

    /// <summary>State of the topology server of the cell.</summary>
    [JsonPropertyName("lockserver")]
    public LockserverStatus? Lockserver { get; set; }

    /// <summary>State of the vtgates.</summary>
    [JsonPropertyName("gateway")]
    public VitessCellGatewayStatus? Gateway { get; set; }

    /// <summary>Keyspaces with tablets in the cell, by name.</summary>
    [JsonPropertyName("keyspaces")]
    public IDictionary<string, VitessCellKeyspaceStatus>? Keyspaces { get; set; }

    /// <summary>True if no keyspace uses the cell, so that it can be removed.</summary>
    [JsonPropertyName("idle")]
    public string? Idle { get; set; }
}
