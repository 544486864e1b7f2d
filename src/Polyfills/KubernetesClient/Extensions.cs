using System;
using System.Reflection;
using k8s.Models;

namespace k8s;

/// <summary>What a model's type says about its kind.</summary>
public static class Extensions
{
    /// <summary>The entity attribute of an object's type.</summary>
    /// <typeparam name="T">The static type; the type at run time counts.</typeparam>
    /// <param name="obj">The object.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="obj"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The type has no <see cref="KubernetesEntityAttribute"/>.</exception>
    public static KubernetesEntityAttribute GetKubernetesTypeMetadata<T>(this T obj)
        where T : IKubernetesObject
    {
        ArgumentNullException.ThrowIfNull(obj);
        return obj.GetType().GetKubernetesTypeMetadata();
    }

    /// <summary>The entity attribute of a type.</summary>
    /// <param name="currentType">The type.</param>
    /// <returns>The attribute.</returns>
    /// <exception cref="InvalidOperationException">The type has no <see cref="KubernetesEntityAttribute"/>.</exception>
    public static KubernetesEntityAttribute GetKubernetesTypeMetadata(this Type currentType) =>
        currentType.GetCustomAttribute<KubernetesEntityAttribute>()
        ?? throw new InvalidOperationException($"Type {currentType.FullName} has no {nameof(KubernetesEntityAttribute)}.");

    /// <summary>Fills in apiVersion and kind from the type, and empty metadata where there is none.</summary>
    /// <typeparam name="T">The static type; the type at run time counts.</typeparam>
    /// <param name="obj">The object to fill in.</param>
    /// <returns>The same object.</returns>
    /// <exception cref="InvalidOperationException">The type has no <see cref="KubernetesEntityAttribute"/>.</exception>
    public static T Initialize<T>(this T obj)
        where T : IKubernetesObject
    {
        var entity = obj.GetKubernetesTypeMetadata();
        obj.ApiVersion = string.IsNullOrEmpty(entity.Group) ? entity.ApiVersion : $"{entity.Group}/{entity.ApiVersion}";
        obj.Kind = entity.Kind ?? obj.GetType().Name;
        if (obj is IMetadata<V1ObjectMeta> withMetadata)
        {
            withMetadata.Metadata ??= new V1ObjectMeta();
        }

        return obj;
    }
}
