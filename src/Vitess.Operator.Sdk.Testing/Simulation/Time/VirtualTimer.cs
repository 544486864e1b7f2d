namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>A timer of <see cref="VirtualTime"/>. As with the system's timers, the callback sees the creator's execution context.</summary>
internal sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
{
    private readonly TimerCallback _callback = InContextOfCreator(callback);
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    /// <summary>Counts the changes of the due time. Guarded by the clock.</summary>
    internal long Generation { get; set; }

    /// <inheritdoc/>
    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        ThrowUnlessDuration(dueTime, nameof(dueTime));
        ThrowUnlessDuration(period, nameof(period));
        if (_disposed)
        {
            return false;
        }

        // A period of zero means, as for the system's timers, that the timer fires once.
        _period = period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period;
        time.Schedule(this, dueTime);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed = true;
        time.Schedule(this, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Calls back; the next due time of a periodic timer is set first, so that the callback can change it.</summary>
    internal void Fire()
    {
        time.Schedule(this, _period);
        _callback(state);
    }

    private static TimerCallback InContextOfCreator(TimerCallback callback) =>
        ExecutionContext.Capture() is { } context ? state => ExecutionContext.Run(context, callback.Invoke, state) : callback;

    private static void ThrowUnlessDuration(TimeSpan value, string name)
    {
        if (value < TimeSpan.Zero && value != Timeout.InfiniteTimeSpan)
        {
            throw new ArgumentOutOfRangeException(name, value, "A due time or period is zero, positive, or Timeout.InfiniteTimeSpan.");
        }
    }
}
