using System.Net.WebSockets;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The whole messages that come over a WebSocket.</summary>
internal sealed class ChannelMessages(WebSocket socket)
{
    private const int MostBytes = 16 * 1024 * 1024;
    private readonly byte[] _buffer = new byte[32 * 1024];

    /// <summary>The next one; null when the other side has closed.</summary>
    /// <exception cref="WebSocketException">The other side is gone, or sends more than 16 megabytes at once.</exception>
    public async Task<byte[]?> NextAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(_buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Write(_buffer, 0, part.Count);
            if (message.Length > MostBytes)
            {
                throw new WebSocketException("A message is too large.");
            }

            if (part.EndOfMessage)
            {
                return message.ToArray();
            }
        }
    }
}
