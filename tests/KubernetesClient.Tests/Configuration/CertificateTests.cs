using System.Security.Cryptography.X509Certificates;
using k8s;
using k8s.Exceptions;

namespace KubernetesClient.Tests.Configuration;

public sealed class CertificateTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly X509Certificate2 _authority = TestCertificates.Authority("authority");

    public void Dispose()
    {
        _folder.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public void AuthorityData_MayHoldSeveral_AndComesBeforeTheFile()
    {
        using var second = TestCertificates.Authority("second");
        var both = _authority.ExportCertificatePem() + "\n" + second.ExportCertificatePem();
        var config = Build($"{{server: 'https://a', certificate-authority-data: {TestCertificates.Base64(both)}, certificate-authority: absent.pem}}");
        config.SslCaCerts.Select(certificate => certificate.Subject).ShouldBe(["CN=authority", "CN=second"]);
    }

    [Fact]
    public void AuthorityFile_StartsAtTheFolderOfTheKubeconfig()
    {
        _folder.Write("ca.pem", _authority.ExportCertificatePem());
        Build("{server: 'https://a', certificate-authority: ca.pem}").SslCaCerts.Count.ShouldBe(1);
    }

    [Fact]
    public void Authorities_CountForHttpsOnly() => Build("{server: 'http://a', certificate-authority: absent.pem}").SslCaCerts.ShouldBeNull();

    [Theory]
    [InlineData("certificate-authority: absent.pem", "absent.pem")]
    [InlineData("certificate-authority-data: '***'", "certificate-authority-data of cluster 'k'")]
    [InlineData("certificate-authority-data: aGVsbG8=", "holds no certificate")]
    public void UnreadableAuthority_IsNamed(string setting, string message) =>
        Should.Throw<KubeConfigException>(() => Build($"{{server: 'https://a', {setting}}}")).Message.ShouldContain(message);

    [Fact]
    public void ClientCertificate_IsTakenFromDataOrFiles()
    {
        var (certificate, key) = TestCertificates.Signed(_authority, "client");
        var fromData = Build("{server: 'https://a'}", $"{{client-certificate-data: {TestCertificates.Base64(certificate)}, client-key-data: {TestCertificates.Base64(key)}}}");
        _folder.Write("c.pem", certificate);
        _folder.Write("k.pem", key);
        var fromFiles = Build("{server: 'https://a'}", "{client-certificate: c.pem, client-key: k.pem}");
        using var first = Certificates.ReadClientCertificate(fromData);
        using var second = Certificates.ReadClientCertificate(fromFiles);
        first.HasPrivateKey.ShouldBeTrue();
        first.Subject.ShouldBe("CN=client");
        second.Thumbprint.ShouldBe(first.Thumbprint);
    }

    [Fact]
    public void ClientCertificate_WithAnotherKey_IsRefused()
    {
        var (certificate, _) = TestCertificates.Signed(_authority, "client");
        var (_, key) = TestCertificates.Signed(_authority, "other");
        var config = new KubernetesClientConfiguration
        {
            Host = "https://a",
            ClientCertificateData = TestCertificates.Base64(certificate),
            ClientCertificateKeyData = TestCertificates.Base64(key),
        };
        Should.Throw<KubeConfigException>(() => new Kubernetes(config)).Message.ShouldContain("client certificate and key");
    }

    [Fact]
    public void ClientCertificate_WhoseFileIsMissing_IsNamed()
    {
        var config = new KubernetesClientConfiguration { Host = "https://a", ClientCertificateFilePath = "/nowhere/c.pem", ClientKeyFilePath = "/nowhere/k.pem" };
        Should.Throw<KubeConfigException>(() => new Kubernetes(config)).Message.ShouldContain("/nowhere/c.pem");
    }

    private KubernetesClientConfiguration Build(string cluster, string user = "{token: t}") =>
        KubernetesClientConfiguration.BuildConfigFromConfigFile(_folder.Write("config",
            $"""
            current-context: c
            contexts: [{"{"}name: c, context: {"{"}cluster: k, user: u{"}"}{"}"}]
            clusters: [{"{"}name: k, cluster: {cluster}{"}"}]
            users: [{"{"}name: u, user: {user}{"}"}]
            """));
}
