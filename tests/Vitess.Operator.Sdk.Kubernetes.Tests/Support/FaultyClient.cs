using System.Text.Json.Nodes;
using k8s.Models;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>A client whose connection can be cut.</summary>
internal sealed class FaultyClient(IObjectClient inner) : IObjectClient
{
    public bool IsBroken { get; set; }

    public Task<JsonObject> GetAsync(ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default) =>
        Checked(() => inner.GetAsync(kind, name, cancellationToken));

    public Task<ObjectPage> ListAsync(ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        Checked(() => inner.ListAsync(kind, @namespace, options, cancellationToken));

    public IAsyncEnumerable<ObjectEvent> WatchAsync(ResourceKind kind, string? @namespace, WatchOptions options, CancellationToken cancellationToken = default) =>
        inner.WatchAsync(kind, @namespace, options, cancellationToken);

    public Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        Checked(() => inner.CreateAsync(kind, value, options, cancellationToken));

    public Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        Checked(() => inner.ReplaceAsync(kind, value, options, cancellationToken));

    public Task<JsonObject> PatchAsync(ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        Checked(() => inner.PatchAsync(kind, name, patch, options, cancellationToken));

    public Task<JsonObject> DeleteAsync(ResourceKind kind, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default) =>
        Checked(() => inner.DeleteAsync(kind, name, options, cancellationToken));

    private Task<T> Checked<T>(Func<Task<T>> call) => IsBroken ? Task.FromException<T>(new KubernetesApiException("no connection", null)) : call();
}
