namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>What a pass, or a step of one, came to.</summary>
/// <remarks>
/// Results of parts are merged into the result of the whole (<see cref="Merge"/>): the first error stays, an immediate requeue beats a delayed one, the
/// shortest delay wins. An error is retried with the key's back-off, whatever delay was asked for.
/// </remarks>
public readonly record struct ReconcileResult
{
    /// <summary>All is done; nothing to come back for.</summary>
    public static ReconcileResult Done => default;

    /// <summary>Come back at once, by the key's back-off.</summary>
    public static ReconcileResult Requeue => new() { RequeueNow = true };

    /// <summary>Whether to come back at once.</summary>
    public bool RequeueNow { get; private init; }

    /// <summary>When to come back; null when there is no need.</summary>
    public TimeSpan? Delay { get; private init; }

    /// <summary>What went wrong; null when nothing did.</summary>
    public Exception? Error { get; private init; }

    /// <summary>The longest time that a server asked to be left alone for; null when none did. Parts may have failed in several ways; all servers are heeded.</summary>
    public TimeSpan? RetryAfter { get; private init; }

    /// <summary>Whether the error will not go away by trying again.</summary>
    public bool IsTerminal { get; private init; }

    /// <summary>Whether the pass ended so early that its periodic pass shall not be armed anew.</summary>
    public bool SkipsResync { get; private init; }

    /// <summary>Come back after a delay.</summary>
    /// <param name="delay">The delay; zero or less means at once.</param>
    public static ReconcileResult RequeueAfter(TimeSpan delay) => delay > TimeSpan.Zero ? new() { Delay = delay } : Requeue;

    /// <summary>It went wrong, and may go right when tried again.</summary>
    /// <param name="error">What went wrong.</param>
    public static ReconcileResult Failed(Exception error) =>
        new() { Error = error ?? throw new ArgumentNullException(nameof(error)), RetryAfter = (error as KubernetesApiException)?.RetryAfter };

    /// <summary>It went wrong, and will again until something changes.</summary>
    /// <param name="error">What went wrong.</param>
    public static ReconcileResult FailedForGood(Exception error) => Failed(error) with { IsTerminal = true };

    /// <summary>The same result, of a pass that ended so early that its periodic pass shall not be armed anew.</summary>
    public ReconcileResult WithoutResync() => this with { SkipsResync = true };

    /// <summary>The result of this part and another one after it.</summary>
    /// <param name="next">The result of the next part.</param>
    public ReconcileResult Merge(ReconcileResult next)
    {
        var requeueNow = RequeueNow || next.RequeueNow;
        var shorter = Delay is { } mine && next.Delay is { } other ? (mine <= other ? mine : other) : Delay ?? next.Delay;
        return new()
        {
            RequeueNow = requeueNow,
            Delay = requeueNow ? null : shorter,
            Error = Error ?? next.Error,
            RetryAfter = RetryAfter > next.RetryAfter ? RetryAfter : next.RetryAfter ?? RetryAfter,
            IsTerminal = Error is null ? next.IsTerminal : IsTerminal,
            SkipsResync = SkipsResync || next.SkipsResync,
        };
    }
}
