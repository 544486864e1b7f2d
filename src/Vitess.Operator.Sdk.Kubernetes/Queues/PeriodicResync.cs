namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Brings keys back from time to time, though nothing changed.</summary>
/// <typeparam name="TKey">The key.</typeparam>
/// <remarks>
/// Arming a key sets its timer to <c>period * U(0.75, 1.25)</c>, in place of the one it had; when it fires the key is handed on once and is not armed any
/// more until somebody arms it again.
/// With a rate, keys that keep still come back less and less often: each quiet round doubles the period, until all keys together come back no more
/// often than the rate allows. One that is not quiet has the plain period again.
/// </remarks>
public sealed class PeriodicResync<TKey> : IDisposable
    where TKey : notnull
{
    private readonly TimeSpan _period;
    private readonly Func<double> _jitter;
    private readonly Lock _lock = new();
    private readonly DelayQueue<TKey> _armed;
    private readonly double? _mostPerSecond;
    private readonly Dictionary<TKey, TimeSpan> _stretched = [];

    /// <summary>Creates the timers.</summary>
    /// <param name="period">The mean time between two passes.</param>
    /// <param name="jitter">Gives numbers from 0 to 1 that spread the passes; seeded by the caller, so that a run can be repeated. Called by one thread at a time.</param>
    /// <param name="time">The clock.</param>
    /// <param name="due">Takes the keys whose timer fired.</param>
    /// <param name="mostPerSecond">How many quiet keys come back in a second, on average; null sets no limit.</param>
    public PeriodicResync(TimeSpan period, Func<double> jitter, TimeProvider time, Action<TKey> due, double? mostPerSecond = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        ArgumentNullException.ThrowIfNull(jitter);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(due);
        _period = period;
        _mostPerSecond = mostPerSecond;
        _jitter = jitter;
        _armed = new(time, due);
    }

    /// <summary>How many timers are armed.</summary>
    public int Count => _armed.Count;

    /// <summary>How long until the next timer fires; null when none is armed.</summary>
    public TimeSpan? UntilNext => _armed.UntilNext;

    /// <summary>Arms, or re-arms, the timer of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="isQuiet">Whether nothing but its timer called for the pass that was made, and nothing came of it.</param>
    public void Arm(TKey key, bool isQuiet = false)
    {
        TimeSpan delay;
        lock (_lock)
        {
            delay = PeriodOf(key, isQuiet) * (0.75 + (_jitter() / 2));
        }

        _armed.Set(key, delay);
    }

    /// <summary>Disarms the timer of a key.</summary>
    /// <param name="key">The key.</param>
    public void Disarm(TKey key)
    {
        lock (_lock)
        {
            _stretched.Remove(key);
        }

        _armed.Remove(key);
    }

    /// <inheritdoc/>
    public void Dispose() => _armed.Dispose();

    private TimeSpan PeriodOf(TKey key, bool isQuiet)
    {
        if (!isQuiet || _mostPerSecond is not { } rate || TimeSpan.FromSeconds((_armed.Count + 1) / rate) is var fair && fair <= _period)
        {
            _stretched.Remove(key);
            return _period;
        }

        var doubled = _stretched.GetValueOrDefault(key, _period) * 2;
        return _stretched[key] = doubled < fair ? doubled : fair;
    }
}
