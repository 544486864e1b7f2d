using System;
using System.Collections.Generic;

namespace k8s.Models;

/// <content>What metadata says.</content>
public static partial class ModelExtensions
{
    /// <summary>The name.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The name, or null.</returns>
    public static string Name(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.Name;

    /// <summary>The namespace.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The namespace, or null.</returns>
    public static string Namespace(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.NamespaceProperty;

    /// <summary>The namespace.</summary>
    /// <param name="meta">The metadata.</param>
    /// <returns>The namespace, or null.</returns>
    public static string Namespace(this V1ObjectMeta meta) => meta?.NamespaceProperty;

    /// <summary>The uid.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The uid, or null.</returns>
    public static string Uid(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.Uid;

    /// <summary>The version of the stored object.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The version, or null.</returns>
    public static string ResourceVersion(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.ResourceVersion;

    /// <summary>The number of changes of the specification.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The number, or null.</returns>
    public static long? Generation(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.Generation;

    /// <summary>The time of creation.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The time in UTC, or null.</returns>
    public static DateTime? CreationTimestamp(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.CreationTimestamp;

    /// <summary>The time from which the object may be gone; set when its deletion was asked for.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The time in UTC, or null.</returns>
    public static DateTime? DeletionTimestamp(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.DeletionTimestamp;

    /// <summary>The labels.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The labels, or null.</returns>
    public static IDictionary<string, string> Labels(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.Labels;

    /// <summary>The annotations.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The annotations, or null.</returns>
    public static IDictionary<string, string> Annotations(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.Annotations;

    /// <summary>The finalizers.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The finalizers, or null.</returns>
    public static IList<string> Finalizers(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.Finalizers;

    /// <summary>The references to owners.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The references, or null.</returns>
    public static IList<V1OwnerReference> OwnerReferences(this IMetadata<V1ObjectMeta> obj) => obj?.Metadata?.OwnerReferences;
}
