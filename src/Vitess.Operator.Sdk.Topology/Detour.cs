using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Makes connections to other addresses than those that were asked for.</summary>
/// <param name="connectTo">Gives the address to connect to, by the one asked for.</param>
internal sealed class Detour(Func<string, string> connectTo)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var asked = context.DnsEndPoint;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(Parse(connectTo($"{asked.Host}:{asked.Port}")), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static DnsEndPoint Parse(string address)
    {
        var colon = address.LastIndexOf(':');
        return colon > 0 && int.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? new(address[..colon].Trim('[', ']'), port)
            : throw new IOException($"'{address}' is no host:port to connect to.");
    }
}
