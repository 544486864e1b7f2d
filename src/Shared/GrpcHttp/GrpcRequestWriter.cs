using Grpc.Core;

namespace GrpcHttp;

/// <summary>The requests of a call that sends several.</summary>
/// <typeparam name="T">Type of message.</typeparam>
/// <param name="content">The open request body.</param>
/// <param name="serialize">Message to bytes.</param>
/// <param name="limit">Largest message, in bytes.</param>
internal sealed class GrpcRequestWriter<T>(StreamingContent content, Func<T, byte[]> serialize, int? limit) : IClientStreamWriter<T>
{
    /// <summary>Options of the next write; not used by this transport.</summary>
    public WriteOptions? WriteOptions { get; set; }

    /// <inheritdoc/>
    public Task WriteAsync(T message) => content.TryWrite(GrpcFrame.Wrap(serialize(message), limit))
        ? Task.CompletedTask
        : Task.FromException(new InvalidOperationException("The call takes no more requests."));

    /// <inheritdoc/>
    public Task CompleteAsync()
    {
        content.Complete();
        return Task.CompletedTask;
    }
}
