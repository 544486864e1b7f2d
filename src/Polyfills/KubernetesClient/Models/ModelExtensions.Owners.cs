using System;
using System.Collections.Generic;

namespace k8s.Models;

/// <content>Owner references.</content>
public static partial class ModelExtensions
{
    /// <summary>Appends an owner reference, without looking for the same one.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="ownerRef">The reference.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void AddOwnerReference(this IMetadata<V1ObjectMeta> obj, V1OwnerReference ownerRef)
    {
        ArgumentNullException.ThrowIfNull(obj);
        ArgumentNullException.ThrowIfNull(ownerRef);
        var metadata = obj.EnsureMetadata();
        metadata.OwnerReferences ??= new List<V1OwnerReference>();
        metadata.OwnerReferences.Add(ownerRef);
    }

    /// <summary>Where the reference to an owner stands.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="owner">The owner.</param>
    /// <returns>The index, or -1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static int FindOwnerReference(this IMetadata<V1ObjectMeta> obj, IKubernetesObject<V1ObjectMeta> owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return obj.FindOwnerReference(reference => reference.Matches(owner));
    }

    /// <summary>Where the first owner reference that fulfils a condition stands.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="predicate">The condition.</param>
    /// <returns>The index, or -1.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static int FindOwnerReference(this IMetadata<V1ObjectMeta> obj, Predicate<V1OwnerReference> predicate)
    {
        ArgumentNullException.ThrowIfNull(obj);
        ArgumentNullException.ThrowIfNull(predicate);
        var references = obj.OwnerReferences() ?? [];
        for (var index = 0; index < references.Count; index++)
        {
            if (predicate(references[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The reference to an owner.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="owner">The owner.</param>
    /// <returns>The reference, or null.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static V1OwnerReference GetOwnerReference(this IMetadata<V1ObjectMeta> obj, IKubernetesObject<V1ObjectMeta> owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return obj.GetOwnerReference(reference => reference.Matches(owner));
    }

    /// <summary>The first owner reference that fulfils a condition.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="predicate">The condition.</param>
    /// <returns>The reference, or null.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static V1OwnerReference GetOwnerReference(this IMetadata<V1ObjectMeta> obj, Predicate<V1OwnerReference> predicate)
    {
        var index = obj.FindOwnerReference(predicate);
        return index < 0 ? null : obj.OwnerReferences()[index];
    }

    /// <summary>The reference to the owner that controls the object.</summary>
    /// <param name="obj">The object.</param>
    /// <returns>The reference, or null.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null.</exception>
    public static V1OwnerReference GetController(this IMetadata<V1ObjectMeta> obj) =>
        obj.GetOwnerReference(reference => reference.Controller == true);

    /// <summary>Whether an object has a reference to an owner.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="owner">The owner.</param>
    /// <returns>True when it has.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool IsOwnedBy(this IMetadata<V1ObjectMeta> obj, IKubernetesObject<V1ObjectMeta> owner) => obj.FindOwnerReference(owner) >= 0;

    /// <summary>Removes the first reference to an owner.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="owner">The owner.</param>
    /// <returns>The removed reference, or null.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static V1OwnerReference RemoveOwnerReference(this IMetadata<V1ObjectMeta> obj, IKubernetesObject<V1ObjectMeta> owner)
    {
        var index = obj.FindOwnerReference(owner);
        if (index < 0)
        {
            return null;
        }

        var removed = obj.OwnerReferences()[index];
        obj.OwnerReferences().RemoveAt(index);
        return removed;
    }

    /// <summary>Removes every owner reference that fulfils a condition.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="predicate">The condition.</param>
    /// <returns>True when there was one.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool RemoveOwnerReferences(this IMetadata<V1ObjectMeta> obj, Predicate<V1OwnerReference> predicate)
    {
        var removed = false;
        for (var index = obj.FindOwnerReference(predicate); index >= 0; index = obj.FindOwnerReference(predicate))
        {
            obj.OwnerReferences().RemoveAt(index);
            removed = true;
        }

        return removed;
    }

    /// <summary>Removes every reference to an owner.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="owner">The owner.</param>
    /// <returns>True when there was one.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool RemoveOwnerReferences(this IMetadata<V1ObjectMeta> obj, IKubernetesObject<V1ObjectMeta> owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return obj.RemoveOwnerReferences(reference => reference.Matches(owner));
    }
}
