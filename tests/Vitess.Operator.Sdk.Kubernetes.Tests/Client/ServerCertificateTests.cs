using System.Security.Cryptography.X509Certificates;
using k8s;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Kubernetes.Tests.Client;

/// <summary>API servers reached by a kubeconfig: whose certificate is taken, and what is said of one that is not.</summary>
public sealed class ServerCertificateTests : IDisposable
{
    private readonly TestCertificates _certificates = new();
    private readonly TestCertificates _others = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AuthorityInTheKubeconfig_IsTrusted() => (await ListAsync("server", Trust(_certificates))).ShouldBeNull();

    [Fact]
    public async Task WithoutAuthority_TheSystemDecides_AndTheMessageNamesTheFieldAndTheWayOut()
    {
        var message = await ListAsync("server", "");

        message.ShouldNotBeNull();
        message.ShouldContain("list Namespace");
        message.ShouldContain("the connection failed: the certificate of 127.0.0.1 comes from an authority that is not trusted: name its authority by certificate-authority-data in the kubeconfig.");
        message.ShouldContain("insecure-skip-tls-verify turns the check off, for tests");
    }

    [Fact]
    public async Task AnotherAuthority_IsRefused()
    {
        var message = await ListAsync("server", Trust(_others));

        message.ShouldNotBeNull();
        message.ShouldContain("the certificate of 127.0.0.1 was refused. It must come from the authority in the kubeconfig");
        message.ShouldContain("certificate-authority-data");
    }

    [Fact]
    public async Task AnotherHost_IsRefused_UnlessItIsTheNameThatIsWanted()
    {
        _certificates.Issue("elsewhere", host: "api.example").Dispose();

        var message = await ListAsync("elsewhere", Trust(_certificates));

        message.ShouldNotBeNull();
        message.ShouldContain("tls-server-name");
        (await ListAsync("elsewhere", Trust(_certificates), tlsServerName: "api.example")).ShouldBeNull();
    }

    [Fact]
    public async Task ExpiredCertificate_IsRefused()
    {
        _certificates.Issue("old", isExpired: true).Dispose();

        var message = await ListAsync("old", Trust(_certificates));

        message.ShouldNotBeNull();
        message.ShouldContain("be valid now");
    }

    [Theory]
    [InlineData("server")]
    [InlineData("old")]
    [InlineData("elsewhere")]
    public async Task SkippingTheCheck_IsSaidInTheKubeconfig_AndTakesAnyCertificate(string served)
    {
        _certificates.Issue("old", isExpired: true).Dispose();
        _certificates.Issue("elsewhere", host: "api.example").Dispose();

        (await ListAsync(served, "insecure-skip-tls-verify: true")).ShouldBeNull();
        (await ListAsync(served, "insecure-skip-tls-verify: false")).ShouldNotBeNull();
    }

    [Fact]
    public void TheCheck_IsOnUnlessSomebodyTurnsItOff()
    {
        new KubernetesClientConfiguration().SkipTlsVerify.ShouldBeFalse();
        Configuration("https://127.0.0.1:1", "").SkipTlsVerify.ShouldBeFalse();
    }

    public void Dispose()
    {
        _certificates.Dispose();
        _others.Dispose();
    }

    private static string Trust(TestCertificates certificates) => $"certificate-authority: {certificates.AuthorityFile}";

    // What listing fails with; null when it works.
    private async Task<string?> ListAsync(string served, string trust, string? tlsServerName = null)
    {
        using var pem = X509Certificate2.CreateFromPemFile(_certificates.FileOf(served + ".pem"), _certificates.FileOf(served + ".key"));
        await using var server = new ApiServer(new() { Certificate = pem });
        var address = await server.StartAsync(Cancellation);
        using var kubernetes = new k8s.Kubernetes(Configuration(address.AbsoluteUri, trust));
        var client = new KubernetesObjectClient(kubernetes, new() { TlsServerName = tlsServerName });
        try
        {
            (await client.ListAllAsync<V1Namespace>(null, null, Cancellation)).Items.ShouldNotBeEmpty();
            return null;
        }
        catch (KubernetesApiException refused)
        {
            refused.IsTransient.ShouldBeTrue();
            server.Requests.Entries.ShouldBeEmpty();
            return refused.Message;
        }
    }

    private KubernetesClientConfiguration Configuration(string address, string trust)
    {
        var file = _certificates.FileOf("kubeconfig");
        File.WriteAllText(file, $$"""
            apiVersion: v1
            kind: Config
            current-context: test
            contexts: [{name: test, context: {cluster: test, user: test} }]
            clusters:
            - name: test
              cluster:
                server: {{address}}
                {{trust}}
            users: [{name: test, user: {token: t} }]
            """);
        return KubernetesClientConfiguration.BuildConfigFromConfigFile(file);
    }
}
