using System.Text.Json.Serialization;
using k8s.Models;

namespace CustomController;

public sealed class TenantStatus
{
    [JsonPropertyName("conditions")]
    public IList<V1Condition> Conditions { get; set; } = [];
}
