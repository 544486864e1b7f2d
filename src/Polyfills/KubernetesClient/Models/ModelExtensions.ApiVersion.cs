using System;

namespace k8s.Models;

/// <summary>Shortcuts to what objects say about themselves. Getters give null where a part is missing.</summary>
public static partial class ModelExtensions
{
    /// <summary>The API group of an object; empty for the core group.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The group, or null when the object has no apiVersion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null.</exception>
    public static string ApiGroup(this IKubernetesObject obj) => obj.ApiGroupAndVersion().Item1;

    /// <summary>The version of an object's API group, without the group.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The version, or null when the object has no apiVersion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null.</exception>
    public static string ApiGroupVersion(this IKubernetesObject obj) => obj.ApiGroupAndVersion().Item2;

    /// <summary>The API group and the version of an object.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>Group and version; both null when the object has no apiVersion.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null.</exception>
    public static (string, string) ApiGroupAndVersion(this IKubernetesObject obj)
    {
        obj.GetApiGroupAndVersion(out var group, out var version);
        return (group, version);
    }

    /// <summary>The API group and the version of an object.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="group">The group; empty for the core group, null when the object has no apiVersion.</param>
    /// <param name="version">The version; null when the object has no apiVersion.</param>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null.</exception>
    public static void GetApiGroupAndVersion(this IKubernetesObject obj, out string group, out string version)
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj.ApiVersion is null)
        {
            (group, version) = (null, null);
            return;
        }

        var slash = obj.ApiVersion.IndexOf('/', StringComparison.Ordinal);
        group = slash < 0 ? "" : obj.ApiVersion[..slash];
        version = obj.ApiVersion[(slash + 1)..];
    }
}
