using System.Net.Security;

namespace dotnet_etcd;

/// <summary>Makes the HTTP handler of a client.</summary>
internal static class EtcdHandler
{
    /// <summary>A handler with keep-alive pings, so that a dead peer is noticed within a minute.</summary>
    /// <param name="tls">Sets trust and client certificates.</param>
    public static SocketsHttpHandler Create(Action<SslClientAuthenticationOptions>? tls)
    {
        var ssl = new SslClientAuthenticationOptions();
        tls?.Invoke(ssl);
        return new SocketsHttpHandler
        {
            EnableMultipleHttp2Connections = true,
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(30),
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.Always,
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,   // etcd takes no part in traces
            ConnectTimeout = TimeSpan.FromSeconds(5),
            SslOptions = ssl,
        };
    }
}
