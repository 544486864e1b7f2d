using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>An etcd of three members that keeps the topology. Made by the operator; can stand alone.</summary>
[KubernetesEntity(Group = VitessApi.Group, Kind = KubeKind, ApiVersion = VitessApi.Version, PluralName = KubePluralName)]
[CustomResource(Singular = "etcdlockserver", ShortName = "etcdls", HasStatus = true)]
public sealed record V2EtcdLockserver : ExtensibleObject, IKubernetesObject<V1ObjectMeta>, ISpec<EtcdLockserverSpec>, IStatus<EtcdLockserverStatus?>
{
    /// <summary>Kind on the wire.</summary>
    public const string KubeKind = "EtcdLockserver";

    /// <summary>Name of the resource in URLs.</summary>
    public const string KubePluralName = "etcdlockservers";

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
    public EtcdLockserverSpec Spec { get; set; } = new();

    /// <summary>What was observed.</summary>
    [JsonPropertyName("status")]
    public EtcdLockserverStatus? Status { get; set; }
}
