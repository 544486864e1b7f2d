using TestSupport;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

public sealed class SecurityTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tls_WithClientCertificate_Works_AndWithoutItDoesNot()
    {
        using var certificates = new TestCertificates();
        await using var server = await EtcdProcess.StartAsync(
            $"--cert-file={certificates.ServerCertificateFile}", $"--key-file={certificates.ServerKeyFile}",
            "--client-cert-auth", $"--trusted-ca-file={certificates.AuthorityFile}");
        var folder = Path.GetDirectoryName(certificates.AuthorityFile)!;
        var full = new TlsFiles(certificates.AuthorityFile, Path.Combine(folder, "client.pem"), Path.Combine(folder, "client.key"));

        await using (var topology = await TopologyFixture.OpenAsync($"127.0.0.1:{server.Port}", Options(full)))
        {
            await topology.Store.CreateAsync(TopologyPaths.Keyspace("commerce"), new(), Cancellation);
        }

        (await FailureAsync(server, Options(full with { CertificateFile = null, KeyFile = null }))).IsTransient.ShouldBeTrue();
        (await FailureAsync(server, Options(full with { AuthorityFile = null }))).IsTransient.ShouldBeTrue();
    }

    [Fact]
    public async Task User_SignsIn_AndAWrongPasswordIsSaid()
    {
        await using var server = await EtcdProcess.StartAsync();
        await server.ControlAsync("user", "add", "root:secret");
        await server.ControlAsync("user", "grant-role", "root", "root");
        await server.ControlAsync("auth", "enable");

        await using var topology = await TopologyFixture.OpenAsync($"127.0.0.1:{server.Port}", Options(null) with { Username = "root", Password = "secret" });
        await topology.Store.CreateAsync(TopologyPaths.Keyspace("commerce"), new(), Cancellation);

        var failure = await FailureAsync(server, Options(null) with { Username = "root", Password = "wrong" });
        failure.Kind.ShouldBe(TopologyErrorKind.Failed);
        failure.ToString().ShouldNotContain("wrong");
    }

    [Fact]
    public void Options_NeverShowThePassword() => (Options(null) with { Username = "root", Password = "secret" }).ToString().ShouldNotContain("secret");

    private static EtcdTopologyOptions Options(TlsFiles? tls) => new() { Tls = tls, ConnectTimeout = TimeSpan.FromSeconds(5) };

    private static Task<TopologyException> FailureAsync(EtcdProcess server, EtcdTopologyOptions options) =>
        Should.ThrowAsync<TopologyException>(() => TopologyFixture.OpenAsync($"127.0.0.1:{server.Port}", options));
}
