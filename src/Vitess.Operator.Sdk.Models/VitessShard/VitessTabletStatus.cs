using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a tablet.</summary>
public sealed record VitessTabletStatus : ExtensibleObject
{
    /// <summary>Type of its pool.</summary>
    [JsonPropertyName("poolType")]
    public string? PoolType { get; set; }

    /// <summary>Place in the pool, from 1.</summary>
    [JsonPropertyName("index"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Index { get; set; }

    /// <summary>Whether the Pod runs: True, False or Unknown.</summary>
    [JsonPropertyName("running")]
    public string? Running { get; set; }

    /// <summary>Whether the Pod is ready: True, False or Unknown.</summary>
    [JsonPropertyName("ready")]
    public string? Ready { get; set; }

    /// <summary>Whether the Pod has been ready for 30 seconds: True, False or Unknown.</summary>
    [JsonPropertyName("available")]
    public string? Available { get; set; }

    /// <summary>Whether the data volume is bound: True, False or Unknown.</summary>
    [JsonPropertyName("dataVolumeBound")]
    public string? DataVolumeBound { get; set; }

    /// <summary>Type of the tablet in the topology, such as primary.</summary>
    [JsonPropertyName("type")]
    public string? Type { get; set; }

    /// <summary>Changes that wait for a release.</summary>
    [JsonPropertyName("pendingChanges")]
    public string? PendingChanges { get; set; }
}
