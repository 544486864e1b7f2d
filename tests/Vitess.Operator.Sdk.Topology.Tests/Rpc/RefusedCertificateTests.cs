using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using TestSupport;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Etcd;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Rpc;
using Vitess.Operator.Sdk.Topology.Tablets;
using Vitess.Operator.Sdk.Topology.Tests.Etcd;

namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

/// <summary>Lock servers, tablets and control daemons whose certificate must not be taken: nothing is asked of them, and the message says what is wrong and what to do.</summary>
public sealed class RefusedCertificateTests : IDisposable
{
    private const string Untrusted = "the certificate comes from an authority that is not trusted: give the authority by TlsFiles.AuthorityFile, on the command line by --tls-ca";
    private const string OtherName = "the certificate is for another name: give the name that it is for by TlsFiles.ServerName";
    private const string Expired = "the certificate has expired, or is not valid yet: renew it, or set the clocks";
    private const string NotForServers = "the certificate was refused: it must be one for servers, and valid now";

    private static readonly TabletAlias Alias = new("zone1", 1);

    private readonly TestCertificates _certificates = new();
    private readonly TestCertificates _others = new();

    public static TheoryData<string, string> Cases => new()
    {
        { "of the system", Untrusted },
        { "of another authority", Untrusted },
        { "for another host", OtherName },
        { "expired", Expired },
        { "other name wanted", OtherName },
        { "expired, by name", Expired },
        { "another authority, by name", Untrusted },
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Tablet_IsNotCalled(string what, string message)
    {
        var (served, tls) = Case(what);
        await using var tablet = await FakeTablet.StartAsync(Alias, Serving(served));
        using var channels = new VitessChannels(new() { Tls = tls, CallTimeout = TimeSpan.FromSeconds(30) });
        var record = new TabletRecord { Alias = Alias, Hostname = "127.0.0.1", PortMap = new Dictionary<string, int> { ["grpc"] = tablet.Server.Port } };

        var failure = await Should.ThrowAsync<TabletException>(() => new TabletManager(channels).GetPrimaryPositionAsync(record, Cancellation));

        failure.Message.ShouldContain($"Unavailable (127.0.0.1:{tablet.Server.Port}): {message}.");
        tablet.Server.Calls.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Vtctld_IsNotCalled(string what, string message)
    {
        var (served, tls) = Case(what);
        await using var vtctld = await FakeVtctld.StartAsync(Serving(served));
        using var channels = new VitessChannels(new() { Tls = tls, CallTimeout = TimeSpan.FromSeconds(30) });

        var failure = await Should.ThrowAsync<VitessCommandException>(() => new VtctldClient(channels, vtctld.Server.Address).GetCellInfoNamesAsync(new(), null, Cancellation));

        failure.Message.ShouldContain(message);
        vtctld.Server.Calls.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    [InlineData("for clients", NotForServers)]
    public async Task LockServer_IsNotAsked(string what, string message)
    {
        var (served, tls) = Case(what);
        await using var server = await EtcdProcess.StartAsync($"--cert-file={_certificates.FileOf(served + ".pem")}", $"--key-file={_certificates.FileOf(served + ".key")}");

        var failure = await Should.ThrowAsync<TopologyException>(
            () => TopologyFixture.OpenAsync($"127.0.0.1:{server.Port}", new EtcdTopologyOptions { Tls = tls, ConnectTimeout = TimeSpan.FromSeconds(30) }));

        failure.Message.ShouldContain($"({message})");
    }

    [Fact]
    public async Task ByDefault_TlsTrustsTheSystemAlone()
    {
        new TlsFiles().ShouldBe(new TlsFiles(null, null, null, null));
        await using var tablet = await FakeTablet.StartAsync(Alias, Serving("server"));
        using var trusted = new VitessChannels(new() { Tls = new(_certificates.AuthorityFile), CallTimeout = TimeSpan.FromSeconds(30) });
        var record = new TabletRecord { Alias = Alias, Hostname = "127.0.0.1", PortMap = new Dictionary<string, int> { ["grpc"] = tablet.Server.Port } };

        (await new TabletManager(trusted).GetPrimaryPositionAsync(record, Cancellation)).ShouldBe(tablet.Position);
    }

    public void Dispose()
    {
        _certificates.Dispose();
        _others.Dispose();
    }

    // The certificate that is served, and what the client is told to trust.
    private (string Served, TlsFiles Tls) Case(string what)
    {
        var tls = new TlsFiles(_certificates.AuthorityFile);
        switch (what)
        {
            case "of the system":
                return ("server", new());
            case "of another authority":
                return ("server", new(_others.AuthorityFile));
            case "for another host":
                _certificates.Issue("elsewhere", host: "tablet.example").Dispose();
                return ("elsewhere", tls);
            case "expired":
                _certificates.Issue("old", isExpired: true).Dispose();
                return ("old", tls);
            case "for clients":
                _certificates.Issue("someone", isForServers: false).Dispose();
                return ("someone", tls);
            case "other name wanted":
                return ("server", tls with { ServerName = "tablet.example" });
            case "expired, by name":
                _certificates.Issue("old", isExpired: true).Dispose();
                return ("old", tls with { ServerName = "localhost" });
            default:
                return ("server", new(_others.AuthorityFile, ServerName: "localhost"));
        }
    }

    private HttpsConnectionAdapterOptions Serving(string name) =>
        new() { ServerCertificate = X509Certificate2.CreateFromPemFile(_certificates.FileOf(name + ".pem"), _certificates.FileOf(name + ".key")) };
}
