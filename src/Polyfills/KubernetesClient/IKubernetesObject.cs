using System.Text.Json.Serialization;

namespace k8s;

/// <summary>Any Kubernetes object: it says what kind it is.</summary>
public interface IKubernetesObject
{
    /// <summary>The API group and version, e.g. <c>apps/v1</c>; the version alone for the core group.</summary>
    [JsonPropertyName("apiVersion")]
    string ApiVersion { get; set; }

    /// <summary>The kind, e.g. <c>Pod</c>.</summary>
    [JsonPropertyName("kind")]
    string Kind { get; set; }
}
