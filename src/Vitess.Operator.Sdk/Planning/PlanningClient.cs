using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Planning;

/// <summary>Answers from a copy of what the API server had when it was first asked, and keeps writes in that copy.</summary>
/// <remarks>Deletion is at once and takes nothing along: what an owner's children would come to is the API server's doing, not the operator's.</remarks>
internal sealed class PlanningClient(IObjectClient inner) : IObjectClient
{
    private readonly ConcurrentDictionary<(ResourceKind Kind, string? Namespace), PlanningStore> _stores = new();

    public async Task<JsonObject> GetAsync(ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default) =>
        (await StoreOfAsync(kind, name.Namespace, cancellationToken).ConfigureAwait(false)).Find(name)?.DeepClone().AsObject() ?? throw NotFound(kind, name);

    public async Task<ObjectPage> ListAsync(ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default)
    {
        var store = _stores.GetOrAdd((kind, @namespace), _ => new());
        await FillAsync(store, kind, @namespace, cancellationToken).ConfigureAwait(false);
        return new([.. store.Objects.Select(item => item.DeepClone().AsObject())], store.Version);
    }

    public IAsyncEnumerable<ObjectEvent> WatchAsync(ResourceKind kind, string? @namespace, WatchOptions options, CancellationToken cancellationToken = default) =>
        _stores.GetOrAdd((kind, @namespace), _ => new()).WatchAsync(cancellationToken);

    public async Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        (await StoreOfAsync(kind, value.GetNamespace(), cancellationToken).ConfigureAwait(false)).Create(kind, value);

    public async Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        (await StoreOfAsync(kind, value.GetNamespace(), cancellationToken).ConfigureAwait(false)).Replace(value, options?.Subresource) ?? throw NotFound(kind, NamespacedName.Of(value));

    public Task<JsonObject> PatchAsync(ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromException<JsonObject>(new NotSupportedException("A plan takes no patches: the engine replaces what it read."));

    public async Task<JsonObject> DeleteAsync(ResourceKind kind, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default) =>
        (await StoreOfAsync(kind, name.Namespace, cancellationToken).ConfigureAwait(false)).Delete(name) ?? throw NotFound(kind, name);

    /// <summary>What was written.</summary>
    public OperatorPlan Plan(string fieldManager) => new(
    [
        .. _stores.SelectMany(entry => entry.Value.Changes(entry.Key.Kind, fieldManager)).OrderBy(change => change.Kind, StringComparer.Ordinal)
            .ThenBy(change => change.Name.Namespace, StringComparer.Ordinal).ThenBy(change => change.Name.Name, StringComparer.Ordinal),
    ]);

    // Namespaced reads and writes go to the copy that the informers hold, be it of the namespace or of all.
    private async Task<PlanningStore> StoreOfAsync(ResourceKind kind, string? @namespace, CancellationToken cancellationToken)
    {
        var key = _stores.ContainsKey((kind, @namespace)) ? (kind, @namespace) : _stores.ContainsKey((kind, null)) ? (kind, null) : (kind, @namespace);
        var store = _stores.GetOrAdd(key, _ => new());
        await FillAsync(store, kind, key.Item2, cancellationToken).ConfigureAwait(false);
        return store;
    }

    private async Task FillAsync(PlanningStore store, ResourceKind kind, string? @namespace, CancellationToken cancellationToken)
    {
        if (!store.IsFilled)
        {
            store.Fill((await inner.ListAllAsync(kind, @namespace, null, cancellationToken).ConfigureAwait(false)).Items);
        }
    }

    private static KubernetesApiException NotFound(ResourceKind kind, NamespacedName name) => new($"{kind.Kind} {name} is not there.", null, HttpStatusCode.NotFound);
}
