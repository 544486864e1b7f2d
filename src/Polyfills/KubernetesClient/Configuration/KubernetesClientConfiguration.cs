using System;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using k8s.Authentication;

namespace k8s;

/// <summary>How to reach an API server and as whom.</summary>
public partial class KubernetesClientConfiguration
{
    private const string ClientVersion = "20.0";

    /// <summary>The address of the API server.</summary>
    public string Host { get; set; }

    /// <summary>The namespace of the context, or of the service account; null when unknown.</summary>
    public string Namespace { get; set; }

    /// <summary>The authorities to trust; null for those of the machine.</summary>
    public X509Certificate2Collection SslCaCerts { get; set; }

    /// <summary>The client certificate, PEM in base64.</summary>
    public string ClientCertificateData { get; set; }

    /// <summary>The key of the client certificate, PEM in base64.</summary>
    public string ClientCertificateKeyData { get; set; }

    /// <summary>The path of the client certificate in PEM.</summary>
    public string ClientCertificateFilePath { get; set; }

    /// <summary>The path of the key of the client certificate in PEM.</summary>
    public string ClientKeyFilePath { get; set; }

    /// <summary>How Windows keeps the key of the client certificate; not in use elsewhere.</summary>
    public X509KeyStorageFlags? ClientCertificateKeyStoreFlags { get; set; }

    /// <summary>Whether any certificate of the server is taken.</summary>
    public bool SkipTlsVerify { get; set; }

    /// <summary>The name to expect in the server's certificate; null for that of the address.</summary>
    public string TlsServerName { get; set; }

    /// <summary>The User-Agent header; null for none.</summary>
    public string UserAgent { get; set; } = $"kubernetes-csharp/{ClientVersion}";

    /// <summary>The user name of basic authentication.</summary>
    public string Username { get; set; }

    /// <summary>The password of basic authentication.</summary>
    public string Password { get; set; }

    /// <summary>A bearer token that does not change.</summary>
    public string AccessToken { get; set; }

    /// <summary>Gives a token for each request; comes before <see cref="AccessToken"/>.</summary>
    public ITokenProvider TokenProvider { get; set; }

    /// <summary>How long a request other than a watch may take. Default 100 seconds.</summary>
    public TimeSpan HttpClientTimeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Changes the innermost handler before the client sets up TLS on it; null for none.</summary>
    public Action<SocketsHttpHandler> FirstMessageHandlerSetup { get; set; }

    /// <summary>Whether requests are to be sent in HTTP/1.1.</summary>
    public bool DisableHttp2 { get; set; }

    /// <summary>The JSON options of this configuration: a copy of those of <see cref="KubernetesJson"/>, made when first asked for.</summary>
    public JsonSerializerOptions JsonSerializerOptions
    {
        get => field ??= new JsonSerializerOptions(KubernetesJson.DefaultOptions);
        private set;
    }

    /// <summary>The name of the context that was used; null when there was none.</summary>
    public string CurrentContext { get; private set; }

    /// <summary>Changes the JSON options of this configuration.</summary>
    /// <param name="configure">Changes the options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="configure"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The options were already used.</exception>
    public void AddJsonOptions(Action<JsonSerializerOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        configure(JsonSerializerOptions);
    }
}
