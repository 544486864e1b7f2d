using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using k8s;

namespace KubernetesClient.Tests.Client;

public sealed class ServerTrustTests : IDisposable
{
    private readonly X509Certificate2 _authority = TestCertificates.Authority("authority");
    private readonly X509Certificate2 _other = TestCertificates.Authority("other");
    private readonly X509Certificate2 _server;

    public ServerTrustTests() => _server = X509Certificate2.CreateFromPem(TestCertificates.Signed(_authority, "server").Certificate);

    public void Dispose()
    {
        _authority.Dispose();
        _other.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void UnknownAuthority_IsTrustedWhenItIsTheClusters()
    {
        Check([_authority], SslPolicyErrors.RemoteCertificateChainErrors).ShouldBeTrue();
        Check([_other, _authority], SslPolicyErrors.RemoteCertificateChainErrors).ShouldBeTrue();
        Check([_other], SslPolicyErrors.RemoteCertificateChainErrors).ShouldBeFalse();
    }

    [Fact]
    public void NoErrors_AreTrusted() => Check([_other], SslPolicyErrors.None).ShouldBeTrue();

    [Theory]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch)]
    [InlineData(SslPolicyErrors.RemoteCertificateNameMismatch | SslPolicyErrors.RemoteCertificateChainErrors)]
    [InlineData(SslPolicyErrors.RemoteCertificateNotAvailable)]
    public void OtherErrors_AreNotTrusted(SslPolicyErrors errors) => Check([_authority], errors).ShouldBeFalse();

    [Theory]
    [InlineData("1.3.6.1.5.5.7.3.1", true)]
    [InlineData("1.3.6.1.5.5.7.3.2", false)]
    public void CertificateOfAUser_IsNotTakenForTheServers(string usage, bool isTrusted)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=jane", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new(usage)], false));
        using var certificate = request.Create(_authority, _authority.NotBefore.AddDays(1), _authority.NotAfter.AddDays(-1), [4]);

        Kubernetes.CertificateValidationCallBack(this, [_authority], certificate, null, SslPolicyErrors.RemoteCertificateChainErrors).ShouldBe(isTrusted);
    }

    private bool Check(X509Certificate2Collection authorities, SslPolicyErrors errors) =>
        Kubernetes.CertificateValidationCallBack(this, authorities, _server, null, errors);
}
