using System;
using System.Collections.Generic;

namespace k8s.Models;

/// <content>Labels, annotations and finalizers.</content>
public static partial class ModelExtensions
{
    /// <summary>The metadata of an object, made when missing.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The metadata.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null.</exception>
    public static V1ObjectMeta EnsureMetadata(this IMetadata<V1ObjectMeta> obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return obj.Metadata ??= new V1ObjectMeta();
    }

    /// <summary>The annotations, made when missing.</summary>
    /// <param name="meta">The metadata.</param>
    /// <returns>The annotations.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="meta"/> is null.</exception>
    public static IDictionary<string, string> EnsureAnnotations(this V1ObjectMeta meta)
    {
        ArgumentNullException.ThrowIfNull(meta);
        return meta.Annotations ??= new Dictionary<string, string>();
    }

    /// <summary>The labels, made when missing.</summary>
    /// <param name="meta">The metadata.</param>
    /// <returns>The labels.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="meta"/> is null.</exception>
    public static IDictionary<string, string> EnsureLabels(this V1ObjectMeta meta)
    {
        ArgumentNullException.ThrowIfNull(meta);
        return meta.Labels ??= new Dictionary<string, string>();
    }

    /// <summary>The finalizers, made when missing.</summary>
    /// <param name="meta">The metadata.</param>
    /// <returns>The finalizers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="meta"/> is null.</exception>
    public static IList<string> EnsureFinalizers(this V1ObjectMeta meta)
    {
        ArgumentNullException.ThrowIfNull(meta);
        return meta.Finalizers ??= new List<string>();
    }

    /// <summary>Sets the namespace.</summary>
    /// <param name="meta">The metadata.</param>
    /// <param name="ns">The namespace; may be null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="meta"/> is null.</exception>
    public static void SetNamespace(this V1ObjectMeta meta, string ns)
    {
        ArgumentNullException.ThrowIfNull(meta);
        meta.NamespaceProperty = ns;
    }

    /// <summary>One label.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="key">The key of the label.</param>
    /// <returns>The value, or null when the label is absent.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string GetLabel(this IMetadata<V1ObjectMeta> obj, string key)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return ValueOf(obj.Labels(), key);
    }

    /// <summary>One annotation.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="key">The key of the annotation.</param>
    /// <returns>The value, or null when the annotation is absent.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static string GetAnnotation(this IMetadata<V1ObjectMeta> obj, string key)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return ValueOf(obj.Annotations(), key);
    }

    /// <summary>Sets a label.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="key">The key of the label.</param>
    /// <param name="value">The value; null removes the label.</param>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> or <paramref name="key"/> is null.</exception>
    public static void SetLabel(this IMetadata<V1ObjectMeta> obj, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(obj);
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
        {
            obj.Labels()?.Remove(key);
        }
        else
        {
            obj.EnsureMetadata().EnsureLabels()[key] = value;
        }
    }

    /// <summary>Sets an annotation.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="key">The key of the annotation.</param>
    /// <param name="value">The value; null removes the annotation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> or <paramref name="key"/> is null.</exception>
    public static void SetAnnotation(this IMetadata<V1ObjectMeta> obj, string key, string value)
    {
        ArgumentNullException.ThrowIfNull(obj);
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
        {
            obj.Annotations()?.Remove(key);
        }
        else
        {
            obj.EnsureMetadata().EnsureAnnotations()[key] = value;
        }
    }

    private static string ValueOf(IDictionary<string, string> map, string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return map is not null && map.TryGetValue(key, out var value) ? value : null;
    }
}
