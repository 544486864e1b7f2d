namespace Grpc.Core;

/// <summary>What a caller may set for one call.</summary>
/// <param name="headers">Metadata to send; none by default.</param>
/// <param name="deadline">UTC time at which the call ends; no limit by default.</param>
/// <param name="cancellationToken">Ends the call.</param>
public readonly struct CallOptions(Metadata? headers = null, DateTime? deadline = null, CancellationToken cancellationToken = default)
{
    /// <summary>Metadata to send; null when there is none.</summary>
    public Metadata? Headers { get; } = headers;

    /// <summary>UTC time at which the call ends; null for no limit.</summary>
    public DateTime? Deadline { get; } = deadline;

    /// <summary>Ends the call.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The same options with other metadata.</summary>
    /// <param name="headers">The metadata.</param>
    public CallOptions WithHeaders(Metadata headers) => new(headers, Deadline, CancellationToken);

    /// <summary>The same options with another deadline.</summary>
    /// <param name="deadline">The UTC time.</param>
    public CallOptions WithDeadline(DateTime deadline) => new(Headers, deadline, CancellationToken);

    /// <summary>The same options with another token.</summary>
    /// <param name="cancellationToken">The token.</param>
    public CallOptions WithCancellationToken(CancellationToken cancellationToken) => new(Headers, Deadline, cancellationToken);
}
