using System.Text.Json.Serialization;

namespace k8s;

/// <summary>The least a Kubernetes object holds; used to learn the kind of an unknown document.</summary>
public class KubernetesObject : IKubernetesObject
{
    /// <inheritdoc/>
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; }

    /// <inheritdoc/>
    [JsonPropertyName("kind")]
    public string Kind { get; set; }
}
