using System.Text;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Support;

/// <summary>A stream whose reader goes on, on the writer's own stack, when something is written.</summary>
internal sealed class PushStream : Stream
{
    private readonly Queue<byte[]> _chunks = new();
    private TaskCompletionSource? _waiting;
    private bool _ended;
    private Exception? _failure;

    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public void Push(string text)
    {
        _chunks.Enqueue(Encoding.UTF8.GetBytes(text));
        Wake();
    }

    public void Event(string type, string json) => Push($$"""{"type":"{{type}}","object":{{json}}}""" + "\n");

    public void End(Exception? failure = null)
    {
        _failure = failure;
        _ended = true;
        Wake();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_chunks.Count == 0)
        {
            if (_ended)
            {
                return _failure is null ? 0 : throw _failure;
            }

            _waiting = new TaskCompletionSource();
            await using var registration = cancellationToken.Register(() => _waiting?.TrySetCanceled(cancellationToken));
            await _waiting.Task.ConfigureAwait(false);
        }

        var chunk = _chunks.Dequeue();
        chunk.CopyTo(buffer);
        return chunk.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    private void Wake()
    {
        var waiting = _waiting;
        _waiting = null;
        waiting?.TrySetResult();
    }
}
