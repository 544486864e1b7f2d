using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace CustomController;

/// <summary>A customer that gets a Vitess cluster of its own; the custom resource of tenant-crd.yaml.</summary>
[KubernetesEntity(Group = "example.com", Kind = "Tenant", ApiVersion = "v1", PluralName = "tenants")]
public sealed class Tenant : IKubernetesObject<V1ObjectMeta>
{
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; } = "example.com/v1";

    [JsonPropertyName("kind")]
    public string Kind { get; set; } = "Tenant";

    [JsonPropertyName("metadata")]
    public V1ObjectMeta Metadata { get; set; } = new();

    [JsonPropertyName("spec")]
    public TenantSpec Spec { get; set; } = new();

    [JsonPropertyName("status")]
    public TenantStatus? Status { get; set; }
}
