using Etcdserverpb;
using Google.Protobuf;
using Mvccpb;

namespace Vitess.Operator.Sdk.Testing.Vitess.Etcd;

/// <summary>Keys and values of an etcd, with all their history since the last compaction.</summary>
internal sealed class EtcdData
{
    private readonly SortedDictionary<ByteString, KeyValue> _keys = new(ByteOrder.Instance);
    private readonly List<Event> _log = [];

    public long Revision { get; private set; } = 1;

    public long Compacted { get; private set; }

    /// <summary>Events that a step has made so far and that nobody saw yet.</summary>
    public List<Event> Fresh { get; } = [];

    public ResponseHeader Header => new() { ClusterId = 1, MemberId = 1, RaftTerm = 1, Revision = Revision };

    public static bool IsIn(ByteString key, ByteString start, ByteString end) => end.IsEmpty
        ? key.Equals(start)
        : ByteOrder.Instance.Compare(key, start) >= 0 && ((end.Length == 1 && end[0] == 0) || ByteOrder.Instance.Compare(key, end) < 0);

    public KeyValue? Find(ByteString key) => _keys.GetValueOrDefault(key);

    public List<KeyValue> Range(ByteString key, ByteString end, long revision = 0)
    {
        var all = revision <= 0 || revision >= Revision ? _keys : AsOf(revision);
        return end.IsEmpty ? (all.TryGetValue(key, out var one) ? [one] : []) : [.. all.Values.Where(kv => IsIn(kv.Key, key, end))];
    }

    /// <summary>Events from a revision on.</summary>
    public IEnumerable<Event> Since(long revision) => _log.Where(change => change.Kv.ModRevision >= revision);

    /// <summary>Writes a key at the revision that the step under way will have.</summary>
    public KeyValue? Put(ByteString key, ByteString value, long lease)
    {
        var old = Find(key);
        var kv = new KeyValue
        {
            Key = key,
            Value = value,
            Lease = lease,
            ModRevision = Revision + 1,
            CreateRevision = old?.CreateRevision ?? Revision + 1,
            Version = (old?.Version ?? 0) + 1,
        };
        _keys[key] = kv;
        Fresh.Add(new Event { Type = Event.Types.EventType.Put, Kv = kv });
        return old;
    }

    public void Delete(ByteString key)
    {
        _keys.Remove(key);
        Fresh.Add(new Event { Type = Event.Types.EventType.Delete, Kv = new() { Key = key, ModRevision = Revision + 1 } });
    }

    /// <summary>Ends a step: what it wrote gets its revision.</summary>
    public IReadOnlyList<Event> Commit()
    {
        if (Fresh.Count == 0)
        {
            return [];
        }

        Revision++;
        Event[] done = [.. Fresh];
        _log.AddRange(done);
        Fresh.Clear();
        return done;
    }

    /// <summary>Forgets what was before a revision, apart from what still holds then.</summary>
    public void Compact(long revision)
    {
        Compacted = revision;
        var living = AsOf(revision).Values.ToHashSet();
        _log.RemoveAll(change => change.Kv.ModRevision < revision && !living.Contains(change.Kv));
    }

    private SortedDictionary<ByteString, KeyValue> AsOf(long revision)
    {
        var past = new SortedDictionary<ByteString, KeyValue>(ByteOrder.Instance);
        foreach (var change in _log.Where(change => change.Kv.ModRevision <= revision))
        {
            if (change.Type == Event.Types.EventType.Put)
            {
                past[change.Kv.Key] = change.Kv;
            }
            else
            {
                past.Remove(change.Kv.Key);
            }
        }

        return past;
    }
}
