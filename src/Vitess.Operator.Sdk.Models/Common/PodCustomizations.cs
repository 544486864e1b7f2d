using System.Text.Json.Serialization;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>What users may add to or replace in the Pods of a component.</summary>
public abstract record PodCustomizations : ExtensibleObject
{
    /// <summary>Environment variables to add or override, by name.</summary>
    [JsonPropertyName("extraEnv")]
    public IList<V1EnvVar>? ExtraEnv { get; set; }

    /// <summary>Volumes to add or override, by name.</summary>
    [JsonPropertyName("extraVolumes")]
    [AnyShape]
    public IList<V1Volume>? ExtraVolumes { get; set; }

    /// <summary>Mounts to add or override.</summary>
    [JsonPropertyName("extraVolumeMounts")]
    public IList<V1VolumeMount>? ExtraVolumeMounts { get; set; }

    /// <summary>Init containers to run after those of the operator.</summary>
    [JsonPropertyName("initContainers")]
    [AnyShape]
    public IList<V1Container>? InitContainers { get; set; }

    /// <summary>Containers to run beside those of the operator.</summary>
    [JsonPropertyName("sidecarContainers")]
    [AnyShape]
    public IList<V1Container>? SidecarContainers { get; set; }

    /// <summary>Which nodes the Pods may run on; replaces all rules of the operator.</summary>
    [JsonPropertyName("affinity")]
    [AnyShape]
    public V1Affinity? Affinity { get; set; }

    /// <summary>Annotations of the Pods.</summary>
    [JsonPropertyName("annotations")]
    public IDictionary<string, string>? Annotations { get; set; }

    /// <summary>Labels of the Pods.</summary>
    [JsonPropertyName("extraLabels")]
    public IDictionary<string, string>? ExtraLabels { get; set; }

    /// <summary>Taints the Pods put up with.</summary>
    [JsonPropertyName("tolerations")]
    [AnyShape]
    public IList<V1Toleration>? Tolerations { get; set; }
}
