using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Reads objects from informers; each is parsed once, however often a pass looks at it.</summary>
internal sealed class InformerCache(InformerSet informers) : IObjectCache
{
    private readonly Dictionary<CachedObject, JsonObject> _parsed = new(ReferenceEqualityComparer.Instance);

    public JsonObject? Find(ResourceKind kind, NamespacedName name) => informers.Of(kind).Store.Find(name) is { } cached ? Parsed(cached) : null;

    public IReadOnlyList<JsonObject> List(ResourceKind kind, string @namespace, IReadOnlyDictionary<string, string> labels) =>
        [.. informers.Of(kind).Store.WithLabels(@namespace, labels).Select(Parsed)];

    private JsonObject Parsed(CachedObject cached)
    {
        if (!_parsed.TryGetValue(cached, out var json))
        {
            _parsed[cached] = json = cached.ToJson();
        }

        return json;
    }
}
