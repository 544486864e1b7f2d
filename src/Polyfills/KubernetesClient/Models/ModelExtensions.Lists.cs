using System;

namespace k8s.Models;

/// <content>Metadata of lists.</content>
public static partial class ModelExtensions
{
    /// <summary>The token that fetches the next page.</summary>
    /// <param name="list">The list.</param>
    /// <returns>The token, or null.</returns>
    public static string Continue(this IMetadata<V1ListMeta> list) => list?.Metadata?.ContinueProperty;

    /// <summary>The version of the collection that the list shows.</summary>
    /// <param name="list">The list.</param>
    /// <returns>The version, or null.</returns>
    public static string ResourceVersion(this IMetadata<V1ListMeta> list) => list?.Metadata?.ResourceVersion;

    /// <summary>The metadata of a list, made when missing.</summary>
    /// <param name="obj">The list.</param>
    /// <returns>The metadata.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null.</exception>
    public static V1ListMeta EnsureMetadata(this IMetadata<V1ListMeta> obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return obj.Metadata ??= new V1ListMeta();
    }
}
