namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The objects of one kind, found by key, owner and labels. Every answer is in the order of keys.</summary>
/// <remarks>Safe for use by many threads; an answer is a snapshot.</remarks>
public sealed class ObjectStore
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<NamespacedName, CachedObject> _objects = [];
    private readonly NameIndex<string> _byOwner = new();
    private readonly NameIndex<(string Key, string Value)> _byLabel = new();

    /// <summary>How many objects there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _objects.Count;
            }
        }
    }

    /// <summary>The object of a key, or null.</summary>
    /// <param name="name">The key.</param>
    public CachedObject? Find(NamespacedName name)
    {
        lock (_lock)
        {
            return _objects.GetValueOrDefault(name);
        }
    }

    /// <summary>All objects.</summary>
    /// <param name="namespace">Only those of one namespace; null means all.</param>
    public IReadOnlyList<CachedObject> All(string? @namespace = null)
    {
        lock (_lock)
        {
            return [.. _objects.Values.Where(value => @namespace is null || value.Name.Namespace == @namespace)];
        }
    }

    /// <summary>The objects that have an owner, as controller or otherwise.</summary>
    /// <param name="uid">The owner's uid.</param>
    public IReadOnlyList<CachedObject> OwnedBy(string uid)
    {
        lock (_lock)
        {
            return [.. _byOwner[uid].Select(name => _objects[name])];
        }
    }

    /// <summary>The objects of a namespace that carry all of some labels.</summary>
    /// <param name="namespace">The namespace; null means all.</param>
    /// <param name="labels">The labels; none means every object.</param>
    public IReadOnlyList<CachedObject> WithLabels(string? @namespace, IReadOnlyCollection<KeyValuePair<string, string>> labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Count == 0)
        {
            return All(@namespace);
        }

        lock (_lock)
        {
            var rarest = labels.Select(label => _byLabel[(label.Key, label.Value)]).MinBy(names => names.Count)!;
            return [.. rarest.Select(name => _objects[name]).Where(value => (@namespace is null || value.Name.Namespace == @namespace) && value.HasLabels(labels))];
        }
    }

    /// <summary>Puts an object in.</summary>
    /// <param name="value">The object.</param>
    /// <returns>The object that it takes the place of.</returns>
    internal CachedObject? Put(CachedObject value)
    {
        lock (_lock)
        {
            var old = Take(value.Name);
            _objects.Add(value.Name, value);
            foreach (var owner in value.Owners)
            {
                _byOwner.Add(owner.Uid, value.Name);
            }

            foreach (var label in value.Labels)
            {
                _byLabel.Add((label.Key, label.Value), value.Name);
            }

            return old;
        }
    }

    /// <summary>Takes an object out.</summary>
    /// <param name="name">Its key.</param>
    /// <returns>The object; null when there is none.</returns>
    internal CachedObject? Remove(NamespacedName name)
    {
        lock (_lock)
        {
            return Take(name);
        }
    }

    private CachedObject? Take(NamespacedName name)
    {
        if (!_objects.Remove(name, out var old))
        {
            return null;
        }

        foreach (var owner in old.Owners)
        {
            _byOwner.Remove(owner.Uid, name);
        }

        foreach (var label in old.Labels)
        {
            _byLabel.Remove((label.Key, label.Value), name);
        }

        return old;
    }
}
