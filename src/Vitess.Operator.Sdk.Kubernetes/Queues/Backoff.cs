namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Exponential back-off without jitter: <c>Base * 2^failures</c>, up to a cap.</summary>
/// <param name="Base">The delay after the first failure.</param>
/// <param name="Cap">The longest delay.</param>
public sealed record Backoff(TimeSpan Base, TimeSpan Cap)
{
    /// <summary>What a controller's queue uses: 5 ms, doubling, up to 1000 s.</summary>
    public static Backoff Queue { get; } = new(TimeSpan.FromMilliseconds(5), TimeSpan.FromSeconds(1000));

    /// <summary>The delay after so many failures before this one.</summary>
    /// <param name="failures">How often it failed in a row before; not negative.</param>
    public TimeSpan After(int failures)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(failures);
        var ticks = Base.Ticks * Math.Pow(2, failures);
        return ticks >= Cap.Ticks ? Cap : TimeSpan.FromTicks((long)ticks);
    }
}
