using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Changes to a Service that the operator makes.</summary>
public sealed record ServiceOverrides : ExtensibleObject
{
    /// <summary>Annotations to add to the Service. Taking one out here leaves it on an existing Service.</summary>
    [JsonPropertyName("annotations")]
    public IDictionary<string, string>? Annotations { get; set; }

    /// <summary>Cluster IP, looked at only when the Service is created.</summary>
    [JsonPropertyName("clusterIP")]
    public string? ClusterIP { get; set; }
}
