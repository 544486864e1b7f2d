using System;

namespace k8s.Models;

/// <content>Finalizers.</content>
public static partial class ModelExtensions
{
    /// <summary>Adds a finalizer unless it is there.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="finalizer">The finalizer.</param>
    /// <returns>True when it was added.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null, or <paramref name="finalizer"/> is null or empty.</exception>
    public static bool AddFinalizer(this IMetadata<V1ObjectMeta> obj, string finalizer)
    {
        if (obj.HasFinalizer(finalizer))
        {
            return false;
        }

        obj.EnsureMetadata().EnsureFinalizers().Add(finalizer);
        return true;
    }

    /// <summary>Removes a finalizer.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="finalizer">The finalizer.</param>
    /// <returns>True when it was there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null, or <paramref name="finalizer"/> is null or empty.</exception>
    public static bool RemoveFinalizer(this IMetadata<V1ObjectMeta> obj, string finalizer)
    {
        CheckFinalizer(obj, finalizer);
        return obj.Finalizers()?.Remove(finalizer) ?? false;
    }

    /// <summary>Whether a finalizer is there.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="finalizer">The finalizer.</param>
    /// <returns>True when it is there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null, or <paramref name="finalizer"/> is null or empty.</exception>
    public static bool HasFinalizer(this IMetadata<V1ObjectMeta> obj, string finalizer)
    {
        CheckFinalizer(obj, finalizer);
        return obj.Finalizers()?.Contains(finalizer) ?? false;
    }

    private static void CheckFinalizer(IMetadata<V1ObjectMeta> obj, string finalizer)
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (string.IsNullOrEmpty(finalizer))
        {
            throw new ArgumentNullException(nameof(finalizer), "A finalizer must have a name.");
        }
    }
}
