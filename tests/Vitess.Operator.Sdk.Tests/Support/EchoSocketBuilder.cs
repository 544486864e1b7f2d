using System.IO.Pipelines;
using System.Net.WebSockets;
using k8s;

namespace Vitess.Operator.Sdk.Tests.Support;

/// <summary>Stands for the kubelet's side of a port forward: says which port it is, then sends back what it gets, in capitals.</summary>
internal sealed class EchoSocketBuilder(List<Uri> asked) : WebSocketBuilder
{
    public override Task<WebSocket> BuildAndConnectAsync(Uri uri, CancellationToken cancellationToken)
    {
        lock (asked)
        {
            asked.Add(uri);
        }

        var (up, down) = (new Pipe(), new Pipe());
        var port = ushort.Parse(uri.Query.Split("ports=")[1], System.Globalization.CultureInfo.InvariantCulture);
        _ = EchoAsync(WebSocket.CreateFromStream(new DuplexStream(up.Reader.AsStream(), down.Writer.AsStream()), new WebSocketCreationOptions { IsServer = true }), port);
        return Task.FromResult(WebSocket.CreateFromStream(new DuplexStream(down.Reader.AsStream(), up.Writer.AsStream()), new WebSocketCreationOptions()));
    }

    private static async Task EchoAsync(WebSocket socket, ushort port)
    {
        foreach (byte channel in new byte[] { 0, 1 })
        {
            await socket.SendAsync(new byte[] { channel, (byte)port, (byte)(port >> 8) }, WebSocketMessageType.Binary, true, CancellationToken.None);
        }

        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close, Count: var count })
        {
            for (var at = 1; at < count; at++)
            {
                buffer[at] = (byte)char.ToUpperInvariant((char)buffer[at]);
            }

            await socket.SendAsync(buffer.AsMemory(0, count), WebSocketMessageType.Binary, true, CancellationToken.None);
        }
    }
}
