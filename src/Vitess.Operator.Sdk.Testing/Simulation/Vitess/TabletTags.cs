using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Which running tablets a topology record concerns. Records may change on any thread.</summary>
internal sealed class TabletTags
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedSet<NamespacedName>> _pods = new(StringComparer.Ordinal);

    public void Add(TabletIdentity tablet, NamespacedName pod)
    {
        lock (_gate)
        {
            foreach (var tag in RecordTags.Of(tablet))
            {
                _pods.TryAdd(tag, []);
                _pods[tag].Add(pod);
            }
        }
    }

    public void Remove(TabletIdentity tablet, NamespacedName pod)
    {
        lock (_gate)
        {
            foreach (var tag in RecordTags.Of(tablet))
            {
                _pods[tag].Remove(pod);
            }
        }
    }

    /// <summary>The Pods of the tablets that a record concerns, given its full key.</summary>
    public IReadOnlyList<NamespacedName> ConcernedBy(string key)
    {
        lock (_gate)
        {
            return RecordTags.OfKey(key) is { } tag && _pods.TryGetValue(tag, out var pods) ? [.. pods] : [];
        }
    }
}
