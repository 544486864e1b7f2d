using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One cell of a cluster: its vtgates and perhaps its own topology server. Made by the operator.</summary>
[KubernetesEntity(Group = VitessApi.Group, Kind = KubeKind, ApiVersion = VitessApi.Version, PluralName = KubePluralName)]
[CustomResource(Singular = "vitesscell", ShortName = "vtc", HasStatus = true, HasScale = true)]
public sealed record V2VitessCell : ExtensibleObject, IKubernetesObject<V1ObjectMeta>, ISpec<VitessCellSpec>, IStatus<VitessCellStatus?>
{
    /// <summary>Kind on the wire.</summary>
    public const string KubeKind = "VitessCell";

    /// <summary>Name of the resource in URLs.</summary>
    public const string KubePluralName = "vitesscells";

    /// <summary>Group and version of this kind.</summary>
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; } = VitessApi.GroupVersion;

    /// <summary>Kind of this object.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; set; } = KubeKind;

    /// <summary>Name, labels, annotations and owners of this object.</summary>
    [JsonPropertyName("metadata")]
    public V1ObjectMeta Metadata { get; set; } = new();

    /// <summary>What is wanted.</summary>
    [JsonPropertyName("spec")]
    public VitessCellSpec Spec { get; set; } = new();

    /// <summary>What was observed.</summary>
    [JsonPropertyName("status")]
    public VitessCellStatus? Status { get; set; }
}
