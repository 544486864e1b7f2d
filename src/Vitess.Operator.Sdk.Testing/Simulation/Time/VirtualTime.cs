namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>
/// A clock that moves only when it is told to. Timers (so also <see cref="Task.Delay(TimeSpan, TimeProvider)"/>, periodic timers and
/// cancellation after a delay) fire on the thread that moves the clock, in order of due time and then of creation, with the clock
/// standing at the time they were due.
/// </summary>
/// <remarks>
/// Code that is handed this clock and awaits nothing but its timers runs wholly inside <see cref="Advance"/>, so the same calls give the
/// same order of events every time. A timer callback may itself move the clock; it never goes back.
/// </remarks>
public sealed class VirtualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<TimerDue, (long Ticks, long Order)> _due = new();
    private readonly DateTimeOffset _start;
    private long _now;
    private long _created;

    /// <summary>Starts the clock at <see cref="DefaultStart"/>.</summary>
    public VirtualTime()
        : this(DefaultStart)
    {
    }

    /// <summary>Starts the clock at a given time.</summary>
    /// <param name="start">The first time that the clock shows.</param>
    public VirtualTime(DateTimeOffset start)
    {
        _start = start.ToUniversalTime();
        _now = _start.UtcTicks;
    }

    /// <summary>The time at which a clock starts unless told otherwise: midnight UTC at the beginning of 2026.</summary>
    public static DateTimeOffset DefaultStart { get; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>How far the clock has moved since its start.</summary>
    public TimeSpan Elapsed => GetUtcNow() - _start;

    /// <summary>When the next timer is due; null when none is pending. May lie in the past for a timer that was due at once.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
            {
                return Peek() is { } next ? new DateTimeOffset(next.Ticks, TimeSpan.Zero) : null;
            }
        }
    }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _now), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => Interlocked.Read(ref _now);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves the clock on, firing every timer that becomes due on the way.</summary>
    /// <param name="by">How far; zero fires what is due already.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + by);
    }

    /// <summary>Moves the clock to a time, firing every timer that becomes due on the way. A time that has passed leaves it where it is.</summary>
    /// <param name="time">The time to stop at.</param>
    public void AdvanceTo(DateTimeOffset time)
    {
        using var plain = new WithoutSynchronizationContext();
        while (TakeDue(time.UtcTicks) is { } timer)
        {
            timer.Fire();
        }

        lock (_gate)
        {
            MoveTo(time.UtcTicks);
        }
    }

    /// <summary>Moves the clock to the time at which the next timer is due, and fires everything due then.</summary>
    /// <returns>False when no timer is pending; the clock has then not moved.</returns>
    public bool AdvanceToNext()
    {
        if (NextDue is not { } next)
        {
            return false;
        }

        AdvanceTo(next);
        return true;
    }

    internal void Schedule(VirtualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            var generation = ++timer.Generation;
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                var ticks = _now + dueTime.Ticks;
                _due.Enqueue(new TimerDue(timer, generation, ticks), (ticks, ++_created));
            }
        }
    }

    private VirtualTimer? TakeDue(long until)
    {
        lock (_gate)
        {
            if (Peek() is not { } next || next.Ticks > until)
            {
                return null;
            }

            _due.Dequeue();
            MoveTo(next.Ticks);
            return next.Timer;
        }
    }

    /// <summary>The first entry that still counts; a timer that was changed or disposed leaves stale ones behind.</summary>
    private TimerDue? Peek()
    {
        while (_due.TryPeek(out var next, out _))
        {
            if (next.Generation == next.Timer.Generation)
            {
                return next;
            }

            _due.Dequeue();
        }

        return null;
    }

    private void MoveTo(long ticks) => Interlocked.Exchange(ref _now, Math.Max(_now, ticks));
}
