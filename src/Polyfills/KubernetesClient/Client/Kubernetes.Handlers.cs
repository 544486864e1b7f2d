using System;
using System.Linq;
using System.Net.Http;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace k8s;

/// <content>The chain of handlers, and trust.</content>
public partial class Kubernetes
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    /// <summary>Whether to trust a server's certificate, given the authorities of the cluster.</summary>
    /// <param name="sender">Not in use.</param>
    /// <param name="caCerts">The authorities to trust, and no others.</param>
    /// <param name="certificate">The certificate of the server.</param>
    /// <param name="chain">What the server sent along; may be null.</param>
    /// <param name="sslPolicyErrors">What the machine's own check found.</param>
    /// <returns>True when nothing was found, or an unknown authority alone and it is one of <paramref name="caCerts"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="caCerts"/> or <paramref name="certificate"/> is null.</exception>
    public static bool CertificateValidationCallBack(
        object sender, X509Certificate2Collection caCerts, X509Certificate certificate, X509Chain chain, SslPolicyErrors sslPolicyErrors)
    {
        ArgumentNullException.ThrowIfNull(caCerts);
        if (sslPolicyErrors == SslPolicyErrors.None)
        {
            return true;
        }

        if (sslPolicyErrors != SslPolicyErrors.RemoteCertificateChainErrors)
        {
            return false;
        }

        ArgumentNullException.ThrowIfNull(certificate);
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(caCerts);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;

        // The authority of a cluster signs certificates of its users too: theirs must not pass for the server's.
        own.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        foreach (var element in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
        {
            own.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return own.Build(certificate as X509Certificate2 ?? X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert)));
    }

    private SocketsHttpHandler CreateSocketsHandler(KubernetesClientConfiguration config)
    {
        var handler = new SocketsHttpHandler
        {
            KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
            KeepAlivePingDelay = TimeSpan.FromMinutes(3),
            KeepAlivePingTimeout = TimeSpan.FromSeconds(30),
            EnableMultipleHttp2Connections = true,
        };
        config.FirstMessageHandlerSetup?.Invoke(handler);
        if (BaseUri.Scheme == Uri.UriSchemeHttps && ServerCertificateCheck() is { } check)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = check;
        }

        if (_clientCertificate is not null)
        {
            handler.SslOptions.ClientCertificates = [_clientCertificate];
            handler.SslOptions.LocalCertificateSelectionCallback = (_, _, _, _, _) => _clientCertificate;
        }

        return handler;
    }

    /// <summary>The check of the server's certificate, or null for the machine's own.</summary>
    private RemoteCertificateValidationCallback ServerCertificateCheck()
    {
        if (_skipTlsVerify)
        {
#pragma warning disable CA5359 // The user asked for it by name.
            return (_, _, _, _) => true;
#pragma warning restore CA5359
        }

        return _authorities is null
            ? null
            : (sender, certificate, chain, errors) => CertificateValidationCallBack(sender, _authorities, certificate, chain, errors);
    }

    private static HttpMessageHandler Chain(HttpMessageHandler innermost, DelegatingHandler[] handlers)
    {
        foreach (var handler in (handlers ?? []).Reverse())
        {
            handler.InnerHandler = innermost;
            innermost = handler;
        }

        return innermost;
    }
}
