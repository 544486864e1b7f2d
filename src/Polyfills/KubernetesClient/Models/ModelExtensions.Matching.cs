using System;

namespace k8s.Models;

/// <content>Whether a reference points at an object.</content>
public static partial class ModelExtensions
{
    /// <summary>Whether a reference points at an object: apiVersion, kind, namespace, name and uid are the same.</summary>
    /// <param name="objref">The reference.</param>
    /// <param name="obj">The object.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool Matches(this V1ObjectReference objref, IKubernetesObject<V1ObjectMeta> obj)
    {
        ArgumentNullException.ThrowIfNull(objref);
        ArgumentNullException.ThrowIfNull(obj);
        return objref.ApiVersion == obj.ApiVersion && objref.Kind == obj.Kind && objref.NamespaceProperty == obj.Namespace()
            && objref.Name == obj.Name() && objref.Uid == obj.Uid();
    }

    /// <summary>Whether an owner reference points at an object: apiVersion, kind, name and uid are the same.</summary>
    /// <param name="owner">The reference.</param>
    /// <param name="obj">The object.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool Matches(this V1OwnerReference owner, IKubernetesObject<V1ObjectMeta> obj)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(obj);
        return owner.ApiVersion == obj.ApiVersion && owner.Kind == obj.Kind && owner.Name == obj.Name() && owner.Uid == obj.Uid();
    }
}
