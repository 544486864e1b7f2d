using System.Net;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>Objects in memory, read as an informer has them and written as a server takes them; it adds and refuses nothing.</summary>
internal sealed class StoredObjects : IObjectClient, IObjectCache
{
    private readonly SortedDictionary<(string Kind, NamespacedName Name), JsonObject> _objects = new(
        Comparer<(string Kind, NamespacedName Name)>.Create((left, right) => string.CompareOrdinal(left.Kind, right.Kind) is var kind and not 0 ? kind : left.Name.CompareTo(right.Name)));

    public StoredObjects(IEnumerable<JsonObject> objects)
    {
        foreach (var value in objects)
        {
            _objects[(Kinds.Of(value.GetText("kind")!).ToString(), NamespacedName.Of(value))] = value.DeepClone().AsObject();
        }
    }

    /// <summary>The bodies that were written, in order.</summary>
    public List<JsonObject> Written { get; } = [];

    /// <summary>Which writes are refused, by kind and subresource. Default: none.</summary>
    public Func<ResourceKind, string?, bool> Refuses { get; set; } = (_, _) => false;

    /// <summary>Takes an object away.</summary>
    public void Remove(ResourceKind kind, JsonObject value) => _objects.Remove((kind.ToString(), NamespacedName.Of(value)));

    /// <summary>The one object of a kind.</summary>
    public JsonObject Only(ResourceKind kind) => _objects.Single(entry => entry.Key.Kind == kind.ToString()).Value;

    public JsonObject? Find(ResourceKind kind, NamespacedName name) => _objects.GetValueOrDefault((kind.ToString(), name));

    public IReadOnlyList<JsonObject> List(ResourceKind kind, string @namespace, IReadOnlyDictionary<string, string> labels) =>
        [.. _objects.Where(entry => entry.Key.Kind == kind.ToString() && entry.Key.Name.Namespace == @namespace && entry.Value.HasLabels(labels)).Select(entry => entry.Value)];

    public Task<JsonObject> GetAsync(ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default) =>
        Find(kind, name) is { } found ? Task.FromResult(found) : throw new KubernetesApiException("not there", null, HttpStatusCode.NotFound);

    public Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) => Write(kind, value, options);

    public Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) => Write(kind, value, options);

    public Task<JsonObject> DeleteAsync(ResourceKind kind, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfRefused(kind, null);
        _objects.Remove((kind.ToString(), name), out var deleted);
        return Task.FromResult(deleted!);
    }

    public Task<ObjectPage> ListAsync(ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ObjectEvent> WatchAsync(ResourceKind kind, string? @namespace, WatchOptions options, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<JsonObject> PatchAsync(ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private Task<JsonObject> Write(ResourceKind kind, JsonObject value, WriteOptions? options)
    {
        ThrowIfRefused(kind, options?.Subresource);
        Written.Add(value.DeepClone().AsObject());
        _objects[(kind.ToString(), NamespacedName.Of(value))] = value.DeepClone().AsObject();
        return Task.FromResult(value.DeepClone().AsObject());
    }

    private void ThrowIfRefused(ResourceKind kind, string? subresource)
    {
        if (Refuses(kind, subresource))
        {
            throw new KubernetesApiException("refused", null, HttpStatusCode.InternalServerError);
        }
    }
}
