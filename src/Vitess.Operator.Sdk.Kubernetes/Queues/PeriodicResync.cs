namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Brings keys back from time to time, though nothing changed.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <remarks>
/// Arming a key sets its timer to <c>period * U(0.75, 1.25)</c>, in place of the one it had; when it fires the key is handed on once and is not armed any
/// more until somebody arms it again.
/// </remarks>
public sealed class PeriodicResync<TKey> : IDisposable
    where TKey : notnull
{
    private readonly TimeSpan _period;
    private readonly Func<double> _jitter;
    private readonly Lock _lock = new();
    private readonly DelayQueue<TKey> _armed;

    /// <summary>Creates the timers.</summary>
    /// <param name="period">The mean time between two passes.</param>
    /// <param name="jitter">Gives numbers from 0 to 1 that spread the passes; seeded by the caller, so that a run can be repeated. Called by one thread at a time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="due">Takes the keys whose timer fired.</param>
    public PeriodicResync(TimeSpan period, Func<double> jitter, TimeProvider time, Action<TKey> due)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(jitter);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(due);
        _period = period;
        _jitter = jitter;
        _armed = new(time, due);
    }

    /// <summary>How many timers are armed.</summary>
    public int Count => _armed.Count;

    /// <summary>How long until the next timer fires; null when none is armed.</summary>
    public TimeSpan? UntilNext => _armed.UntilNext;

    /// <summary>Arms, or re-arms, the timer of a key.</summary>
    /// <param name="key">The key.</param>
    public void Arm(TKey key)
    {
        double factor;
        lock (_lock)
        {
            factor = 0.75 + (_jitter() / 2);
        }

        _armed.Set(key, _period * factor);
    }

    /// <summary>Disarms the timer of a key.</summary>
    /// <param name="key">The key.</param>
    public void Disarm(TKey key) => _armed.Remove(key);

    /// <inheritdoc/>
    public void Dispose() => _armed.Dispose();
}
