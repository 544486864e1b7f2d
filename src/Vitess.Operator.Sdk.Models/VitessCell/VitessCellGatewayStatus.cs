using System.Text.Json.Serialization;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>State of the vtgates of a cell.</summary>
public sealed record VitessCellGatewayStatus : ExtensibleObject
{
    /// <summary>Whether the Deployment is available: True, False or Unknown.</summary>
    [JsonPropertyName("available")]
    public string? Available { get; set; }

    /// <summary>Service in front of the vtgates.</summary>
    [JsonPropertyName("serviceName")]
    public string? ServiceName { get; set; }

    /// <summary>Selector of the Pods as text, for the scale subresource.</summary>
    [JsonPropertyName("labelSelector")]
    public string? LabelSelector { get; set; }

    /// <summary>Pods that the Deployment asks for, for the scale subresource.</summary>
    [JsonPropertyName("replicas"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    [Minimum(0)]
    public int Replicas { get; set; }
}
