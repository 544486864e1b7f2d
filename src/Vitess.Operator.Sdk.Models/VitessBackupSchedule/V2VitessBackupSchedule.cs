using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using Vitess.Operator.Sdk.Models.Schema;

namespace Vitess.Operator.Sdk.Models;

/// <summary>Backups that are taken regularly. Made by the operator.</summary>
[KubernetesEntity(Group = VitessApi.Group, Kind = KubeKind, ApiVersion = VitessApi.Version, PluralName = KubePluralName)]
[CustomResource(Singular = "vitessbackupschedule", HasStatus = true)]
public sealed record V2VitessBackupSchedule : ExtensibleObject, IKubernetesObject<V1ObjectMeta>, ISpec<VitessBackupScheduleSpec>, IStatus<VitessBackupScheduleStatus?>
{
    /// <summary>Kind on the wire.</summary>
    public const string KubeKind = "VitessBackupSchedule";

    /// <summary>Name of the resource in URLs.</summary>
    public const string KubePluralName = "vitessbackupschedules";

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
    public VitessBackupScheduleSpec Spec { get; set; } = new();

    /// <summary>What was observed.</summary>
    [JsonPropertyName("status")]
    public VitessBackupScheduleStatus? Status { get; set; }
}
