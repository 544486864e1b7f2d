namespace Grpc.Core;

/// <summary>Outcome of a call: a code and a text.</summary>
/// <param name="statusCode">The code.</param>
/// <param name="detail">The text; empty when there is none.</param>
/// <param name="debugException">The local exception behind it, if any.</param>
public readonly struct Status(StatusCode statusCode, string detail, Exception? debugException) : IEquatable<Status>
{
    /// <summary>A success without text.</summary>
    public static readonly Status DefaultSuccess = new(StatusCode.OK, string.Empty);

    /// <summary>A cancellation without text.</summary>
    public static readonly Status DefaultCancelled = new(StatusCode.Cancelled, string.Empty);

    /// <summary>Makes a status without a local exception.</summary>
    /// <param name="statusCode">The code.</param>
    /// <param name="detail">The text.</param>
    public Status(StatusCode statusCode, string detail)
        : this(statusCode, detail, null)
    {
    }

    /// <summary>The code.</summary>
    public StatusCode StatusCode { get; } = statusCode;

    /// <summary>The text; never null.</summary>
    public string Detail { get; } = detail;

    /// <summary>The local exception behind the status, if any.</summary>
    public Exception? DebugException { get; } = debugException;

    /// <summary>Compares code, text and exception.</summary>
    /// <param name="left">One status.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Status left, Status right) => left.Equals(right);

    /// <summary>Compares code, text and exception.</summary>
    /// <param name="left">One status.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Status left, Status right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Status other) =>
        StatusCode == other.StatusCode && Detail == other.Detail && ReferenceEquals(DebugException, other.DebugException);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Status other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(StatusCode, Detail);

    /// <inheritdoc/>
    public override string ToString() => $"Status(StatusCode=\"{StatusCode}\", Detail=\"{Detail}\")";
}
