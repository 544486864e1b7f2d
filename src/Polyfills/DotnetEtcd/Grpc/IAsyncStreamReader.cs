namespace Grpc.Core;

/// <summary>Messages that arrive one by one.</summary>
/// <typeparam name="T">Type of message.</typeparam>
public interface IAsyncStreamReader<out T>
{
    /// <summary>The message read last.</summary>
    T Current { get; }

    /// <summary>Waits for the next message.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when the server ended the stream well.</returns>
    /// <exception cref="RpcException">The call failed.</exception>
    Task<bool> MoveNext(CancellationToken cancellationToken);
}
