using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Keys to look at, first come first served; a key that waits already is not added twice.</summary>
internal sealed class WorldQueue(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly Queue<(WorldController Controller, NamespacedName Key)> _waiting = new();
    private readonly HashSet<(WorldController Controller, NamespacedName Key)> _known = [];
    private readonly Dictionary<(WorldController Controller, NamespacedName Key), PendingLook> _later = [];

    /// <summary>Is called when a key is added; it may come from any thread.</summary>
    public Action? Added { get; set; }

    /// <summary>Whether a key waits.</summary>
    public bool HasWaiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count > 0;
            }
        }
    }

    public void Add(WorldController controller, NamespacedName key)
    {
        lock (_gate)
        {
            if (!_known.Add((controller, key)))
            {
                return;
            }

            _waiting.Enqueue((controller, key));
        }

        Added?.Invoke();
    }

    /// <summary>Adds a key at a later time; of several times agreed for one key the earliest counts.</summary>
    public void AddAfter(WorldController controller, NamespacedName key, TimeSpan delay)
    {
        // A moment that has passed while a pass was made is now. Timers know whole milliseconds only, and one that comes too early is for nothing.
        var wait = delay < TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(delay.TotalMilliseconds));
        var due = time.GetUtcNow() + wait;
        lock (_gate)
        {
            if (_later.TryGetValue((controller, key), out var present))
            {
                if (present.Due <= due)
                {
                    return;
                }

                present.Timer.Dispose();
            }

            _later[(controller, key)] = new PendingLook(due, time.CreateTimer(_ => Come(controller, key), null, wait, Timeout.InfiniteTimeSpan));
        }
    }

    public bool TryTake(out WorldController controller, out NamespacedName key)
    {
        lock (_gate)
        {
            if (!_waiting.TryDequeue(out var next))
            {
                (controller, key) = (null!, default);
                return false;
            }

            _known.Remove(next);
            (controller, key) = next;
            return true;
        }
    }

    /// <summary>Gives up all that was agreed for later.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (var look in _later.Values)
            {
                look.Timer.Dispose();
            }

            _later.Clear();
        }
    }

    private void Come(WorldController controller, NamespacedName key)
    {
        lock (_gate)
        {
            if (_later.Remove((controller, key), out var look))
            {
                look.Timer.Dispose();
            }
        }

        Add(controller, key);
    }

    private sealed record PendingLook(DateTimeOffset Due, ITimer Timer);
}
