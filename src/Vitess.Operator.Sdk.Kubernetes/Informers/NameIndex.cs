namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Names of objects by some value of theirs, each list in order.</summary>
internal sealed class NameIndex<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<NamespacedName>> _names = [];

    public IReadOnlyList<NamespacedName> this[TKey key] => _names.TryGetValue(key, out var names) ? names : [];

    public void Add(TKey key, NamespacedName name)
    {
        if (!_names.TryGetValue(key, out var names))
        {
            names = new(1);
            _names.Add(key, names);
        }

        var place = names.BinarySearch(name);
        if (place < 0)
        {
            names.Insert(~place, name);
        }
    }

    public void Remove(TKey key, NamespacedName name)
    {
        if (_names.TryGetValue(key, out var names) && names.BinarySearch(name) is >= 0 and var place)
        {
            names.RemoveAt(place);
            if (names.Count == 0)
            {
                _names.Remove(key);
            }
        }
    }
}
