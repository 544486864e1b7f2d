using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The opening of a WebSocket (RFC 6455, section 4.2).</summary>
internal static class WebSocketUpgrade
{
    private const string Guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    /// <summary>Whether a request asks for a WebSocket that can be opened.</summary>
    public static bool IsAskedFor(ApiRequest request) =>
        string.Equals(request.Header("Upgrade"), "websocket", StringComparison.OrdinalIgnoreCase) && request.Header("Sec-WebSocket-Key") is { Length: > 0 };

    /// <summary>Opens the WebSocket.</summary>
    public static async Task<WebSocket> AcceptAsync(HttpContext context, string protocol)
    {
        var upgrade = context.Features.GetRequiredFeature<IHttpUpgradeFeature>();
#pragma warning disable CA5350 // the protocol wants this hash, not for security
        var accept = Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(context.Request.Headers.SecWebSocketKey + Guid)));
#pragma warning restore CA5350
        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = accept;
        context.Response.Headers.SecWebSocketProtocol = protocol;
        var stream = await upgrade.UpgradeAsync().ConfigureAwait(false);

        // The socket need not know the protocol, and would refuse the slash in that of tunnelled SPDY.
        return WebSocket.CreateFromStream(stream, new WebSocketCreationOptions { IsServer = true });
    }
}
