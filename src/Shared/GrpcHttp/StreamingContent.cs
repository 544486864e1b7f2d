using System.Net;
using System.Threading.Channels;

namespace GrpcHttp;

/// <summary>A request body that stays open: each frame is sent at once.</summary>
internal sealed class StreamingContent : HttpContent
{
    private readonly Channel<byte[]> _frames = Channel.CreateUnbounded<byte[]>(new() { SingleReader = true });

    /// <summary>Hands a frame over.</summary>
    /// <param name="frame">The framed message.</param>
    /// <returns>False when the body is complete or was given up.</returns>
    public bool TryWrite(byte[] frame) => _frames.Writer.TryWrite(frame);

    /// <summary>Ends the body.</summary>
    public void Complete() => _frames.Writer.TryComplete();

    /// <inheritdoc/>
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    /// <inheritdoc/>
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);   // sends the headers before the first message
        await foreach (var frame in _frames.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            await stream.WriteAsync(frame, cancellationToken).ConfigureAwait(false);
            await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        Complete();
        base.Dispose(disposing);
    }
}
