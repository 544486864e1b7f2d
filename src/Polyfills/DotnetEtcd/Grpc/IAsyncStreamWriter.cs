namespace Grpc.Core;

/// <summary>Sends messages one by one.</summary>
/// <typeparam name="T">Type of message.</typeparam>
public interface IAsyncStreamWriter<in T>
{
    /// <summary>Hints for the next write; null for none.</summary>
    WriteOptions? WriteOptions { get; set; }

    /// <summary>Sends one message; at most one write at a time.</summary>
    /// <param name="message">The message.</param>
    Task WriteAsync(T message);

    /// <summary>Sends one message; at most one write at a time.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives the write up.</param>
    Task WriteAsync(T message, CancellationToken cancellationToken) => WriteAsync(message);
}
