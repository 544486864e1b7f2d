using System.Net;
using System.Security.Cryptography.X509Certificates;
using k8s;

namespace KubernetesClient.Tests.Client;

/// <summary>The client against a real TLS server on loopback.</summary>
public sealed class TlsTests : IDisposable
{
    private const string ServerName = "api.cluster";

    private readonly X509Certificate2 _authority = TestCertificates.Authority("authority");
    private readonly TlsServer _server;

    public TlsTests() => _server = new TlsServer(_authority, ServerName);

    public void Dispose()
    {
        _server.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public async Task AuthorityOfTheCluster_IsTrusted_AndTheClientShowsItsCertificate()
    {
        (await SendAsync(Config(_authority), ServerName)).ShouldBe(HttpStatusCode.OK);
        _server.Client.ShouldBe("CN=client");
    }

    [Fact]
    public async Task OtherAuthority_IsNotTrusted()
    {
        using var other = TestCertificates.Authority("other");
        await Should.ThrowAsync<HttpRequestException>(() => SendAsync(Config(other), ServerName));
    }

    [Fact]
    public async Task OtherName_IsNotTrusted() => await Should.ThrowAsync<HttpRequestException>(() => SendAsync(Config(_authority), "api.other"));

    [Fact]
    public async Task AnyCertificate_IsTakenWhenTheCheckIsSkipped()
    {
        var config = Config(null);
        config.SkipTlsVerify = true;
        (await SendAsync(config, "api.other")).ShouldBe(HttpStatusCode.OK);
    }

    private KubernetesClientConfiguration Config(X509Certificate2? trusted)
    {
        var (certificate, key) = TestCertificates.Signed(_authority, "client");
        return new KubernetesClientConfiguration
        {
            Host = _server.Address,
            SslCaCerts = trusted is null ? null : [X509CertificateLoader.LoadCertificate(trusted.RawData)],
            ClientCertificateData = TestCertificates.Base64(certificate),
            ClientCertificateKeyData = TestCertificates.Base64(key),
        };
    }

    /// <summary>Sends a request as callers do; the Host header is what TLS takes for the server's name.</summary>
    private async Task<HttpStatusCode> SendAsync(KubernetesClientConfiguration config, string serverName)
    {
        using var client = new Kubernetes(config);
        using var request = new HttpRequestMessage(HttpMethod.Get, client.BaseUri) { Headers = { Host = serverName } };
        var answering = _server.AnswerAsync(TestContext.Current.CancellationToken);
        using var response = await client.HttpClient.SendAsync(request, TestContext.Current.CancellationToken);
        await answering;
        return response.StatusCode;
    }
}
