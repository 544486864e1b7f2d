namespace Vitess.Operator.Sdk.Reconciliation;

/// <summary>What came of a step, or of a whole pass.</summary>
/// <remarks>Merging: the first error stays, "at once" beats any delay, the shortest delay wins (behaviour specification, section 2.2).</remarks>
public sealed record PassResult
{
    /// <summary>Nothing is left to do.</summary>
    public static PassResult Done { get; } = new();

    /// <summary>The pass shall be repeated at once.</summary>
    public static PassResult RequeueNow { get; } = new() { AtOnce = true };

    /// <summary>When to look again; null when nothing asks for it.</summary>
    public TimeSpan? Delay { get; private init; }

    /// <summary>Whether to look again at once.</summary>
    public bool AtOnce { get; private init; }

    /// <summary>What failed first; null when nothing did.</summary>
    public Exception? Error { get; private init; }

    /// <summary>Whether the error will stay until somebody changes the object, so that trying again is of no use.</summary>
    public bool IsTerminal { get; private init; }

    /// <summary>Looks again after a delay. Without a positive one nothing is asked for.</summary>
    /// <param name="delay">How long to wait.</param>
    public static PassResult RequeueAfter(TimeSpan delay) => delay > TimeSpan.Zero ? new() { Delay = delay } : Done;

    /// <summary>Failed; the pass is repeated with back-off.</summary>
    /// <param name="error">What failed.</param>
    public static PassResult Failed(Exception error) => new() { Error = error };

    /// <summary>Failed, and stays so until somebody changes the object.</summary>
    /// <param name="error">What failed.</param>
    public static PassResult FailedForGood(Exception error) => new() { Error = error, IsTerminal = true };

    /// <summary>Both results together.</summary>
    /// <param name="later">The result of what ran later.</param>
    public PassResult And(PassResult later)
    {
        ArgumentNullException.ThrowIfNull(later);
        var atOnce = AtOnce || later.AtOnce;
        return new()
        {
            AtOnce = atOnce,
            Delay = atOnce ? null : Shortest(Delay, later.Delay),
            Error = Error ?? later.Error,
            IsTerminal = Error is null ? later.IsTerminal : IsTerminal && (later.Error is null || later.IsTerminal),
        };
    }

    private static TimeSpan? Shortest(TimeSpan? first, TimeSpan? second) =>
        first is null ? second : second is null || first < second ? first : second;
}
