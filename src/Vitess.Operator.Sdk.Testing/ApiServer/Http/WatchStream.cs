namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The body of a watch without sockets: a read waits for the next event and is continued by whoever makes the change.</summary>
internal sealed class WatchStream(WatchSession session) : Stream
{
    private WatchEvent? _current;
    private int _sent;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_current is null)
        {
            _current = await session.NextAsync(cancellationToken).ConfigureAwait(false);
            _sent = 0;
        }

        if (_current is not { } current)
        {
            return 0;
        }

        var count = current.CopyTo(_sent, buffer.Span);
        _sent += count;
        if (_sent == current.Length)
        {
            _current = null;
        }

        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer.AsMemory(offset, count)).AsTask().GetAwaiter().GetResult();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            session.Dispose();
        }

        base.Dispose(disposing);
    }
}
