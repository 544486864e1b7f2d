using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Reads objects from informers. Passes that look at the same version of an object share its tree, which is not parsed again for each.</summary>
internal sealed class InformerCache(InformerSet informers) : IObjectCache
{
    public JsonObject? Find(ResourceKind kind, NamespacedName name) => informers.Of(kind).Store.Find(name)?.View();

    public IReadOnlyList<JsonObject> List(ResourceKind kind, string @namespace, IReadOnlyDictionary<string, string> labels) =>
        [.. informers.Of(kind).Store.WithLabels(@namespace, labels).Select(cached => cached.View())];
}
