using Certificates;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>Says why the certificate of an API server was refused, and what to do.</summary>
internal static class ServerCertificate
{
    private const string Authority = "name its authority by certificate-authority-data in the kubeconfig";
    private const string Name = "use a name that the certificate is for, or set tls-server-name in the kubeconfig";
    private const string Unchecked = "insecure-skip-tls-verify turns the check off, for tests";

    /// <summary>A sentence; null when the connection failed for another reason.</summary>
    /// <param name="failure">What the connection failed with.</param>
    /// <param name="host">The host that was asked for.</param>
    public static string? Explain(Exception failure, string host) => CertificateRefusals.In(failure) switch
    {
        CertificateRefusal.Authority => $"the certificate of {host} comes from an authority that is not trusted: {Authority}. ({Unchecked}.)",
        CertificateRefusal.Name => $"the certificate is not for {host}: {Name}.",
        CertificateRefusal.Time => $"the certificate of {host} has expired, or is not valid yet: renew it, or set the clocks.",
        CertificateRefusal.Other => $"the certificate of {host} was refused. It must come from the authority in the kubeconfig, be for that name, and be valid now: {Authority}, {Name}, or renew it. ({Unchecked}.)",
        _ => null,
    };
}
