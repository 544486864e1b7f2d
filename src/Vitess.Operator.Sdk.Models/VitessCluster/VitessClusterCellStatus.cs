using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of a cell, seen from the cluster.</summary>
public sealed record VitessClusterCellStatus : ExtensibleObject
{
    /// <summary>Changes that wait for a release.</summary>
    [JsonPropertyName("pendingChanges")]
    public string? PendingChanges { get; set; }

    /// <summary>Whether the vtgates of the cell are available: True, False or Unknown.</summary>
    [JsonPropertyName("gatewayAvailable")]
    public string? GatewayAvailable { get; set; }
}
