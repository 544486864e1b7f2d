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
    public async Task TlsAndUser_AreBothNeeded()
    {
        using var certificates = new TestCertificates();
        var folder = Path.GetDirectoryName(certificates.AuthorityFile)!;
        var tls = new TlsFiles(certificates.AuthorityFile, Path.Combine(folder, "client.pem"), Path.Combine(folder, "client.key"));
        await using var server = await EtcdProcess.StartAsync(
            $"--cert-file={certificates.ServerCertificateFile}", $"--key-file={certificates.ServerKeyFile}",
            "--client-cert-auth", $"--trusted-ca-file={certificates.AuthorityFile}");
        string[] trust = ["--cacert", tls.AuthorityFile!, "--cert", tls.CertificateFile!, "--key", tls.KeyFile!];
        foreach (var command in new[] { "user add root:secret", "user grant-role root root", "auth enable" })
        {
            await server.ControlAsync([.. trust, .. command.Split(' ')]);
        }

        var both = Options(tls) with { Username = "root", Password = "secret" };
        await using (var topology = await TopologyFixture.OpenAsync($"127.0.0.1:{server.Port}", both))
        {
            var key = TopologyPaths.Keyspace("commerce");
            await topology.Store.CreateAsync(key, new() { DurabilityPolicy = "semi_sync" }, Cancellation);
            await using var held = await topology.Store.LockAsync(TopologyPaths.KeyspaceDirectory("commerce"), "test", Cancellation);
            await held.CheckAsync(Cancellation);
            (await topology.Store.ReadAsync(key, Cancellation)).Value.DurabilityPolicy.ShouldBe("semi_sync");
        }

        (await FailureAsync(server, both with { Password = "wrong" })).Kind.ShouldBe(TopologyErrorKind.Failed);
        await using (var nobody = await TopologyFixture.OpenAsync($"127.0.0.1:{server.Port}", Options(tls)))
        {
            var failure = await Should.ThrowAsync<TopologyException>(() => nobody.Store.ReadAsync(TopologyPaths.Keyspace("commerce"), Cancellation));
            (failure.Kind, failure.IsTransient).ShouldBe((TopologyErrorKind.Failed, false), "the certificate's name is no user of this server");
        }

        (await FailureAsync(server, both with { Tls = tls with { CertificateFile = null, KeyFile = null } })).IsTransient.ShouldBeTrue();
    }

    [Fact]
    public void Options_NeverShowThePassword() => (Options(null) with { Username = "root", Password = "secret" }).ToString().ShouldNotContain("secret");

    private static EtcdTopologyOptions Options(TlsFiles? tls) => new() { Tls = tls, ConnectTimeout = TimeSpan.FromSeconds(5) };

    private static Task<TopologyException> FailureAsync(EtcdProcess server, EtcdTopologyOptions options) =>
        Should.ThrowAsync<TopologyException>(() => TopologyFixture.OpenAsync($"127.0.0.1:{server.Port}", options));
}
