using System.Net;

namespace GrpcHttp;

/// <summary>A request body of one frame.</summary>
/// <remarks>It derives from content of fixed bytes because the HTTP client waits for such a body to be sent, which costs least.</remarks>
internal sealed class UnaryContent() : ByteArrayContent([])
{
    private ReadOnlyMemory<byte> _frame;

    /// <summary>Sets the frame to send.</summary>
    /// <param name="frame">The framed message.</param>
    public void Set(ReadOnlyMemory<byte> frame) => _frame = frame;

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_frame, cancellationToken).AsTask();

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;   // unknown, so that no header tells it: a frame has its length in itself
        return false;
    }
}
