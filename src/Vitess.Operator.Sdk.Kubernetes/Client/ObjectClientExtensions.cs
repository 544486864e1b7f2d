using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Typed forms of <see cref="IObjectClient"/>, and its common combinations.</summary>
public static class ObjectClientExtensions
{
    private const string Status = "status";

    /// <summary>Reads one object; null when it does not exist.</summary>
    /// <param name="client">The client.</param>
    /// <param name="kind">The object's kind.</param>
    /// <param name="name">The object's key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<JsonObject?> FindAsync(this IObjectClient client, ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        try
        {
            return await client.GetAsync(kind, name, cancellationToken).ConfigureAwait(false);
        }
        catch (KubernetesApiException error) when (error.IsNotFound)
        {
            return null;
        }
    }

    /// <summary>Reads a whole collection, page by page.</summary>
    /// <param name="client">The client.</param>
    /// <param name="kind">The kind of the objects.</param>
    /// <param name="namespace">The namespace; null means all.</param>
    /// <param name="options">What to list; <see cref="ListOptions.Limit"/> is the size of a page.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>All objects; the version is that of the first page, from which a watch misses nothing.</returns>
    /// <exception cref="KubernetesApiException">Also when a page expired on the way: <see cref="KubernetesApiException.IsGone"/>.</exception>
    public static async Task<ObjectPage> ListAllAsync(
        this IObjectClient client, ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        options ??= new();
        var page = await client.ListAsync(kind, @namespace, options, cancellationToken).ConfigureAwait(false);
        if (page.Continue is null)
        {
            return page;
        }

        var items = new List<JsonObject>(page.Items);
        var version = page.ResourceVersion;
        while (page.Continue is { } next)
        {
            // A continuation fixes the version by itself; naming one as well is refused.
            var more = options with { Continue = next, ResourceVersion = null, ResourceVersionMatch = null };
            page = await client.ListAsync(kind, @namespace, more, cancellationToken).ConfigureAwait(false);
            items.AddRange(page.Items);
        }

        return new(items, version);
    }

    /// <summary>Reads one object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="name">The object's key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<T> GetAsync<T>(this IObjectClient client, NamespacedName name, CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(client);
        return ObjectConvert.ToTyped<T>(await client.GetAsync(ResourceKind.Of<T>(), name, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Reads one object; null when it does not exist.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="name">The object's key.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<T?> FindAsync<T>(this IObjectClient client, NamespacedName name, CancellationToken cancellationToken = default)
        where T : class, IKubernetesObject<V1ObjectMeta>
    {
        var json = await client.FindAsync(ResourceKind.Of<T>(), name, cancellationToken).ConfigureAwait(false);
        return json is null ? null : ObjectConvert.ToTyped<T>(json);
    }

    /// <summary>Reads a whole collection, page by page.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="namespace">The namespace; null means all.</param>
    /// <param name="options">What to list.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static async Task<ObjectList<T>> ListAllAsync<T>(
        this IObjectClient client, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        var page = await client.ListAllAsync(ResourceKind.Of<T>(), @namespace, options, cancellationToken).ConfigureAwait(false);
        return new([.. page.Items.Select(ObjectConvert.ToTyped<T>)], page.ResourceVersion);
    }

    /// <summary>Follows the changes of a collection until the server ends the stream.</summary>
    /// <typeparam name="T">The objects' type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="namespace">The namespace; null means all.</param>
    /// <param name="options">What to watch and from when on.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async IAsyncEnumerable<TypedEvent<T>> WatchAsync<T>(
        this IObjectClient client, string? @namespace, WatchOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(client);
        await foreach (var change in client.WatchAsync(ResourceKind.Of<T>(), @namespace, options, cancellationToken).ConfigureAwait(false))
        {
            yield return new(change.Type, ObjectConvert.ToTyped<T>(change.Object));
        }
    }

    /// <summary>Creates an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="value">The object.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    public static async Task<T> CreateAsync<T>(this IObjectClient client, T value, WriteOptions? options = null, CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(client);
        var json = await client.CreateAsync(ResourceKind.Of<T>(), ObjectConvert.ToJson(value), options, cancellationToken).ConfigureAwait(false);
        return ObjectConvert.ToTyped<T>(json);
    }

    /// <summary>Replaces an object; a <c>resourceVersion</c> in it has to be the stored one.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="value">The whole new object.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    public static async Task<T> ReplaceAsync<T>(this IObjectClient client, T value, WriteOptions? options = null, CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(client);
        var json = await client.ReplaceAsync(ResourceKind.Of<T>(), ObjectConvert.ToJson(value), options, cancellationToken).ConfigureAwait(false);
        return ObjectConvert.ToTyped<T>(json);
    }

    /// <summary>Changes an object by a patch.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="name">The object's key.</param>
    /// <param name="patch">The patch.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    public static async Task<T> PatchAsync<T>(
        this IObjectClient client, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(client);
        var json = await client.PatchAsync(ResourceKind.Of<T>(), name, patch, options, cancellationToken).ConfigureAwait(false);
        return ObjectConvert.ToTyped<T>(json);
    }

    /// <summary>Deletes an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="name">The object's key.</param>
    /// <param name="options">Preconditions, propagation, grace period, dry run.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static Task DeleteAsync<T>(this IObjectClient client, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta>
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.DeleteAsync(ResourceKind.Of<T>(), name, options, cancellationToken);
    }

    /// <summary>Server-side apply: the server merges the object and records its fields as the field manager's.</summary>
    /// <param name="client">The client.</param>
    /// <param name="kind">The object's kind.</param>
    /// <param name="value">The fields wanted, with name and namespace.</param>
    /// <param name="options">How to write; a field manager is needed here or at the client.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    public static Task<JsonObject> ApplyAsync(
        this IObjectClient client, ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(value);
        var body = value.DeepClone().AsObject();
        body["apiVersion"] ??= kind.ApiVersion;
        body["kind"] ??= kind.Kind;
        return client.PatchAsync(kind, NamespacedName.Of(value), new V1Patch(body, V1Patch.PatchType.ApplyPatch), options, cancellationToken);
    }

    /// <summary>Replaces the status of an object.</summary>
    /// <param name="client">The client.</param>
    /// <param name="kind">The object's kind.</param>
    /// <param name="value">The object with its new status.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    public static Task<JsonObject> ReplaceStatusAsync(
        this IObjectClient client, ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.ReplaceAsync(kind, value, ForStatus(options), cancellationToken);
    }

    /// <summary>Replaces the status of an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="client">The client.</param>
    /// <param name="value">The object with its new status.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    public static Task<T> ReplaceStatusAsync<T>(this IObjectClient client, T value, WriteOptions? options = null, CancellationToken cancellationToken = default)
        where T : IKubernetesObject<V1ObjectMeta> => client.ReplaceAsync(value, ForStatus(options), cancellationToken);

    /// <summary>Changes the status of an object by a patch.</summary>
    /// <param name="client">The client.</param>
    /// <param name="kind">The object's kind.</param>
    /// <param name="name">The object's key.</param>
    /// <param name="patch">The patch.</param>
    /// <param name="options">How to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The object as stored.</returns>
    public static Task<JsonObject> PatchStatusAsync(
        this IObjectClient client, ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.PatchAsync(kind, name, patch, ForStatus(options), cancellationToken);
    }

    private static WriteOptions ForStatus(WriteOptions? options) => (options ?? WriteOptions.Default) with { Subresource = Status };
}
