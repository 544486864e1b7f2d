using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>One stored backup. Made by the operator, for reading only; the backup itself is not part of it.</summary>
[KubernetesEntity(Group = VitessApi.Group, Kind = KubeKind, ApiVersion = VitessApi.Version, PluralName = KubePluralName)]
[CustomResource(Singular = "vitessbackup", ShortName = "vtb")]
public sealed record V2VitessBackup : ExtensibleObject, IKubernetesObject<V1ObjectMeta>, ISpec<VitessBackupSpec>, IStatus<VitessBackupStatus?>
{
    /// <summary>Kind on the wire.</summary>
    public const string KubeKind = "VitessBackup";

    /// <summary>Name of the resource in URLs.</summary>
    public const string KubePluralName = "vitessbackups";

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
    public VitessBackupSpec Spec { get; set; } = new();

    /// <summary>What was observed.</summary>
    [JsonPropertyName("status")]
    public VitessBackupStatus? Status { get; set; }
}
