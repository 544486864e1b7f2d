using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of vtorc.</summary>
public sealed record VitessOrchestratorStatus : ExtensibleObject
{
    /// <summary>True if the Deployment of any cell is available, else False or Unknown.</summary>
    [JsonPropertyName("available")]
    public string? Available { get; set; }

    /// <summary>Kept for compatibility; never set.</summary>
    [JsonPropertyName("serviceName")]
    public string? ServiceName { get; set; }
}
