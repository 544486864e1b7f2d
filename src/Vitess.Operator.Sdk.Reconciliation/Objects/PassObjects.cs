using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Reconciliation.Objects;

/// <summary>Objects as a pass sees them: as cached, and as it wrote them itself.</summary>
/// <remarks>Without this a later step would act on what an earlier step replaced, and its write would be refused.</remarks>
internal sealed class PassObjects(IObjectCache cache) : IObjectCache
{
    private readonly Dictionary<(string Kind, NamespacedName Name), JsonObject?> _written = [];

    /// <summary>Remembers what became of an object; null says that it is gone.</summary>
    public void Remember(ResourceKind kind, NamespacedName name, JsonObject? stored) => _written[(kind.ToString(), name)] = stored;

    public JsonObject? Find(ResourceKind kind, NamespacedName name) =>
        _written.TryGetValue((kind.ToString(), name), out var written) ? written : cache.Find(kind, name);

    public IReadOnlyList<JsonObject> List(ResourceKind kind, string @namespace, IReadOnlyDictionary<string, string> labels)
    {
        var cached = cache.List(kind, @namespace, labels);
        var text = kind.ToString();
        if (!_written.Keys.Any(key => key.Kind == text))
        {
            return cached;
        }

        var names = new SortedSet<NamespacedName>(cached.Select(NamespacedName.Of));
        names.UnionWith(_written.Keys.Where(key => key.Kind == text && key.Name.Namespace == @namespace).Select(key => key.Name));
        return [.. names.Select(name => Find(kind, name)).OfType<JsonObject>().Where(value => value.HasLabels(labels))];
    }
}
