namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One running watch: notes changes, and hands them to whoever reads the stream.</summary>
/// <remarks>A reader that waits is continued on the thread that made the change, after all locks are left.</remarks>
[Behaviour(BehaviourBasis.Assumed, "A watch without timeoutSeconds never ends by itself, and bookmarks come only at the end of the initial events.")]
internal sealed class WatchSession : IChangeListener, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Queue<FirstEvent> _first = new();
    private readonly Queue<Change> _changes = new();
    private readonly WatchFilter _filter;
    private readonly WatchEncoder _encoder;
    private readonly int _pendingLimit;
    private readonly Action<WatchSession> _closed;
    private readonly List<ITimer> _timers = [];
    private TaskCompletionSource? _waiter;
    private bool _ended;

    /// <summary>Makes a session without any event.</summary>
    /// <param name="filter">Which changes it shows.</param>
    /// <param name="encoder">Writes its events.</param>
    /// <param name="pendingLimit">How many changes may wait for the reader; one that falls further behind is cut off, as a real server does.</param>
    /// <param name="closed">Is told when the reader has gone.</param>
    public WatchSession(WatchFilter filter, WatchEncoder encoder, int pendingLimit, Action<WatchSession> closed)
    {
        (_filter, _encoder, _pendingLimit, _closed) = (filter, encoder, pendingLimit, closed);
    }

    public ResourceInfo Resource => _filter.Resource;

    /// <summary>Puts an event in front of all changes.</summary>
    public void Begin(WatchEvent firstEvent) => _first.Enqueue(new(null, firstEvent));

    /// <summary>Shows an object that is there in front of all changes.</summary>
    public void Begin(StoredObject stored) => _first.Enqueue(new(stored, default));

    /// <summary>Ends the stream after what is noted has been read.</summary>
    public void End()
    {
        lock (_lock)
        {
            _ended = true;
        }

        Deliver();
    }

    /// <summary>Cuts the stream: what was not read yet is lost.</summary>
    public void Cut()
    {
        Drop();
        Deliver();
    }

    public void EndAfter(TimeSpan time, TimeProvider provider) =>
        _timers.Add(provider.CreateTimer(_ => End(), null, time, Timeout.InfiniteTimeSpan));

    /// <summary>Calls for a bookmark at times.</summary>
    public void Remind(TimeSpan first, TimeSpan period, TimeProvider provider, Action<WatchSession> bookmark) =>
        _timers.Add(provider.CreateTimer(_ => bookmark(this), null, first, period));

    public void Enqueue(Change change)
    {
        if (!_filter.Concerns(change))
        {
            return;
        }

        lock (_lock)
        {
            if (_ended)
            {
                return;
            }

            if (_changes.Count < _pendingLimit)
            {
                _changes.Enqueue(change);
                return;
            }
        }

        Drop();
    }

    /// <summary>Notes a bookmark, unless the reader is behind anyway; called while the store is locked.</summary>
    public void Note(WatchEvent bookmark)
    {
        lock (_lock)
        {
            if (_changes.Count == 0 && _first.Count == 0 && !_ended)
            {
                _first.Enqueue(new(null, bookmark));
            }
        }
    }

    public void Deliver()
    {
        TaskCompletionSource? waiter = null;
        lock (_lock)
        {
            if (_ended || _first.Count > 0 || _changes.Count > 0)
            {
                (waiter, _waiter) = (_waiter, null);
            }
        }

        waiter?.TrySetResult();
    }

    /// <summary>The next event; null when the stream has ended.</summary>
    public async ValueTask<WatchEvent?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryNext(out var next, out var wait))
            {
                return next;
            }

            using var registration = cancellationToken.UnsafeRegister(static (waiter, token) => ((TaskCompletionSource)waiter!).TrySetCanceled(token), wait);
            await wait!.Task.ConfigureAwait(false);
        }
    }

    /// <summary>The next event when one is there already.</summary>
    public bool TryReadNow(out WatchEvent? next)
    {
        lock (_lock)
        {
            if (_first.Count == 0 && _changes.Count == 0)
            {
                next = null;
                return false;
            }
        }

        return TryNext(out next, out _);
    }

    public void Dispose()
    {
        _timers.ForEach(timer => timer.Dispose());
        _closed(this);
        End();
    }

    private void Drop()
    {
        lock (_lock)
        {
            _changes.Clear();
            _first.Clear();
            _ended = true;
        }
    }

    private bool TryNext(out WatchEvent? next, out TaskCompletionSource? wait)
    {
        Change? change = null;
        StoredObject? stored;
        lock (_lock)
        {
            wait = null;
            if (!_first.TryDequeue(out var first) && !_changes.TryDequeue(out change))
            {
                next = null;
                wait = _ended ? null : _waiter ??= new TaskCompletionSource();
                return _ended;
            }

            if (change is null && first.Stored is null)
            {
                next = first.Ready;
                return true;
            }

            stored = first.Stored;
        }

        next = change is null ? _encoder.Added(stored!) : _encoder.Encode(change, _filter.EventType(change));
        return true;
    }
}
