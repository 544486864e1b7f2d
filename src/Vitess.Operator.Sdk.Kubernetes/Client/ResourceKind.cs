using System.Collections.Concurrent;
using System.Reflection;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A kind of object and where the API server serves it.</summary>
/// <param name="Group">The API group; empty for the core group.</param>
/// <param name="Version">The version, such as <c>v1</c>.</param>
/// <param name="Kind">The kind as it stands in an object, such as <c>Pod</c>.</param>
/// <param name="Plural">The last part of the path, such as <c>pods</c>.</param>
/// <param name="IsNamespaced">Whether objects of this kind live in namespaces.</param>
public sealed record ResourceKind(string Group, string Version, string Kind, string Plural, bool IsNamespaced = true)
{
    private static readonly ConcurrentDictionary<Type, ResourceKind> ByType = new();

    /// <summary>The <c>apiVersion</c> of objects of this kind: <c>group/version</c>, or the version alone for the core group.</summary>
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>The kind of a model type.</summary>
    /// <typeparam name="T">A type marked with <see cref="KubernetesEntityAttribute"/>.</typeparam>
    /// <exception cref="ArgumentException">The type is not marked.</exception>
    public static ResourceKind Of<T>() => Of(typeof(T));

    /// <summary>The kind of a model type.</summary>
    /// <param name="type">A type marked with <see cref="KubernetesEntityAttribute"/>.</param>
    /// <exception cref="ArgumentException">The type is not marked.</exception>
    /// <remarks>The mark does not say whether a kind is namespaced: built-in kinds are known, all others count as namespaced.</remarks>
    public static ResourceKind Of(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return ByType.GetOrAdd(type, Read);
    }

    /// <summary>The path of a collection, relative to the server's base address.</summary>
    /// <param name="namespace">The namespace; null or empty means all.</param>
    public string CollectionPath(string? @namespace)
    {
        var root = Group.Length == 0 ? $"api/{Version}" : $"apis/{Group}/{Version}";
        return IsNamespaced && !string.IsNullOrEmpty(@namespace)
            ? $"{root}/namespaces/{Uri.EscapeDataString(@namespace)}/{Plural}"
            : $"{root}/{Plural}";
    }

    /// <summary>The path of one object, relative to the server's base address.</summary>
    /// <param name="name">The object's key.</param>
    /// <param name="subresource">A subresource such as <c>status</c>, or null.</param>
    /// <exception cref="ArgumentException">The name is empty, or the namespace of a namespaced kind is.</exception>
    public string ObjectPath(NamespacedName name, string? subresource = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name.Name);
        if (IsNamespaced && string.IsNullOrEmpty(name.Namespace))
        {
            throw new ArgumentException($"{Kind} {name.Name} needs a namespace.", nameof(name));
        }

        var path = $"{CollectionPath(name.Namespace)}/{Uri.EscapeDataString(name.Name)}";
        return subresource is null ? path : $"{path}/{subresource}";
    }

    /// <summary><c>Kind.version.group</c>, as in <c>Deployment.v1.apps</c>.</summary>
    public override string ToString() => Group.Length == 0 ? $"{Kind}.{Version}" : $"{Kind}.{Version}.{Group}";

    private static ResourceKind Read(Type type)
    {
        var mark = type.GetCustomAttribute<KubernetesEntityAttribute>()
            ?? throw new ArgumentException($"{type.Name} is not marked with KubernetesEntity.", nameof(type));
        return new(mark.Group ?? string.Empty, mark.ApiVersion, mark.Kind, mark.PluralName, !ClusterScopedKinds.Contains(mark.Group ?? string.Empty, mark.Kind));
    }
}
