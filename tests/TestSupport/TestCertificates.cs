using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestSupport;

/// <summary>A certificate authority with one server and one client certificate for the loopback address, as PEM files in a folder of their own.</summary>
public sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1);
    private readonly string _folder = Directory.CreateTempSubdirectory("certificates-").FullName;

    /// <summary>Makes the certificates.</summary>
    public TestCertificates()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test authority", authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(From, From.AddDays(30));
        File.WriteAllText(AuthorityFile, authority.ExportCertificatePem());
        Authority = X509CertificateLoader.LoadCertificate(authority.RawData);
        Issue(authority, "server", 1);
        Client = Issue(authority, "client", 2);
    }

    /// <summary>The authority, without its key.</summary>
    public X509Certificate2 Authority { get; }

    /// <summary>The client certificate with its key.</summary>
    public X509Certificate2 Client { get; }

    /// <summary>PEM file of the authority.</summary>
    public string AuthorityFile => Path.Combine(_folder, "ca.pem");

    /// <summary>PEM file of the server's certificate.</summary>
    public string ServerCertificateFile => Path.Combine(_folder, "server.pem");

    /// <summary>PEM file of the server's key.</summary>
    public string ServerKeyFile => Path.Combine(_folder, "server.key");

    /// <inheritdoc/>
    public void Dispose()
    {
        Authority.Dispose();
        Client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private X509Certificate2 Issue(X509Certificate2 authority, string name, byte serial)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1"), new("1.3.6.1.5.5.7.3.2")], false));
        using var bare = request.Create(authority, From, From.AddDays(20), [serial]);
        using var certificate = bare.CopyWithPrivateKey(key);
        File.WriteAllText(Path.Combine(_folder, name + ".pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(_folder, name + ".key"), key.ExportPkcs8PrivateKeyPem());
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }
}
