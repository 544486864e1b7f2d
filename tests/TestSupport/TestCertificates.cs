using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TestSupport;

/// <summary>A certificate authority with one server and one client certificate for the loopback address, as PEM files in a folder of their own.</summary>
public sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset From = DateTimeOffset.UtcNow.AddDays(-1);
    private readonly ECDsa _authorityKey;
    private readonly X509Certificate2 _authority;
    private readonly string _folder = Directory.CreateTempSubdirectory("certificates-").FullName;
    private byte _serial;

    /// <summary>Makes the certificates.</summary>
    public TestCertificates()
    {
        _authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test authority", _authorityKey, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        _authority = request.CreateSelfSigned(From.AddDays(-10), From.AddDays(30));
        File.WriteAllText(AuthorityFile, _authority.ExportCertificatePem());
        Authority = X509CertificateLoader.LoadCertificate(_authority.RawData);
        Issue("server").Dispose();
        Client = Issue("client");
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

    /// <summary>Makes another certificate with its key, also as the PEM files NAME.pem and NAME.key beside the others.</summary>
    /// <param name="name">Name of the files, and of the subject.</param>
    /// <param name="host">The host that it is for; null for the loopback address and localhost.</param>
    /// <param name="isExpired">Whether it expired yesterday.</param>
    /// <param name="isForServers">Whether servers may use it, besides clients.</param>
    public X509Certificate2 Issue(string name, string? host = null, bool isExpired = false, bool isForServers = true)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(Names(host));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(isForServers ? [new("1.3.6.1.5.5.7.3.1"), new("1.3.6.1.5.5.7.3.2")] : [new("1.3.6.1.5.5.7.3.2")], false));
        var from = isExpired ? From.AddDays(-9) : From;
        using var bare = request.Create(_authority, from, isExpired ? From : From.AddDays(20), [++_serial]);
        using var certificate = bare.CopyWithPrivateKey(key);
        File.WriteAllText(FileOf(name + ".pem"), certificate.ExportCertificatePem());
        File.WriteAllText(FileOf(name + ".key"), key.ExportPkcs8PrivateKeyPem());
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A file in the folder of the certificates.</summary>
    public string FileOf(string name) => Path.Combine(_folder, name);

    /// <inheritdoc/>
    public void Dispose()
    {
        Authority.Dispose();
        Client.Dispose();
        _authority.Dispose();
        _authorityKey.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static X509Extension Names(string? host)
    {
        var names = new SubjectAlternativeNameBuilder();
        if (host is not null)
        {
            names.AddDnsName(host);
            return names.Build();
        }

        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        return names.Build();
    }
}
