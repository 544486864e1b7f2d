using Certificates;

namespace Vitess.Operator.Sdk.Topology.Rpc;

/// <summary>Says why the certificate of a lock server, tablet or control daemon was refused, and what to do.</summary>
internal static class PeerCertificate
{
    /// <summary>A sentence; null when the call failed for another reason.</summary>
    /// <param name="failure">What the connection failed with; null when nothing is known of it.</param>
    public static string? Explain(Exception? failure) => CertificateRefusals.In(failure) switch
    {
        CertificateRefusal.Authority => "the certificate comes from an authority that is not trusted: give the authority by TlsFiles.AuthorityFile, on the command line by --tls-ca",
        CertificateRefusal.Name => "the certificate is for another name: give the name that it is for by TlsFiles.ServerName",
        CertificateRefusal.Time => "the certificate has expired, or is not valid yet: renew it, or set the clocks",
        CertificateRefusal.Other => "the certificate was refused: it must be one for servers, and valid now",
        _ => null,
    };
}
