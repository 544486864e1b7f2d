using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Reads objects from informers.</summary>
internal sealed class InformerCache(InformerSet informers) : IObjectCache
{
    public JsonObject? Find(ResourceKind kind, NamespacedName name) => informers.Of(kind).Store.Find(name)?.ToJson();

    public IReadOnlyList<JsonObject> List(ResourceKind kind, string @namespace, IReadOnlyDictionary<string, string> labels) =>
        [.. informers.Of(kind).Store.WithLabels(@namespace, labels).Select(value => value.ToJson())];
}
