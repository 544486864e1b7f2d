using System.Net.Security;
using Grpc.Core;
using Grpc.Net.Client;
using GrpcHttp;
using dotnet_etcd.interfaces;

namespace dotnet_etcd;

/// <summary>A client of etcd v3.</summary>
/// <remarks>Constructors do no I/O. A call goes to the next endpoint only when one cannot be reached.</remarks>
public partial class EtcdClient : IEtcdClient, IDisposable
{
    private readonly CallInvoker _invoker;
    private readonly HttpMessageInvoker? _http;
    private readonly EtcdTokens? _tokens;
    private readonly TimeProvider _time;
    private readonly Lazy<WatchStream> _watches;
    private bool _disposed;

    /// <summary>Makes a client over a transport of the caller's.</summary>
    /// <param name="callInvoker">The transport; not disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="callInvoker"/> is null.</exception>
    public EtcdClient(CallInvoker callInvoker)
        : this(callInvoker ?? throw new ArgumentNullException(nameof(callInvoker)), null, TimeProvider.System)
    {
    }

    /// <summary>Makes a client without TLS.</summary>
    /// <param name="connectionString">Hosts, separated by commas, each with optional scheme and port.</param>
    /// <param name="port">Port of hosts that name none; default 2379.</param>
    /// <param name="serverName">Name of the set of hosts, for logs.</param>
    /// <param name="configureChannelOptions">Changes limits or the HTTP handler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connectionString"/> is blank.</exception>
    public EtcdClient(
        string connectionString, int port = 2379, string serverName = "my-etcd-server", Action<GrpcChannelOptions>? configureChannelOptions = null)
        : this(Connect(connectionString, port, null, configureChannelOptions))
    {
    }

    /// <summary>Makes a client with TLS.</summary>
    /// <param name="connectionString">Hosts, separated by commas, each with optional scheme and port.</param>
    /// <param name="configureSslOptions">Sets trust and client certificates; null for no TLS.</param>
    /// <param name="port">Port of hosts that name none; default 2379.</param>
    /// <param name="serverName">Name of the set of hosts, for logs.</param>
    /// <param name="configureChannelOptions">Changes limits or the HTTP handler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="connectionString"/> is blank.</exception>
    public EtcdClient(
        string connectionString,
        Action<SslClientAuthenticationOptions>? configureSslOptions,
        int port = 2379,
        string serverName = "my-etcd-server",
        Action<GrpcChannelOptions>? configureChannelOptions = null)
        : this(Connect(connectionString, port, configureSslOptions, configureChannelOptions))
    {
    }

    /// <summary>Makes a client that signs in as a user, without TLS.</summary>
    /// <param name="connectionString">Hosts, separated by commas, each with optional scheme and port.</param>
    /// <param name="username">Name of the user.</param>
    /// <param name="password">Password of the user.</param>
    /// <param name="port">Port of hosts that name none; default 2379.</param>
    /// <param name="serverName">Name of the set of hosts, for logs.</param>
    /// <param name="configureChannelOptions">Changes limits or the HTTP handler.</param>
    /// <param name="tokenCacheDuration">How long a token is kept; default 4 minutes.</param>
    /// <exception cref="ArgumentNullException">A text is blank.</exception>
    public EtcdClient(
        string connectionString,
        string username,
        string password,
        int port = 2379,
        string serverName = "my-etcd-server",
        Action<GrpcChannelOptions>? configureChannelOptions = null,
        TimeSpan? tokenCacheDuration = null)
        : this(Connect(connectionString, port, null, configureChannelOptions)) =>
        SetCredentials(username, password, tokenCacheDuration);

    private EtcdClient((CallInvoker Invoker, HttpMessageInvoker Http) parts)
        : this(parts.Invoker, parts.Http, TimeProvider.System)
    {
    }

    private EtcdClient(CallInvoker invoker, HttpMessageInvoker? http, TimeProvider time)
    {
        (_invoker, _http, _time) = (invoker, http, time);
        _tokens = http is null ? null : new EtcdTokens(invoker, time);
        _watches = new(() => new WatchStream(_invoker, TokenAsync, _time));
    }

    /// <summary>Signs in as a user from the next call on.</summary>
    /// <param name="username">Name of the user.</param>
    /// <param name="password">Password of the user.</param>
    /// <param name="tokenCacheDuration">How long a token is kept; default 4 minutes.</param>
    /// <exception cref="ArgumentNullException">A text is blank.</exception>
    /// <exception cref="InvalidOperationException">The client was made over a transport of the caller's.</exception>
    public void SetCredentials(string username, string password, TimeSpan? tokenCacheDuration = null)
    {
        NotBlank(username, nameof(username));
        NotBlank(password, nameof(password));
        OwnTokens().Use((username, password, tokenCacheDuration));
    }

    /// <summary>Signs out from the next call on.</summary>
    /// <exception cref="InvalidOperationException">The client was made over a transport of the caller's.</exception>
    public void ClearCredentials() => OwnTokens().Use(null);

    /// <inheritdoc cref="IEtcdClient.Dispose"/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends watches and closes connections.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        if (_watches.IsValueCreated)
        {
            _watches.Value.Dispose();
        }

        _tokens?.Dispose();
        _http?.Dispose();
    }

    private static void NotBlank(string text, string name)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentNullException(name);
        }
    }

    private static (CallInvoker Invoker, HttpMessageInvoker Http) Connect(
        string connectionString, int port, Action<SslClientAuthenticationOptions>? tls, Action<GrpcChannelOptions>? configure)
    {
        NotBlank(connectionString, nameof(connectionString));
        var options = new GrpcChannelOptions
        {
            Credentials = tls is null ? ChannelCredentials.Insecure : ChannelCredentials.SecureSsl,
            HttpHandler = EtcdHandler.Create(tls),
        };
        configure?.Invoke(options);
        var secure = options.Credentials != ChannelCredentials.Insecure;
        var http = new HttpMessageInvoker(options.HttpHandler ?? EtcdHandler.Create(tls), disposeHandler: true);
        var endpoints = EtcdAddresses.Parse(connectionString, port, secure);
        var transport = new GrpcTransport(endpoints, http, TimeProvider.System, options.MaxReceiveMessageSize, options.MaxSendMessageSize);
        return (new HttpCallInvoker(transport), http);
    }

    private EtcdTokens OwnTokens() =>
        _tokens ?? throw new InvalidOperationException("Credentials cannot be set on a client that was made over a CallInvoker.");

    private ValueTask<string?> TokenAsync(CancellationToken cancellationToken) =>
        _tokens is null ? ValueTask.FromResult<string?>(null) : _tokens.GetAsync(cancellationToken);
}
