using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The object that an event is about.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Name">Its key.</param>
/// <param name="Uid">Its uid.</param>
/// <param name="ResourceVersion">The version of it that was looked at.</param>
public sealed record EventTarget(ResourceKind Kind, NamespacedName Name, string Uid, string? ResourceVersion = null)
{
    /// <summary>An object given as JSON.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="value">The object.</param>
    public static EventTarget Of(ResourceKind kind, JsonObject value) =>
        new(kind, NamespacedName.Of(value), value.GetUid() ?? string.Empty, value.GetResourceVersion());

    /// <summary>A typed object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="value">The object.</param>
    public static EventTarget Of<T>(T value)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(
            ResourceKind.Of(value.GetType()),
            new(value.Metadata?.NamespaceProperty ?? string.Empty, value.Metadata?.Name ?? string.Empty),
            value.Metadata?.Uid ?? string.Empty,
            value.Metadata?.ResourceVersion);
    }
}
