using System.Globalization;
using System.Net.WebSockets;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Answers requests to forward ports, in each of the ways in which clients ask.</summary>
[Behaviour(BehaviourBasis.Documented, "port-forward speaks SPDY/3.1 (portforward.k8s.io), alone or inside a WebSocket (SPDY/3.1+portforward.k8s.io), and WebSocket channels (v4.channel.k8s.io).")]
[Behaviour(BehaviourBasis.Documented, "port-forward to a port at which nobody listens is refused in the words of containerd.")]
internal static class PortForwardRequests
{
    private const string Spdy = "SPDY/3.1";
    private const string Tunnelled = Spdy + "+" + PortForwardStreams.Protocol;

    public static ApiResponse Serve(ApiCall call, PodConnections pod)
    {
        if (WebSocketUpgrade.IsAskedFor(call.Request))
        {
            return OverWebSocket(call, pod);
        }

        if (!string.Equals(call.Request.Header("Upgrade"), Spdy, StringComparison.OrdinalIgnoreCase))
        {
            throw Refusals.BadRequest("Upgrade request required");
        }

        var offered = List(call.Request.Header("X-Stream-Protocol-Version"));
        if (!offered.Contains(PortForwardStreams.Protocol))
        {
            return ApiResponse
                .Text(403, $"unable to upgrade: unable to negotiate protocol: client supports [{string.Join(' ', offered)}], server accepts [{PortForwardStreams.Protocol}]\n")
                .With("X-Accepted-Stream-Protocol-Versions", PortForwardStreams.Protocol);
        }

        return new ApiResponse { Status = 101, ContentType = null, Tunnel = (stream, token) => new PortForwardStreams(pod).RunAsync(stream, token) }
            .With("Connection", "Upgrade").With("Upgrade", Spdy).With("X-Stream-Protocol-Version", PortForwardStreams.Protocol);
    }

    private static ApiResponse OverWebSocket(ApiCall call, PodConnections pod)
    {
        var offered = List(call.Request.Header("Sec-WebSocket-Protocol"));
        if (offered.Contains(Tunnelled))
        {
            return new() { Status = 101, ContentType = Tunnelled, Upgraded = (socket, token) => TunnelAsync(pod, socket, token) };
        }

        var protocol = PortForwardChannels.Protocols.FirstOrDefault(offered.Contains) ?? throw Refusals.BadRequest("Upgrade request required");
        var ports = Ports(call.Request.Query);
        return new()
        {
            Status = 101,
            ContentType = protocol,
            Upgraded = async (socket, token) =>
            {
                using var channels = new PortForwardChannels(pod, socket, ports);
                await channels.RunAsync(token).ConfigureAwait(false);
            },
        };
    }

    private static async Task TunnelAsync(PodConnections pod, WebSocket socket, CancellationToken cancellationToken)
    {
        using var stream = WebSocketStream.Create(socket, WebSocketMessageType.Binary, ownsWebSocket: false);
        await new PortForwardStreams(pod).RunAsync(stream, cancellationToken).ConfigureAwait(false);
    }

    private static List<int> Ports(QueryParameters query)
    {
        var ports = new List<int>();
        foreach (var text in query.All("ports").SelectMany(value => value.Split(',')))
        {
            if (!ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
            {
                throw Refusals.BadRequest($"unable to parse {GoText.Quote(text)} as a port");
            }

            ports.Add(port);
        }

        return ports.Count is > 0 and < 128 ? ports : throw Refusals.BadRequest("query parameter \"ports\" is required");
    }

    private static string[] List(string? header) => (header ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
