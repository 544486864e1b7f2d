using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A list of <see cref="V2EtcdLockserver"/> objects.</summary>
[KubernetesEntity(Group = VitessApi.Group, Kind = KubeKind, ApiVersion = VitessApi.Version, PluralName = V2EtcdLockserver.KubePluralName)]
public sealed record V2EtcdLockserverList : IKubernetesObject<V1ListMeta>, IItems<V2EtcdLockserver>
{
    /// <summary>Kind on the wire.</summary>
    public const string KubeKind = "EtcdLockserverList";

    /// <summary>Group and version of this kind.</summary>
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; } = VitessApi.GroupVersion;

    /// <summary>Kind of the list.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; set; } = KubeKind;

    /// <summary>Version and continuation of the list.</summary>
    [JsonPropertyName("metadata")]
    public V1ListMeta Metadata { get; set; } = new();

    /// <summary>The objects.</summary>
    [JsonPropertyName("items")]
    public IList<V2EtcdLockserver> Items { get; set; } = [];
}
