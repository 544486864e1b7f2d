using System;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using k8s.Authentication;
using k8s.Exceptions;

namespace k8s;

/// <summary>
/// A client of one API server. Requests go through <see cref="HttpClient"/> to addresses below <see cref="BaseUri"/>;
/// whoever sends one lets <see cref="Credentials"/> process it first, as no handler does.
/// </summary>
public partial class Kubernetes : AbstractKubernetes, IKubernetes
{
    private readonly X509Certificate2Collection _authorities;
    private readonly X509Certificate2 _clientCertificate;
    private readonly bool _skipTlsVerify;
    private readonly string _tlsServerName;
    private readonly HttpMessageHandler _outermostHandler;
    private Uri _baseUri;
    private bool _disposed;

    /// <summary>Makes a client. It connects with the first request.</summary>
    /// <param name="config">The address and the identity.</param>
    /// <param name="handlers">Handlers around the client's own; the first is the outermost.</param>
    /// <exception cref="KubeConfigException">The configuration is null, its address is missing or malformed, or its certificates cannot be read.</exception>
    public Kubernetes(KubernetesClientConfiguration config, params DelegatingHandler[] handlers)
    {
        BaseUri = AddressOf(config);
        _authorities = config.SslCaCerts;
        _skipTlsVerify = config.SkipTlsVerify;
        _tlsServerName = config.TlsServerName;
        _clientCertificate = Certificates.ReadClientCertificate(config);
        Credentials = CreateCredentials(config);
        HttpClientTimeout = config.HttpClientTimeout;
        _outermostHandler = Chain(CreateSocketsHandler(config), handlers);
        HttpClient = new HttpClient(_outermostHandler, disposeHandler: false) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };
        if (!string.IsNullOrEmpty(config.UserAgent))
        {
            HttpClient.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", config.UserAgent);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public Uri BaseUri
    {
        get => _baseUri;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            _baseUri = value.AbsoluteUri.EndsWith('/') ? value : new Uri(value.AbsoluteUri + "/");
        }
    }

    /// <summary>What proves the identity in each request; null when nothing does, or a client certificate alone.</summary>
    public ServiceClientCredentials Credentials { get; private set; }

    /// <summary>Sends requests. It has no base address, no time limit and no Authorization header; null after disposal.</summary>
    public HttpClient HttpClient { get; protected set; }

    /// <summary>The credentials of a configuration: its token provider, else its token, else its user name.</summary>
    /// <param name="config">The configuration.</param>
    /// <returns>The credentials, or null when there are none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="config"/> is null.</exception>
    public static ServiceClientCredentials CreateCredentials(KubernetesClientConfiguration config)
    {
        ArgumentNullException.ThrowIfNull(config);
        if (config.TokenProvider is not null)
        {
            return new TokenCredentials(config.TokenProvider);
        }

        if (!string.IsNullOrEmpty(config.AccessToken))
        {
            return new TokenCredentials(config.AccessToken);
        }

        return string.IsNullOrEmpty(config.Username)
            ? null
            : new BasicAuthenticationCredentials { UserName = config.Username, Password = config.Password };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the HTTP client, its handlers and the certificates.</summary>
    /// <param name="disposing">True when called from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        HttpClient?.Dispose();
        HttpClient = null;
        _outermostHandler?.Dispose();
        _clientCertificate?.Dispose();
        foreach (var authority in _authorities ?? [])
        {
            authority.Dispose();
        }
    }

    private static Uri AddressOf(KubernetesClientConfiguration config)
    {
        if (string.IsNullOrWhiteSpace(config?.Host))
        {
            throw new KubeConfigException("The address of the API server is missing.");
        }

        return Uri.TryCreate(config.Host, UriKind.Absolute, out var address)
            ? address
            : throw new KubeConfigException($"'{config.Host}' is no address of an API server.");
    }
}
