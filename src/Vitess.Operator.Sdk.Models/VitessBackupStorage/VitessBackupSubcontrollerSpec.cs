using System.Text.Json.Serialization;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Settings of the Pod that lists stored backups.</summary>
public sealed record VitessBackupSubcontrollerSpec : ExtensibleObject
{
    /// <summary>Account of the Pod, in the namespace of the cluster. Default: that of the operator.</summary>
    [JsonPropertyName("serviceAccountName")]
    public string? ServiceAccountName { get; set; }
}
