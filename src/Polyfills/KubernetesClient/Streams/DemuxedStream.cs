using System;
using System.IO;
using System.IO.Pipelines;
using System.Threading;
using System.Threading.Tasks;

namespace k8s;

/// <summary>A stream over the channels of a demuxer. It does not own the demuxer.</summary>
internal sealed class DemuxedStream(StreamDemuxer demuxer, PipeReader input, byte? output) : Stream
{
    private readonly Stream _input = input?.AsStream(leaveOpen: true);

    public override bool CanRead => _input is not null;

    public override bool CanSeek => false;

    public override bool CanWrite => output is not null;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Input().Read(buffer, offset, count);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Input().ReadAsync(buffer, offset, count, cancellationToken);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Input().ReadAsync(buffer, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => WriteAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        output is { } index ? demuxer.Write(index, buffer, offset, count, cancellationToken) : throw new NotSupportedException("The stream is not for writing.");

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(WriteAsync(buffer.ToArray(), 0, buffer.Length, cancellationToken));

    public override void Flush()
    {
        // Each write is a message of its own and is sent at once.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _input?.Dispose();
        base.Dispose(disposing);
    }

    private Stream Input() => _input ?? throw new NotSupportedException("The stream is not for reading.");
}
