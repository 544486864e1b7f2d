using System.Text.Json.Serialization;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Models;

/// <summary>A list of <see cref="V2VitessKeyspace"/> objects.</summary>
[KubernetesEntity(Group = VitessApi.Group, Kind = KubeKind, ApiVersion = VitessApi.Version, PluralName = V2VitessKeyspace.KubePluralName)]
public sealed record V2VitessKeyspaceList : IKubernetesObject<V1ListMeta>, IItems<V2VitessKeyspace>
{
    /// <summary>Kind on the wire.</summary>
    public const string KubeKind = "VitessKeyspaceList";

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
    public IList<V2VitessKeyspace> Items { get; set; } = [];
}
