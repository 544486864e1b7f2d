using System.IO.Pipelines;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>One stream of a SPDY connection that the client opened. Reads what the client sends, sends what is written.</summary>
internal sealed class SpdyStream(SpdyConnection connection, int id, IReadOnlyDictionary<string, string> headers) : IDisposable
{
    // What the client sends is not acknowledged: a stream that nobody reads holds up the connection from some size on.
    private const int MostUnread = 16 * 1024 * 1024;
    private readonly Pipe _received = new(new PipeOptions(pauseWriterThreshold: MostUnread, resumeWriterThreshold: MostUnread / 2));
    private readonly CancellationTokenSource _reset = new();
    private bool _ended;

    public int Id => id;

    /// <summary>What it was opened with; names are lower case.</summary>
    public IReadOnlyDictionary<string, string> Headers => headers;

    /// <summary>What the client sends, up to its end.</summary>
    public Stream Input => _received.Reader.AsStream();

    /// <summary>Sends what is written to it.</summary>
    public Stream Output => new ChannelStream(SendAsync);

    /// <summary>Is cancelled when the client wants no more of the stream, or is gone.</summary>
    public CancellationToken IsReset => _reset.Token;

    /// <summary>Ends what is sent, and takes no more.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await _received.Reader.CompleteAsync().ConfigureAwait(false);
        if (!_ended && !_reset.IsCancellationRequested)
        {
            _ended = true;
            await connection.SendEndAsync(id, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes what the client has sent.</summary>
    public async Task ReceiveAsync(ReadOnlyMemory<byte> bytes, bool isLast)
    {
        if (!bytes.IsEmpty)
        {
            await _received.Writer.WriteAsync(bytes, CancellationToken.None).ConfigureAwait(false);
        }

        if (isLast)
        {
            await _received.Writer.CompleteAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The client sends and takes no more.</summary>
    public async Task ResetAsync()
    {
        await _reset.CancelAsync().ConfigureAwait(false);
        await _received.Writer.CompleteAsync().ConfigureAwait(false);
    }

    public void Dispose() => _reset.Dispose();

    private Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _reset.IsCancellationRequested
        ? throw new IOException("The client has reset the stream.")
        : connection.SendDataAsync(id, bytes, cancellationToken);
}
