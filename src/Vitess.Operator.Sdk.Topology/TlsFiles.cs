using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Vitess.Operator.Sdk.Topology;

/// <summary>Certificates for connections, as PEM files.</summary>
/// <param name="AuthorityFile">Authorities that the server's certificate must come from; null trusts those of the system.</param>
/// <param name="CertificateFile">Client certificate with its chain; null for none.</param>
/// <param name="KeyFile">Key of the client certificate.</param>
/// <param name="ServerName">Name that the server's certificate must carry; null takes the host of the address.</param>
/// <remarks>Files are read when a connection is made, so renewed certificates are picked up by the next one.</remarks>
public sealed record TlsFiles(string? AuthorityFile = null, string? CertificateFile = null, string? KeyFile = null, string? ServerName = null)
{
    /// <summary>Sets trust and client certificate.</summary>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A file holds no certificate or key.</exception>
    internal void Configure(SslClientAuthenticationOptions options)
    {
        if (AuthorityFile is not null)
        {
            options.CertificateChainPolicy = Trust(AuthorityFile);
        }

        if (CertificateFile is not null)
        {
            var certificate = X509Certificate2.CreateFromPemFile(CertificateFile, KeyFile);
            var chain = new X509Certificate2Collection();
            chain.ImportFromPemFile(CertificateFile);
            options.ClientCertificateContext = SslStreamCertificateContext.Create(certificate, chain, offline: true);
        }

        if (ServerName is not null)
        {
            // The HTTP client sets the name to look for by the address, so another one is looked for here.
            options.RemoteCertificateValidationCallback = (_, certificate, chain, errors) => IsFor(ServerName, certificate, chain, errors);
        }
    }

    // Says itself why a certificate is refused: the runtime would only say that this method refused it.
    private static bool IsFor(string name, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        var others = errors & ~SslPolicyErrors.RemoteCertificateNameMismatch;
        if (others != SslPolicyErrors.None)
        {
            var faults = string.Join(", ", (chain?.ChainStatus ?? []).Select(status => status.Status));
            throw new AuthenticationException($"The remote certificate is invalid: {others} {faults}");
        }

        return certificate is X509Certificate2 presented && presented.MatchesHostname(name, allowCommonName: false)
            ? true
            : throw new AuthenticationException($"The remote certificate is not for '{name}': {SslPolicyErrors.RemoteCertificateNameMismatch}");
    }

    private static X509ChainPolicy Trust(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(file);
        return policy;
    }
}
