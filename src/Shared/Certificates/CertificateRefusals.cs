using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Certificates;

/// <summary>Finds out why a certificate was refused.</summary>
internal static class CertificateRefusals
{
    // The runtime's messages hold the names of these constants in every language.
    private static readonly (string Word, CertificateRefusal Refusal)[] Words =
    [
        ("RemoteCertificateNameMismatch", CertificateRefusal.Name),
        ("NotTimeValid", CertificateRefusal.Time),
        ("UntrustedRoot", CertificateRefusal.Authority),
        ("PartialChain", CertificateRefusal.Authority),
        ("NotSignatureValid", CertificateRefusal.Authority),
        ("RemoteCertificate", CertificateRefusal.Other),
        .. Enum.GetNames<X509ChainStatusFlags>().Where(name => name != nameof(X509ChainStatusFlags.NoError)).Select(name => (name, CertificateRefusal.Other)),
    ];

    /// <summary>The reason; <see cref="CertificateRefusal.None"/> for failures of other kinds.</summary>
    /// <param name="failure">What the connection failed with; null for nothing.</param>
    public static CertificateRefusal In(Exception? failure)
    {
        for (var error = failure; error is not null; error = error.InnerException)
        {
            if (error is AuthenticationException)
            {
                return Array.Find(Words, entry => error.Message.Contains(entry.Word, StringComparison.Ordinal)).Refusal;
            }
        }

        return CertificateRefusal.None;
    }
}
