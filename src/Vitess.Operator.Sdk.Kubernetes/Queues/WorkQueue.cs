namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Keys that wait for a worker: each at most once, never with two workers at a time.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <remarks>
/// A key that is added while a worker has it waits until that worker is done. Keys of equal priority are served in the order in which they came.
/// Taking a key cancels its delayed add: the pass that begins decides anew when the next one is wanted.
/// Works the same when it is pumped by one caller (<see cref="TryTake"/>) and when workers wait for keys (<see cref="TakeAsync"/>).
/// </remarks>
public sealed class WorkQueue<TKey> : IDisposable
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly ReadyKeys<TKey> _ready = new();
    private readonly Dictionary<TKey, TakenKey> _taken = [];
    private readonly Dictionary<TKey, int> _failures = [];
    private readonly HashSet<TKey> _held = [];
    private readonly SemaphoreSlim _signal = new(0);
    private readonly DelayQueue<TKey> _delayed;
    private readonly Backoff _backoff;
    private readonly TimeProvider _time;
    private readonly QueueMetrics? _metrics;
    private long _progress;

    /// <summary>Creates a queue.</summary>
    /// <param name="time">The clock of all delays.</param>
    /// <param name="backoff">The delays between retries; null means <see cref="Backoff.Queue"/>.</param>
    public WorkQueue(TimeProvider time, Backoff? backoff = null)
        : this(time, backoff, null)
    {
    }

    internal WorkQueue(TimeProvider time, Backoff? backoff, QueueMetrics? metrics)
    {
        ArgumentNullException.ThrowIfNull(time);
        _time = time;
        _metrics = metrics;
        _backoff = backoff ?? Backoff.Queue;
        _delayed = new(time, Release);
    }

    /// <summary>How many keys are ready for a worker.</summary>
    public int ReadyCount
    {
        get
        {
            lock (_lock)
            {
                return _ready.Count;
            }
        }
    }

    /// <summary>How long keys have been ready without a worker taking one or giving one back; null when none is ready.</summary>
    /// <remarks>Grows while all workers are busy; more than a pass may take means that they are stuck.</remarks>
    public TimeSpan? SinceProgress
    {
        get
        {
            lock (_lock)
            {
                return _ready.Count > 0 ? _time.GetElapsedTime(_progress) : null;
            }
        }
    }

    /// <summary>How long workers have had the keys that they have now, the longest first.</summary>
    internal IReadOnlyList<TimeSpan> Taken
    {
        get
        {
            lock (_lock)
            {
                return [.. _taken.Values.Select(taken => _time.GetElapsedTime(taken.Since)).OrderDescending()];
            }
        }
    }

    /// <summary>How many keys wait for their time.</summary>
    public int DelayedCount => _delayed.Count;

    /// <summary>How long until the next delayed key is due; null when none is delayed.</summary>
    public TimeSpan? UntilNext => _delayed.UntilNext;

    /// <summary>Adds a key; a waiting one only rises in priority.</summary>
    /// <param name="key">The key.</param>
    /// <param name="priority">Its priority.</param>
    public void Add(TKey key, QueuePriority priority = QueuePriority.Normal)
    {
        lock (_lock)
        {
            if (_held.Contains(key))
            {
                return;
            }

            if (_taken.TryGetValue(key, out var taken))
            {
                _taken[key] = taken with { Again = taken.Again > priority ? taken.Again : priority };
                return;
            }

            MakeReady(key, priority);
        }
    }

    /// <summary>Adds a key after a delay, unless it is due sooner already.</summary>
    /// <param name="key">The key.</param>
    /// <param name="delay">The delay; zero or less adds at once.</param>
    public void AddAfter(TKey key, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            Add(key);
            return;
        }

        lock (_lock)
        {
            if (!_held.Contains(key))
            {
                _delayed.SetUnlessSooner(key, delay);
                _metrics?.Retried();
            }
        }
    }

    /// <summary>Adds a key after the delay that its failures in a row call for.</summary>
    /// <param name="key">The key.</param>
    /// <returns>The delay.</returns>
    public TimeSpan AddRateLimited(TKey key)
    {
        var delay = CountFailure(key);
        AddAfter(key, delay);
        return delay;
    }

    /// <summary>Adds a key after a time before which nothing may bring it back, such as a server's Retry-After.</summary>
    /// <param name="key">The key.</param>
    /// <param name="hold">The shortest delay; the failures in a row before may call for a longer one.</param>
    /// <returns>The delay.</returns>
    /// <remarks>Does not count as a failure: the server says when to come back, which no guess betters.</remarks>
    public TimeSpan Hold(TKey key, TimeSpan hold)
    {
        TimeSpan delay;
        lock (_lock)
        {
            var due = _failures.TryGetValue(key, out var failures) ? _backoff.After(failures - 1) : TimeSpan.Zero;
            delay = due > hold ? due : hold;
            _held.Add(key);
            if (_taken.TryGetValue(key, out var taken))
            {
                _taken[key] = taken with { Again = null };
            }

            if (_ready.Remove(key))
            {
                _signal.Wait(0);
            }

            _delayed.Set(key, delay);
            _metrics?.Retried();
        }

        return delay;
    }

    /// <summary>Forgets the failures of a key.</summary>
    /// <param name="key">The key.</param>
    public void Forget(TKey key)
    {
        lock (_lock)
        {
            _failures.Remove(key);
        }
    }

    /// <summary>Takes the next key, if one is ready. Every taken key needs a <see cref="Done"/>.</summary>
    /// <param name="key">The key.</param>
    /// <returns>False when none is ready.</returns>
    public bool TryTake(out TKey key)
    {
        lock (_lock)
        {
            if (!_ready.TryTake(out key!, out var since))
            {
                return false;
            }

            _signal.Wait(0);
            Begin(key, since);
            return true;
        }
    }

    /// <summary>Waits for the next key. Every taken key needs a <see cref="Done"/>.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<TKey> TakeAsync(CancellationToken cancellationToken = default)
    {
        while (true)
        {
            await _signal.WaitAsync(cancellationToken).ConfigureAwait(false);
            lock (_lock)
            {
                if (_ready.TryTake(out var key, out var since))
                {
                    Begin(key, since);
                    return key;
                }
            }
        }
    }

    /// <summary>Gives a key back; when it was added meanwhile it is ready again.</summary>
    /// <param name="key">The key.</param>
    public void Done(TKey key)
    {
        lock (_lock)
        {
            if (!_taken.Remove(key, out var taken))
            {
                return;
            }

            _progress = _time.GetTimestamp();
            _metrics?.Worked(_time.GetElapsedTime(taken.Since, _progress));
            if (taken.Again is { } priority)
            {
                MakeReady(key, priority);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _delayed.Dispose();
        _signal.Dispose();
    }

    /// <summary>How many keys of a priority are ready.</summary>
    internal int ReadyCountOf(QueuePriority priority)
    {
        lock (_lock)
        {
            return _ready.CountOf(priority);
        }
    }

    private void MakeReady(TKey key, QueuePriority priority)
    {
        var now = _time.GetTimestamp();
        if (!_ready.Add(key, priority, now))
        {
            return;
        }

        // Nobody was idle while there was nothing to do.
        _progress = _ready.Count == 1 ? now : _progress;
        _metrics?.Added();
        _signal.Release();
    }

    private void Begin(TKey key, long since)
    {
        _progress = _time.GetTimestamp();
        _taken[key] = new(_progress, null);
        _metrics?.Waited(_time.GetElapsedTime(since, _progress));
        _delayed.Remove(key);
    }

    private TimeSpan CountFailure(TKey key)
    {
        lock (_lock)
        {
            var failures = _failures.GetValueOrDefault(key);
            _failures[key] = failures + 1;
            return _backoff.After(failures);
        }
    }

    private void Release(TKey key)
    {
        lock (_lock)
        {
            _held.Remove(key);
        }

        Add(key);
    }

    /// <summary>A key that a worker has.</summary>
    /// <param name="Since">Since when, as a timestamp of the clock.</param>
    /// <param name="Again">With which priority it was added meanwhile; null when it was not.</param>
    private readonly record struct TakenKey(long Since, QueuePriority? Again);
}
