namespace Vitess.Operator.Sdk.Testing.Faults;

/// <summary>A watch of which everything is lost from the fault on; when the loss is over the stream ends, as a broken connection does.</summary>
internal sealed class LossyStream(Stream inner, FaultHandler faults, TimeProvider time) : Stream
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private bool _isBroken;

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
        if (_isBroken)
        {
            return 0;
        }

        var count = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (!faults.LosesEvents)
        {
            return count;
        }

        _isBroken = true;
        await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
