using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Tests.Support;

/// <summary>A client whose watches can go dead: nothing comes any more, not even their end.</summary>
internal sealed class DeafClient(IObjectClient inner) : IObjectClient
{
    public bool IsDeaf { get; set; }

    public async IAsyncEnumerable<ObjectEvent> WatchAsync(
        ResourceKind kind, string? @namespace, WatchOptions options, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var change in inner.WatchAsync(kind, @namespace, options, cancellationToken))
        {
            if (!IsDeaf)
            {
                yield return change;
            }
        }

        if (IsDeaf)
        {
            var never = new TaskCompletionSource();
            await never.Task.WaitAsync(cancellationToken);
        }
    }

    public Task<JsonObject> GetAsync(ResourceKind kind, NamespacedName name, CancellationToken cancellationToken = default) =>
        inner.GetAsync(kind, name, cancellationToken);

    public Task<ObjectPage> ListAsync(ResourceKind kind, string? @namespace, ListOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.ListAsync(kind, @namespace, options, cancellationToken);

    public Task<JsonObject> CreateAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.CreateAsync(kind, value, options, cancellationToken);

    public Task<JsonObject> ReplaceAsync(ResourceKind kind, JsonObject value, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.ReplaceAsync(kind, value, options, cancellationToken);

    public Task<JsonObject> PatchAsync(ResourceKind kind, NamespacedName name, V1Patch patch, WriteOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.PatchAsync(kind, name, patch, options, cancellationToken);

    public Task<JsonObject> DeleteAsync(ResourceKind kind, NamespacedName name, V1DeleteOptions? options = null, CancellationToken cancellationToken = default) =>
        inner.DeleteAsync(kind, name, options, cancellationToken);
}
