using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One shard of a keyspace with its tablets. Made by the operator.</summary>
[KubernetesEntity(Group = VitessApi.Group, Kind = KubeKind, ApiVersion = VitessApi.Version, PluralName = KubePluralName)]
[CustomResource(Singular = "vitessshard", ShortName = "vts", HasStatus = true)]
public sealed record V2VitessShard : ExtensibleObject, IKubernetesObject<V1ObjectMeta>, ISpec<VitessShardSpec>, IStatus<VitessShardStatus?>
{
    /// <summary>Kind on the wire.</summary>
    public const string KubeKind = "VitessShard";

    /// <summary>Name of the resource in URLs.</summary>
    public const string KubePluralName = "vitessshards";

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
    public VitessShardSpec Spec { get; set; } = new();

    /// <summary>What was observed.</summary>
    [JsonPropertyName("status")]
    public VitessShardStatus? Status { get; set; }
}
