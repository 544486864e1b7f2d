using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One keyspace of a cluster. Made by the operator.</summary>
[KubernetesEntity(Group = VitessApi.Group, Kind = KubeKind, ApiVersion = VitessApi.Version, PluralName = KubePluralName)]
[CustomResource(Singular = "vitesskeyspace", ShortName = "vtk", HasStatus = true)]
public sealed record V2VitessKeyspace : ExtensibleObject, IKubernetesObject<V1ObjectMeta>, ISpec<VitessKeyspaceSpec>, IStatus<VitessKeyspaceStatus?>
{
    /// <summary>Kind on the wire.</summary>
    public const string KubeKind = "VitessKeyspace";

    /// <summary>Name of the resource in URLs.</summary>
    public const string KubePluralName = "vitesskeyspaces";

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
    public VitessKeyspaceSpec Spec { get; set; } = new();

    /// <summary>What was observed.</summary>
    [JsonPropertyName("status")]
    public VitessKeyspaceStatus? Status { get; set; }
}
