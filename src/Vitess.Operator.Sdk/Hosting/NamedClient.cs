using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Hosting;

/// <summary>Writes under a name of its own: what one's own controllers write must not count as written by the engine, which would take it away again.</summary>
internal sealed class NamedClient(IObjectClient inner, string fieldManager) : IObjectClient
{
    public Task<JsonObject> GetAsync(ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default) => inner.GetAsync(kind, name, cancellationToken);

    public Task<ObjectPage> ListAsync(ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.ListAsync(kind, @namespace, options, cancellationToken);

    public IAsyncEnumerable<ObjectEvent> WatchAsync(ResourceKind kind, string? @namespace, WatchOptions options, CancellationToken cancellationToken = default) =>
        inner.WatchAsync(kind, @namespace, options, cancellationToken);

    public Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.CreateAsync(kind, value, Named(options), cancellationToken);

    public Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.ReplaceAsync(kind, value, Named(options), cancellationToken);

    public Task<JsonObject> PatchAsync(ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.PatchAsync(kind, name, patch, Named(options), cancellationToken);

    public Task<JsonObject> DeleteAsync(ResourceKind kind, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.DeleteAsync(kind, name, options, cancellationToken);

    private WriteOptions Named(WriteOptions? options) => options switch
    {
        null => new() { FieldManager = fieldManager },
        { FieldManager: null } => options with { FieldManager = fieldManager },
        _ => options,
    };
}
