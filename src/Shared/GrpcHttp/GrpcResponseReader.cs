using Grpc.Core;

namespace GrpcHttp;

/// <summary>The responses of a streaming call.</summary>
/// <typeparam name="T">Type of message.</typeparam>
/// <param name="call">The call.</param>
/// <param name="started">Done when the response's headers are there.</param>
/// <param name="deserialize">Bytes to message.</param>
internal sealed class GrpcResponseReader<T>(GrpcCall call, Task started, Func<byte[], T> deserialize) : IAsyncStreamReader<T>
    where T : class
{
    private T? _current;

    /// <inheritdoc/>
    public T Current => _current ?? throw new InvalidOperationException("No message was read yet.");

    /// <inheritdoc/>
    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        await started.WaitAsync(cancellationToken).ConfigureAwait(false);
        var message = await call.ReadAsync(cancellationToken).ConfigureAwait(false);
        _current = message is null ? null : GrpcMessage.Read(deserialize, message);
        return message is not null;
    }
}
