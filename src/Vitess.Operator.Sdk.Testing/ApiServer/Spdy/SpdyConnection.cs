using System.Buffers.Binary;
using System.Collections.Concurrent;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The server's side of a SPDY/3.1 connection on which the client opens streams (SPDY draft 3.1, section 2).</summary>
/// <remarks>Neither side keeps to windows: the clients of Kubernetes do not.</remarks>
internal sealed class SpdyConnection(Stream transport) : IDisposable
{
    private const int HeaderSize = 8;
    private const int MostControlBytes = 1024 * 1024;
    private const int Version = 3;
    private const byte Fin = 1;
    private const int Cancel = 5;
    private readonly ConcurrentDictionary<int, SpdyStream> _streams = new();
    private readonly ConcurrentBag<SpdyStream> _opened = [];
    private readonly SemaphoreSlim _sending = new(1);
    private readonly SpdyHeaders _received = new();
    private readonly SpdyHeaders _sent = new();

    /// <summary>Serves the connection until the client ends it.</summary>
    /// <param name="open">Takes a new stream; says whether it wants it.</param>
    /// <param name="cancellationToken">Ends the connection.</param>
    public async Task RunAsync(Func<SpdyStream, bool> open, CancellationToken cancellationToken)
    {
        try
        {
            while (await NextAsync(cancellationToken).ConfigureAwait(false) is { } frame)
            {
                await TakeAsync(frame, open, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            foreach (var stream in _streams.Values)
            {
                await stream.ResetAsync().ConfigureAwait(false);
            }
        }
    }

    public Task SendDataAsync(int stream, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        bytes.IsEmpty ? Task.CompletedTask : SendAsync((uint)stream, 0, bytes, cancellationToken);

    public Task SendEndAsync(int stream, CancellationToken cancellationToken) => SendAsync((uint)stream, Fin, default, cancellationToken);

    /// <summary>Forgets a stream that both sides are done with.</summary>
    public void Forget(SpdyStream stream) => _streams.TryRemove(stream.Id, out _);

    public void Dispose()
    {
        _sending.Dispose();
        foreach (var stream in _opened)
        {
            stream.Dispose();
        }
    }

    private async Task<Frame?> NextAsync(CancellationToken cancellationToken)
    {
        var header = new byte[HeaderSize];
        if (await transport.ReadAtLeastAsync(header, HeaderSize, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false) < HeaderSize)
        {
            return null;
        }

        var head = BinaryPrimitives.ReadUInt32BigEndian(header);
        var length = (int)(BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(4)) & 0xFFFFFF);
        if (head >> 31 == 1 && (length > MostControlBytes || ((head >> 16) & 0x7FFF) != Version))
        {
            throw new SpdyException("a frame is of another version, or too large");
        }

        var body = new byte[length];
        await transport.ReadExactlyAsync(body, cancellationToken).ConfigureAwait(false);
        return new Frame(head, header[4], body);
    }

    private Task TakeAsync(Frame frame, Func<SpdyStream, bool> open, CancellationToken cancellationToken)
    {
        var number = frame.Body.Length >= 4 ? (int)(BinaryPrimitives.ReadUInt32BigEndian(frame.Body) & 0x7FFFFFFF) : 0;
        return frame switch
        {
            { IsControl: false } => _streams.TryGetValue((int)frame.Head, out var stream) ? stream.ReceiveAsync(frame.Body, frame.IsLast) : Task.CompletedTask,
            { Type: SpdyFrameType.SynStream, Body.Length: >= 10 } => OpenAsync(number, frame, open, cancellationToken),
            { Type: SpdyFrameType.RstStream } => _streams.TryRemove(number, out var stream) ? stream.ResetAsync() : Task.CompletedTask,
            { Type: SpdyFrameType.Ping } => ControlAsync(SpdyFrameType.Ping, frame.Body, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    private async Task OpenAsync(int id, Frame frame, Func<SpdyStream, bool> open, CancellationToken cancellationToken)
    {
        var stream = new SpdyStream(this, id, _received.Read(frame.Body.AsSpan(10)));
        _opened.Add(stream);
        if (!_streams.TryAdd(id, stream))
        {
            throw new SpdyException("a stream is opened twice");
        }

        // The answer goes first: what the stream sends must not come before it.
        await ControlAsync(SpdyFrameType.SynReply, [.. Number(id), .. _sent.WriteNone()], cancellationToken).ConfigureAwait(false);
        if (frame.IsLast)
        {
            await stream.ReceiveAsync(default, isLast: true).ConfigureAwait(false);
        }

        if (!open(stream))
        {
            _streams.TryRemove(id, out _);
            await ControlAsync(SpdyFrameType.RstStream, [.. Number(id), .. Number(Cancel)], cancellationToken).ConfigureAwait(false);
        }
    }

    private Task ControlAsync(SpdyFrameType type, byte[] body, CancellationToken cancellationToken) =>
        SendAsync(0x80000000 | ((uint)Version << 16) | (uint)type, 0, body, cancellationToken);

    private async Task SendAsync(uint head, byte flags, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        var frame = new byte[HeaderSize + body.Length];
        BinaryPrimitives.WriteUInt32BigEndian(frame, head);
        BinaryPrimitives.WriteUInt32BigEndian(frame.AsSpan(4), ((uint)flags << 24) | (uint)body.Length);
        body.CopyTo(frame.AsMemory(HeaderSize));
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await transport.WriteAsync(frame, cancellationToken).ConfigureAwait(false);
            await transport.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private readonly record struct Frame(uint Head, byte Flags, byte[] Body)
    {
        public bool IsControl => Head >> 31 == 1;

        public SpdyFrameType Type => (SpdyFrameType)(Head & 0xFFFF);

        public bool IsLast => (Flags & Fin) != 0;
    }
}
