using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace k8s.Models;

/// <summary>A list of any kind. It is not an <see cref="IKubernetesObject"/>.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="items">The items.</param>
/// <param name="apiVersion">The API group and version of the list.</param>
/// <param name="kind">The kind of the list.</param>
/// <param name="metadata">The metadata of the list.</param>
public class KubernetesList<T>(IList<T> items, string apiVersion = default, string kind = default, V1ListMeta metadata = default)
    : IMetadata<V1ListMeta>, IItems<T>
    where T : IKubernetesObject
{
    /// <summary>The API group and version of the list.</summary>
    [JsonPropertyName("apiVersion")]
    public string ApiVersion { get; set; } = apiVersion;

    /// <inheritdoc/>
    [JsonPropertyName("items")]
    public IList<T> Items { get; set; } = items;

    /// <summary>The kind of the list.</summary>
    [JsonPropertyName("kind")]
    public string Kind { get; set; } = kind;

    /// <inheritdoc/>
    [JsonPropertyName("metadata")]
    public V1ListMeta Metadata { get; set; } = metadata;
}
