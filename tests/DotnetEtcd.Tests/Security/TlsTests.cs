using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using dotnet_etcd;
using Grpc.Core;
using TestSupport;

namespace DotnetEtcd.Tests.Security;

public sealed class TlsTests : IAsyncLifetime
{
    private readonly TestCertificates _certificates = new();
    private EtcdProcess? _etcd;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _etcd = await EtcdProcess.StartAsync(
        "--cert-file", _certificates.ServerCertificateFile,
        "--key-file", _certificates.ServerKeyFile,
        "--trusted-ca-file", _certificates.AuthorityFile,
        "--client-cert-auth");

    [Fact]
    public async Task Call_WithAuthorityAndClientCertificate_Works()
    {
        using var client = new EtcdClient(connectionString: _etcd!.Address, configureSslOptions: Trust(withClient: true));

        (await client.StatusAsync(new(), cancellationToken: Cancellation)).Version.ShouldStartWith("3.");
    }

    [Fact]
    public async Task Call_WithoutClientCertificate_IsUnavailable()
    {
        using var client = new EtcdClient(connectionString: _etcd!.Address, configureSslOptions: Trust(withClient: false));

        var failure = await Should.ThrowAsync<RpcException>(() => client.StatusAsync(new(), cancellationToken: Cancellation));

        failure.StatusCode.ShouldBe(StatusCode.Unavailable);
    }

    [Fact]
    public async Task Call_WithoutTrustInTheAuthority_IsUnavailable()
    {
        using var client = new EtcdClient(connectionString: _etcd!.Address, configureSslOptions: static _ => { });

        var failure = await Should.ThrowAsync<RpcException>(() => client.StatusAsync(new(), cancellationToken: Cancellation));

        failure.StatusCode.ShouldBe(StatusCode.Unavailable);
        failure.Status.Detail.ShouldContain("certificate");
    }

    public async ValueTask DisposeAsync()
    {
        if (_etcd is not null)
        {
            await _etcd.DisposeAsync();
        }

        _certificates.Dispose();
    }

    private Action<SslClientAuthenticationOptions> Trust(bool withClient) => options =>
    {
        options.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            CustomTrustStore = { _certificates.Authority },
        };
        options.ClientCertificates = withClient ? [_certificates.Client] : null;
    };
}
