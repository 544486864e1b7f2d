namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Keys that become due later, each at most once, by one timer of the given clock.</summary>
/// <remarks>Due keys are handed out in the order of their due time, then of their entry, outside of any lock.</remarks>
internal sealed class DelayQueue<TKey> : IDisposable
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Entry> _entries = [];
    private readonly PriorityQueue<TKey, Entry> _order = new();
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Action<TKey> _due;
    private readonly ITimer _timer;
    private long _sequence;
    private bool _disposed;

    public DelayQueue(TimeProvider time, Action<TKey> due)
    {
        _time = time;
        _due = due;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(static queue => ((DelayQueue<TKey>)queue!).Release(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many keys wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>How long until the next key is due; null when none waits, zero when it is overdue.</summary>
    public TimeSpan? UntilNext
    {
        get
        {
            lock (_lock)
            {
                return First() is { } first ? Remaining(first) : null;
            }
        }
    }

    /// <summary>Makes a key due after a delay, in place of an earlier arrangement.</summary>
    public void Set(TKey key, TimeSpan delay) => Put(key, delay, keepEarlier: false);

    /// <summary>Makes a key due after a delay, unless it is due sooner already.</summary>
    public void SetUnlessSooner(TKey key, TimeSpan delay) => Put(key, delay, keepEarlier: true);

    /// <summary>Forgets a key.</summary>
    public void Remove(TKey key)
    {
        lock (_lock)
        {
            // The stale entry stays in the order and is skipped.
            if (_entries.Remove(key))
            {
                Arm();
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _entries.Clear();
            _order.Clear();
        }

        _timer.Dispose();
    }

    private void Put(TKey key, TimeSpan delay, bool keepEarlier)
    {
        lock (_lock)
        {
            var due = Now() + delay;
            if (_disposed || (keepEarlier && _entries.TryGetValue(key, out var present) && present.Due <= due))
            {
                return;
            }

            var entry = new Entry(due, _sequence++);
            _entries[key] = entry;
            _order.Enqueue(key, entry);
            Arm();
        }
    }

    private void Release()
    {
        foreach (var key in TakeDue())
        {
            _due(key);
        }
    }

    private List<TKey> TakeDue()
    {
        var due = new List<TKey>();
        lock (_lock)
        {
            var now = Now();
            while (First() is { } first && first.Due <= now)
            {
                var key = _order.Dequeue();
                _entries.Remove(key);
                due.Add(key);
            }

            Arm();
        }

        return due;
    }

    /// <summary>The first entry that still holds; drops stale ones on the way.</summary>
    private Entry? First()
    {
        while (_order.TryPeek(out var key, out var entry))
        {
            if (_entries.TryGetValue(key, out var current) && current == entry)
            {
                return entry;
            }

            _order.Dequeue();
        }

        return null;
    }

    private void Arm()
    {
        if (_disposed)
        {
            return;
        }

        // Timers count whole milliseconds: rounding down would fire too early, and again, and again.
        var due = First() is { } first ? TimeSpan.FromMilliseconds(Math.Ceiling(Remaining(first).TotalMilliseconds)) : Timeout.InfiniteTimeSpan;
        _timer.Change(due, Timeout.InfiniteTimeSpan);
    }

    private TimeSpan Remaining(Entry entry)
    {
        var remaining = entry.Due - Now();
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    private TimeSpan Now() => _time.GetElapsedTime(_start);

    private readonly record struct Entry(TimeSpan Due, long Sequence) : IComparable<Entry>
    {
        public int CompareTo(Entry other)
        {
            var order = Due.CompareTo(other.Due);
            return order != 0 ? order : Sequence.CompareTo(other.Sequence);
        }
    }
}
