using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Keeps objects from being removed before their controller has cleaned up.</summary>
/// <remarks>Source: Kubernetes documentation, Finalizers.</remarks>
public static class FinalizerExtensions
{
    /// <summary>Puts a finalizer on an object, unless it is there.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="client">The API server.</param>
    /// <param name="value">The object as it was read; only its metadata is used.</param>
    /// <param name="finalizer">Name, as <c>DOMAIN/NAME</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored; the given one when nothing was to be done.</returns>
    /// <exception cref="KubernetesApiException">The object was changed meanwhile, or the API server refuses.</exception>
    public static Task<T> AddFinalizerAsync<T>(this IObjectClient client, T value, string finalizer, CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(finalizer);
        return value.HasFinalizer(finalizer) ? Task.FromResult(value) : WriteAsync(client, value, [.. value.Metadata.Finalizers ?? [], finalizer], cancellationToken);
    }

    /// <summary>Takes a finalizer off an object, if it is there; an object that is going away goes when it was the last one.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="client">The API server.</param>
    /// <param name="value">The object as it was read; only its metadata is used.</param>
    /// <param name="finalizer">Name, as <c>DOMAIN/NAME</c>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored; the given one when nothing was to be done.</returns>
    /// <exception cref="KubernetesApiException">The object was changed meanwhile, or the API server refuses.</exception>
    public static Task<T> RemoveFinalizerAsync<T>(this IObjectClient client, T value, string finalizer, CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(finalizer);
        return value.HasFinalizer(finalizer) ? WriteAsync(client, value, [.. value.Metadata.Finalizers.Where(name => name != finalizer)], cancellationToken) : Task.FromResult(value);
    }

    // With the version that was read: a list cannot be merged, so nobody else's change may be lost.
    private static Task<T> WriteAsync<T>(IObjectClient client, T value, IEnumerable<string> finalizers, CancellationToken cancellationToken)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        var metadata = new JsonObject { ["resourceVersion"] = value.Metadata.ResourceVersion, ["finalizers"] = new JsonArray([.. finalizers.Select(name => (JsonNode)name)]) };
        var patch = new V1Patch(new JsonObject { ["metadata"] = metadata }, V1Patch.PatchType.MergePatch);
        return client.PatchAsync<T>(new NamespacedName(value.Metadata.NamespaceProperty ?? string.Empty, value.Metadata.Name), patch, cancellationToken: cancellationToken);
    }
}
