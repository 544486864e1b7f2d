namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The objects of one kind by namespace and name, the log of their changes, and who watches them.</summary>
/// <remarks>Guarded by the lock of the store.</remarks>
internal sealed class KindStore(string key, int historyLimit)
{
    private readonly SortedDictionary<string, SortedDictionary<string, StoredObject>> _namespaces = new(NamespaceOrder.Instance);
    private readonly Queue<Change> _log = new();
    private readonly List<IChangeListener> _listeners = [];

    public string Key => key;

    public int Count { get; private set; }

    /// <summary>The revision of the last change of this kind.</summary>
    public long LastRevision { get; private set; }

    /// <summary>Changes up to this revision are forgotten.</summary>
    public long CompactedTo { get; private set; }

    public IEnumerable<string> Namespaces => _namespaces.Keys;

    public StoredObject? Find(string ns, string name) => _namespaces.GetValueOrDefault(ns)?.GetValueOrDefault(name);

    /// <summary>The objects in the order of their keys; all namespaces when none is given.</summary>
    public IEnumerable<StoredObject> All(string? ns) =>
        ns is null ? _namespaces.Values.SelectMany(n => n.Values) : _namespaces.GetValueOrDefault(ns)?.Values ?? Enumerable.Empty<StoredObject>();

    public void Apply(Change change)
    {
        var ns = change.Object.Namespace;
        if (change.Type == ChangeType.Deleted)
        {
            var objects = _namespaces[ns];
            objects.Remove(change.Object.Name);
            Count--;
            if (objects.Count == 0)
            {
                _namespaces.Remove(ns);
            }
        }
        else
        {
            Put(change.Object);
        }

        LastRevision = change.Revision;
        Log(change);
    }

    /// <summary>Replaces all objects, and forgets how they came to be.</summary>
    public void Replace(IEnumerable<StoredObject> objects, long revision)
    {
        _namespaces.Clear();
        _log.Clear();
        Count = 0;
        foreach (var stored in objects)
        {
            Put(stored);
        }

        (LastRevision, CompactedTo) = (revision, revision);
    }

    private void Put(StoredObject stored)
    {
        if (!_namespaces.TryGetValue(stored.Namespace, out var objects))
        {
            _namespaces[stored.Namespace] = objects = new(StringComparer.Ordinal);
        }

        if (!objects.ContainsKey(stored.Name))
        {
            Count++;
        }

        objects[stored.Name] = stored;
    }

    /// <summary>The state at an earlier revision: the present one with the later changes undone.</summary>
    public SortedDictionary<(string Namespace, string Name), StoredObject> StateAt(long revision)
    {
        var state = new SortedDictionary<(string Namespace, string Name), StoredObject>(KeyOrder.Instance);
        foreach (var stored in All(null))
        {
            state[(stored.Namespace, stored.Name)] = stored;
        }

        foreach (var change in _log.Where(c => c.Revision > revision).Reverse())
        {
            var id = (change.Object.Namespace, change.Object.Name);
            if (change.Before is null)
            {
                state.Remove(id);
            }
            else
            {
                state[id] = change.Before;
            }
        }

        return state;
    }

    public IEnumerable<Change> ChangesAfter(long revision) => _log.Where(c => c.Revision > revision);

    public void Compact(long revision)
    {
        while (_log.TryPeek(out var oldest) && oldest.Revision <= revision)
        {
            _log.Dequeue();
        }

        CompactedTo = Math.Max(CompactedTo, revision);
    }

    public void Subscribe(IChangeListener listener) => _listeners.Add(listener);

    public void Unsubscribe(IChangeListener listener) => _listeners.Remove(listener);

    public IReadOnlyList<IChangeListener> Listeners => _listeners;

    private void Log(Change change)
    {
        _log.Enqueue(change);
        if (_log.Count > historyLimit)
        {
            CompactedTo = _log.Dequeue().Revision;
        }

        foreach (var listener in _listeners)
        {
            listener.Enqueue(change);
        }
    }
}
