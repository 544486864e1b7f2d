using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace KubernetesClient.Tests.Client;

/// <summary>Answers one port-forward request over loopback: with a web socket, or with a refusal.</summary>
internal sealed class PortForwardServer : IDisposable
{
    private readonly HttpListener _listener = new();

    public PortForwardServer()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = $"http://localhost:{((IPEndPoint)probe.LocalEndpoint).Port}/prefix/";
        probe.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
    }

    public string Address { get; }

    public HttpListenerRequest? Request { get; private set; }

    /// <summary>Accepts the request and returns the server's end of the socket.</summary>
    public async Task<WebSocket> AcceptAsync(string subProtocol)
    {
        var context = await _listener.GetContextAsync();
        Request = context.Request;
        return (await context.AcceptWebSocketAsync(subProtocol)).WebSocket;
    }

    /// <summary>Refuses the next requests.</summary>
    public async Task RefuseAsync(int requests, HttpStatusCode code, string body)
    {
        for (var count = 0; count < requests; count++)
        {
            var context = await _listener.GetContextAsync();
            context.Response.StatusCode = (int)code;
            context.Response.Close(System.Text.Encoding.UTF8.GetBytes(body), willBlock: false);
        }
    }

    public void Dispose() => _listener.Close();
}
