using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>The whole of a Vitess cluster. The only kind that users write; the operator makes the others of it.</summary>
[KubernetesEntity(Group = VitessApi.Group, Kind = KubeKind, ApiVersion = VitessApi.Version, PluralName = KubePluralName)]
[CustomResource(Singular = "vitesscluster", ShortName = "vt", HasStatus = true)]
public sealed record V2VitessCluster : ExtensibleObject, IKubernetesObject<V1ObjectMeta>, ISpec<VitessClusterSpec>, IStatus<VitessClusterStatus?>
{
    /// <summary>Kind on the wire.</summary>
    public const string KubeKind = "VitessCluster";

    /// <summary>Name of the resource in URLs.</summary>
    public const string KubePluralName = "vitessclusters";

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
    public VitessClusterSpec Spec { get; set; } = new();

    /// <summary>What was observed.</summary>
    [JsonPropertyName("status")]
    public VitessClusterStatus? Status { get; set; }
}
