using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Reads and writes objects of any kind as JSON. Typed forms are in <see cref="ObjectClientExtensions"/>.</summary>
/// <remarks>
/// Every method fails with <see cref="KubernetesApiException"/> when the server refuses or cannot be reached, and with
/// <see cref="OperationCanceledException"/> only when the caller cancelled. No call is retried: whoever calls knows what a second try means.
/// A call completes before it returns when the transport does.
/// </remarks>
public interface IObjectClient
{
    /// <summary>Reads one object.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="name">The object's key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<JsonObject> GetAsync(ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default);

    /// <summary>Reads one page of a collection.</summary>
    /// <param name="kind">The kind of the objects.</param>
    /// <param name="namespace">The namespace; null means all.</param>
    /// <param name="options">What to list; null means everything.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<ObjectPage> ListAsync(ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Follows the changes of a collection until the server ends the stream, which is no error.</summary>
    /// <param name="kind">The kind of the objects.</param>
    /// <param name="namespace">The namespace; null means all.</param>
    /// <param name="options">What to watch and from when on.</param>
    /// <param name="cancellationToken">Ends the stream with an <see cref="OperationCanceledException"/>.</param>
    /// <remarks>An error that the server sends in the stream is thrown; see <see cref="KubernetesApiException.IsGone"/>.</remarks>
    IAsyncEnumerable<ObjectEvent> WatchAsync(ResourceKind kind, string? @namespace, WatchOptions options, CancellationToken cancellationToken = default);

    /// <summary>Creates an object.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="value">The object, with its name (or <c>generateName</c>) and namespace.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces an object; a <c>resourceVersion</c> in it has to be the stored one.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="value">The whole new object.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes an object by a patch of any of the four types; an apply patch creates it when it is absent.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="name">The object's key.</param>
    /// <param name="patch">The patch; its content is JSON text or a <see cref="JsonNode"/>.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    Task<JsonObject> PatchAsync(ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes an object.</summary>
    /// <param name="kind">The object's kind.</param>
    /// <param name="name">The object's key.</param>
    /// <param name="options">Preconditions, propagation, grace period, dry run.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What the server answered: the object with its <c>deletionTimestamp</c> when it lives on, else the object or a Status.</returns>
    Task<JsonObject> DeleteAsync(ResourceKind kind, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default);
}
