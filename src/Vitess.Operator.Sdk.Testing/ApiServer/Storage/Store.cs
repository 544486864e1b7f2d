namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>All objects: a revisioned log with an index for each kind.</summary>
/// <remarks>One lock guards it. Listeners only note a change under the lock and hand it on after the lock is left,
/// on the thread that made the change.</remarks>
internal sealed class Store(int historyLimit)
{
    private readonly Dictionary<string, KindStore> _kinds = new(StringComparer.Ordinal);
    private readonly Queue<IChangeListener> _toDeliver = new();

    /// <summary>Guards the store; writers hold it for the whole of a write.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The revision of the last change.</summary>
    public long Revision { get; private set; } = 1;

    public KindStore Kind(string key)
    {
        if (!_kinds.TryGetValue(key, out var kind))
        {
            _kinds[key] = kind = new KindStore(key, historyLimit);
        }

        return kind;
    }

    public IEnumerable<KindStore> Kinds => _kinds.Values;

    /// <summary>Sees every change while the store is locked; for controllers inside the server.</summary>
    public Action<KindStore, Change>? Observer { get; set; }

    /// <summary>Stores a change that was built for the next revision.</summary>
    public void Commit(KindStore kind, ChangeType type, StoredObject stored, StoredObject? before)
    {
        if (stored.Revision != Revision + 1)
        {
            throw new InvalidOperationException("A change must be built for the next revision.");
        }

        Revision++;
        var change = new Change(Revision, type, stored, before);
        kind.Apply(change);
        Observer?.Invoke(kind, change);
        foreach (var listener in kind.Listeners)
        {
            _toDeliver.Enqueue(listener);
        }
    }

    /// <summary>Hands the noted changes to their listeners; call it without holding the lock.</summary>
    public void Deliver()
    {
        while (Next() is { } listener)
        {
            listener.Deliver();
        }
    }

    /// <summary>Forgets changes up to a revision: older watches and list tokens expire.</summary>
    public void Compact(long revision)
    {
        lock (Gate)
        {
            foreach (var kind in _kinds.Values)
            {
                kind.Compact(revision);
            }

            CompactedTo = Math.Max(CompactedTo, revision);
        }
    }

    /// <summary>Forgets all changes so far, and moves the revision on so that nothing that clients hold is the present.</summary>
    public void CompactAll()
    {
        lock (Gate)
        {
            Compact(++Revision);
        }
    }

    /// <summary>The revision up to which everything is forgotten.</summary>
    public long CompactedTo { get; private set; }

    /// <summary>Replaces all content; watches that run see the difference as changes.</summary>
    public void Reset(long revision) => Revision = Math.Max(Revision, revision);

    private IChangeListener? Next()
    {
        lock (Gate)
        {
            return _toDeliver.TryDequeue(out var listener) ? listener : null;
        }
    }
}
