using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>A client that refuses to write once the lead is lost.</summary>
/// <param name="inner">Does the work.</param>
/// <param name="lost">Cancelled when the lead is lost; also ends writes that are under way.</param>
public sealed class GuardedObjectClient(IObjectClient inner, CancellationToken lost) : IObjectClient
{
    /// <inheritdoc/>
    public Task<JsonObject> GetAsync(ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default) =>
        inner.GetAsync(kind, name, cancellationToken);

    /// <inheritdoc/>
    public Task<ObjectPage> ListAsync(ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.ListAsync(kind, @namespace, options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<ObjectEvent> WatchAsync(ResourceKind kind, string? @namespace, WatchOptions options, CancellationToken cancellationToken = default) =>
        inner.WatchAsync(kind, @namespace, options, cancellationToken);

    /// <inheritdoc/>
    public Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        WriteAsync(token => inner.CreateAsync(kind, value, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        WriteAsync(token => inner.ReplaceAsync(kind, value, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task<JsonObject> PatchAsync(
        ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        WriteAsync(token => inner.PatchAsync(kind, name, patch, options, token), cancellationToken);

    /// <inheritdoc/>
    public Task<JsonObject> DeleteAsync(ResourceKind kind, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default) =>
        WriteAsync(token => inner.DeleteAsync(kind, name, options, token), cancellationToken);

    private async Task<JsonObject> WriteAsync(Func<CancellationToken, Task<JsonObject>> write, CancellationToken cancellationToken)
    {
        lost.ThrowIfCancellationRequested();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(lost, cancellationToken);
        return await write(either.Token).ConfigureAwait(false);
    }
}
