using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of vtctld.</summary>
public sealed record VitessDashboardStatus : ExtensibleObject
{
    /// <summary>True if the Deployment of any cell is available, else False or Unknown.</summary>
    [JsonPropertyName("available")]
    public string? Available { get; set; }

    /// <summary>Service in front of vtctld.</summary>
    [JsonPropertyName("serviceName")]
    public string? ServiceName { get; set; }
}
