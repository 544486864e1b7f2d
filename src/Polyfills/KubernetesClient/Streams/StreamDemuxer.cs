using System;
using System.Buffers;
using System.Collections.Concurrent;
using System.IO;
using System.Net.WebSockets;
using System.Threading;
using System.Threading.Tasks;

namespace k8s;

/// <summary>Takes the channels of a web socket apart: the first byte of each message names the channel.</summary>
/// <param name="webSocket">The socket.</param>
/// <param name="streamType">What runs over it.</param>
/// <param name="ownsSocket">Whether disposal also disposes the socket.</param>
public class StreamDemuxer(WebSocket webSocket, StreamType streamType = StreamType.RemoteCommand, bool ownsSocket = false) : IStreamDemuxer
{
    private const int BufferSize = 32 * 1024;
    private const int PortPrefixLength = 2;

    private readonly ConcurrentDictionary<byte, DemuxedChannel> _channels = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly CancellationTokenSource _stop = new();
    private volatile bool _closed;
    private bool _disposed;

    /// <summary>Raised once, when the socket gives nothing more.</summary>
    public event EventHandler ConnectionClosed;

    private int PrefixLength => streamType == StreamType.PortForward ? PortPrefixLength : 0;

    /// <inheritdoc/>
    public void Start() => _ = Task.Run(() => ReadAsync(_stop.Token));

    /// <inheritdoc/>
    public Stream GetStream(ChannelIndex? inputIndex, ChannelIndex? outputIndex) => GetStream((byte?)inputIndex, (byte?)outputIndex);

    /// <inheritdoc/>
    public Stream GetStream(byte? inputIndex, byte? outputIndex) =>
        new DemuxedStream(this, inputIndex is { } input ? ChannelOf(input).Reader : null, outputIndex);

    /// <inheritdoc/>
    public Task Write(ChannelIndex index, byte[] buffer, int offset, int count, CancellationToken cancellationToken = default) =>
        Write((byte)index, buffer, offset, count, cancellationToken);

    /// <inheritdoc/>
    public async Task Write(byte index, byte[] buffer, int offset, int count, CancellationToken cancellationToken = default)
    {
        var message = ArrayPool<byte>.Shared.Rent(count + 1);
        try
        {
            message[0] = index;
            buffer.AsSpan(offset, count).CopyTo(message.AsSpan(1));
            await SendAsync(message.AsMemory(0, count + 1), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(message);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops reading.</summary>
    /// <param name="disposing">True when called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        _stop.Cancel();
        _stop.Dispose();
        _sending.Dispose();
        if (ownsSocket)
        {
            webSocket.Dispose();
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        // A web socket takes one message at a time.
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await webSocket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Exception failure = null;
        try
        {
            await ReadMessagesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            failure = e is OperationCanceledException ? null : new IOException("The connection broke.", e);
        }

        _closed = true;
        foreach (var channel in _channels.Values)
        {
            channel.Complete(failure);
        }

        ConnectionClosed?.Invoke(this, EventArgs.Empty);
    }

    private async Task ReadMessagesAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        DemuxedChannel channel = null;
        while (true)
        {
            var received = await webSocket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return;
            }

            var data = buffer.AsMemory(0, received.Count);
            if (channel is null && data.Length > 0)
            {
                channel = ChannelOf(data.Span[0]);
                data = data[1..];
            }

            if (channel is not null)
            {
                await channel.WriteAsync(data, cancellationToken).ConfigureAwait(false);
            }

            channel = received.EndOfMessage ? null : channel;
        }
    }

    private DemuxedChannel ChannelOf(byte index)
    {
        var channel = _channels.GetOrAdd(index, static (_, prefix) => new DemuxedChannel(prefix), PrefixLength);
        if (_closed)
        {
            // Asked for after the end: nothing will come, and a reader must not wait for it.
            channel.Complete(null);
        }

        return channel;
    }
}
