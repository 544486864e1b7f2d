namespace Grpc.Core;

/// <summary>A gRPC call that did not end with <see cref="StatusCode.OK"/>.</summary>
/// <param name="status">The outcome.</param>
/// <param name="trailers">The trailing metadata.</param>
/// <param name="message">The text of the exception.</param>
public class RpcException(Status status, Metadata trailers, string message) : Exception(message, status.DebugException)
{
    /// <summary>Makes an exception from an outcome.</summary>
    /// <param name="status">The outcome.</param>
    public RpcException(Status status)
        : this(status, Metadata.Empty)
    {
    }

    /// <summary>Makes an exception from an outcome, with a text of its own.</summary>
    /// <param name="status">The outcome.</param>
    /// <param name="message">The text.</param>
    public RpcException(Status status, string message)
        : this(status, Metadata.Empty, message)
    {
    }

    /// <summary>Makes an exception from an outcome and its trailing metadata.</summary>
    /// <param name="status">The outcome.</param>
    /// <param name="trailers">The trailing metadata.</param>
    public RpcException(Status status, Metadata trailers)
        : this(status, trailers, status.ToString())
    {
    }

    /// <summary>The outcome.</summary>
    public Status Status { get; } = status;

    /// <summary>The code of the outcome.</summary>
    public StatusCode StatusCode => Status.StatusCode;

    /// <summary>The trailing metadata; empty when there is none.</summary>
    public Metadata Trailers { get; } = trailers;
}
