using System.Buffers.Binary;
using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>
/// Port-forward over a WebSocket whose messages begin with the number of a channel: for each port of the query two, one for data and one for errors, which
/// both begin with the number of the port. One connection each.
/// </summary>
internal sealed class PortForwardChannels(PodConnections pod, WebSocket socket, IReadOnlyList<int> ports) : IDisposable
{
    public static readonly string[] Protocols = ["v4.channel.k8s.io"];

    private readonly SemaphoreSlim _sending = new(1);
    private readonly Pipe[] _inputs = [.. ports.Select(_ => new Pipe())];

    public void Dispose() => _sending.Dispose();

    /// <summary>Serves the connections until the client closes, or all of them have ended.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            for (var i = 0; i < ports.Count * 2; i++)
            {
                var number = new byte[2];
                BinaryPrimitives.WriteUInt16LittleEndian(number, (ushort)ports[i / 2]);
                await SendAsync(i, number, gone.Token).ConfigureAwait(false);
            }

#pragma warning disable CA2025 // awaited below, before the source is disposed
            var reading = ReadAsync(gone);
#pragma warning restore CA2025
            await Task.WhenAll(ports.Select((port, index) => ServeAsync(index, port, gone.Token))).ConfigureAwait(false);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, string.Empty, gone.Token).ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The client went away.
        }
        finally
        {
            await gone.CancelAsync().ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(int index, int port, CancellationToken cancellationToken)
    {
        var output = new ChannelStream((bytes, token) => SendAsync(index * 2, bytes, token));
        var failure = await pod.ServeAsync(port, new DuplexStream(_inputs[index].Reader.AsStream(), output), cancellationToken).ConfigureAwait(false);
        await _inputs[index].Reader.CompleteAsync().ConfigureAwait(false);
        if (failure is not null)
        {
            await SendAsync((index * 2) + 1, Encoding.UTF8.GetBytes(failure), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task ReadAsync(CancellationTokenSource gone)
    {
        try
        {
            var messages = new ChannelMessages(socket);
            while (await messages.NextAsync(gone.Token).ConfigureAwait(false) is { } message)
            {
                if (message.Length > 1 && message[0] % 2 == 0 && message[0] / 2 < _inputs.Length)
                {
                    await _inputs[message[0] / 2].Writer.WriteAsync(message.AsMemory(1), gone.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The client went away.
        }
        finally
        {
            await gone.CancelAsync().ConfigureAwait(false);
            foreach (var input in _inputs)
            {
                await input.Writer.CompleteAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task SendAsync(int channel, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        byte[] message = [(byte)channel, .. bytes.Span];
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }
}
