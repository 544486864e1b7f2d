namespace Vitess.Operator.Sdk.Topology;

/// <summary>A topology operation failed.</summary>
/// <param name="kind">What went wrong.</param>
/// <param name="subject">Full key, directory or name that the operation was about; for <see cref="TopologyErrorKind.FailedPrecondition"/> and <see cref="TopologyErrorKind.Failed"/> the whole message.</param>
/// <param name="innerException">Cause, if another exception was.</param>
/// <param name="hint">What is behind it and what to do, for the message; null for nothing.</param>
public sealed class TopologyException(TopologyErrorKind kind, string subject, Exception? innerException = null, string? hint = null)
    : Exception(Prefix(kind) + subject + (hint is null ? string.Empty : $" ({hint})"), innerException)
{
    /// <summary>What went wrong.</summary>
    public TopologyErrorKind Kind { get; } = kind;

    /// <summary>Full key, directory or name that the operation was about.</summary>
    public string Subject { get; } = subject;

    /// <summary>Whether a record or directory was not there.</summary>
    public bool IsNoNode => Kind == TopologyErrorKind.NoNode;

    /// <summary>Whether the same operation may succeed later without anybody changing anything.</summary>
    public bool IsTransient => Kind is TopologyErrorKind.Timeout or TopologyErrorKind.Interrupted or TopologyErrorKind.BadVersion
        or TopologyErrorKind.PartialResult or TopologyErrorKind.ResourceExhausted;

    private static string Prefix(TopologyErrorKind kind) => kind switch
    {
        TopologyErrorKind.NodeExists => "node already exists: ",
        TopologyErrorKind.NoNode => "node doesn't exist: ",
        TopologyErrorKind.NodeNotEmpty => "node not empty: ",
        TopologyErrorKind.Timeout => "deadline exceeded: ",
        TopologyErrorKind.Interrupted => "interrupted: ",
        TopologyErrorKind.BadVersion => "bad node version: ",
        TopologyErrorKind.PartialResult => "partial result: ",
        TopologyErrorKind.NoImplementation => "no such topology implementation ",
        TopologyErrorKind.ResourceExhausted => "server resource exhausted: ",
        _ => string.Empty,
    };
}
