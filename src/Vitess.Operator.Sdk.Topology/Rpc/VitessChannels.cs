using System.Collections.Concurrent;
using System.Net.Security;
using Grpc.Core;
using GrpcHttp;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Connections to Vitess processes. One HTTP/2 connection per address, shared by all calls to it, and closed when idle.</summary>
/// <param name="options">Time limits, certificates, sizes.</param>
/// <param name="time">Clock of the deadlines; null takes the system's.</param>
public sealed class VitessChannels(VitessRpcOptions? options = null, TimeProvider? time = null) : IDisposable
{
    private readonly ConcurrentDictionary<string, HttpCallInvoker> _invokers = new(StringComparer.Ordinal);
    private readonly HttpMessageInvoker _http = new(Handler(options ?? new()), disposeHandler: true);

    internal VitessRpcOptions Options { get; } = options ?? new();

    internal TimeProvider Time { get; } = time ?? TimeProvider.System;

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>Calls of one address.</summary>
    /// <param name="address"><c>host:port</c>.</param>
    /// <exception cref="UriFormatException">It is no address.</exception>
    internal CallInvoker To(string address) => _invokers.GetOrAdd(address, static (address, self) => self.Make(address), this);

    /// <summary>Metadata, deadline and token of a call.</summary>
    internal CallOptions CallOptions(TimeSpan? timeout, CancellationToken cancellationToken)
    {
        var deadline = timeout is { } limit && limit != Timeout.InfiniteTimeSpan ? Time.GetUtcNow().UtcDateTime + limit : (DateTime?)null;
        return new(Credentials(), deadline, cancellationToken);
    }

    private static SocketsHttpHandler Handler(VitessRpcOptions options)
    {
        var ssl = new SslClientAuthenticationOptions();
        options.Tls?.Configure(ssl);
        return new()
        {
            ConnectCallback = options.ConnectTo is { } connectTo ? new Detour(connectTo).ConnectAsync : null,
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionIdleTimeout = options.IdleTimeout,
            EnableMultipleHttp2Connections = true,
            KeepAlivePingDelay = TimeSpan.FromSeconds(30),   // servers close on pings more frequent than every 10 s, or without calls
            KeepAlivePingTimeout = TimeSpan.FromSeconds(30),
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            SslOptions = ssl,
        };
    }

    private HttpCallInvoker Make(string address)
    {
        var uri = new Uri($"{(Options.Tls is null ? "http" : "https")}://{address}");
        return new(new GrpcTransport([uri], _http, Time, Options.MaxMessageSize, Options.MaxMessageSize));
    }

    private Metadata? Credentials() => Options.Username is null ? null : new() { { "username", Options.Username }, { "password", Options.Password ?? string.Empty } };
}
