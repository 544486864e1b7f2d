using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of VTAdmin.</summary>
public sealed record VtadminStatus : ExtensibleObject
{
    /// <summary>True if the Deployment of any cell is available, else False or Unknown.</summary>
    [JsonPropertyName("available")]
    public string? Available { get; set; }

    /// <summary>Service in front of VTAdmin.</summary>
    [JsonPropertyName("serviceName")]
    public string? ServiceName { get; set; }
}
