using System.Net;
using System.Net.Sockets;

namespace TestSupport;

/// <summary>Finds ports for servers that tests start.</summary>
public static class FreePort
{
    /// <summary>A TCP port of the loopback address that nobody listens on now.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
