using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using TestSupport;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Rpc;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

/// <summary>Tablets and control daemons that demand a client certificate.</summary>
public sealed class TlsTests : IDisposable
{
    private static readonly TabletAlias Alias = new("zone1", 1);

    private readonly TestCertificates _certificates = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tablet_WithClientCertificate_Answers_AndWithoutItDoesNot()
    {
        await using var tablet = await FakeTablet.StartAsync(Alias, Demanding());

        (await AskAsync(tablet, Full())).ShouldBe(tablet.Position);
        (await Should.ThrowAsync<TabletException>(() => AskAsync(tablet, Full() with { CertificateFile = null, KeyFile = null }))).Message.ShouldContain("Unavailable");
    }

    [Fact]
    public async Task Tablet_OfAnAuthorityThatIsNotTrusted_IsNotCalled()
    {
        await using var tablet = await FakeTablet.StartAsync(Alias, Demanding());

        await Should.ThrowAsync<TabletException>(() => AskAsync(tablet, Full() with { AuthorityFile = null }));

        tablet.Server.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Tablet_WithAnotherNameThanExpected_IsNotCalled()
    {
        await using var tablet = await FakeTablet.StartAsync(Alias, Demanding());

        await Should.ThrowAsync<TabletException>(() => AskAsync(tablet, Full() with { ServerName = "tablet.example" }));

        tablet.Server.Calls.ShouldBeEmpty();
        (await AskAsync(tablet, Full() with { ServerName = "localhost" })).ShouldBe(tablet.Position);
    }

    [Fact]
    public async Task Vtctld_WithClientCertificate_Answers_AndWithoutTlsDoesNot()
    {
        await using var vtctld = await FakeVtctld.StartAsync(Demanding());
        vtctld.On<GetCellInfoNamesRequest, GetCellInfoNamesResponse>("GetCellInfoNames", _ => new() { Names = { "zone1" } });
        using var channels = new VitessChannels(new() { Tls = Full() });
        using var plain = new VitessChannels(new() { CallTimeout = TimeSpan.FromSeconds(30) });

        (await new VtctldClient(channels, vtctld.Server.Address).GetCellInfoNamesAsync(new(), null, Cancellation)).Names.ShouldBe(["zone1"]);
        await Should.ThrowAsync<VitessCommandException>(() => new VtctldClient(plain, vtctld.Server.Address).GetCellInfoNamesAsync(new(), null, Cancellation));
    }

    public void Dispose() => _certificates.Dispose();

    private static async Task<string> AskAsync(FakeTablet tablet, TlsFiles tls)
    {
        using var channels = new VitessChannels(new() { Tls = tls, CallTimeout = TimeSpan.FromSeconds(30) });
        var record = new TabletRecord { Alias = Alias, Hostname = "127.0.0.1", PortMap = new Dictionary<string, int> { ["grpc"] = tablet.Server.Port } };
        return await new TabletManager(channels).GetPrimaryPositionAsync(record, Cancellation);
    }

    private TlsFiles Full()
    {
        var folder = Path.GetDirectoryName(_certificates.AuthorityFile)!;
        return new(_certificates.AuthorityFile, Path.Combine(folder, "client.pem"), Path.Combine(folder, "client.key"));
    }

    private HttpsConnectionAdapterOptions Demanding() => new()
    {
        ServerCertificate = X509Certificate2.CreateFromPemFile(_certificates.ServerCertificateFile, _certificates.ServerKeyFile),
        ClientCertificateMode = ClientCertificateMode.RequireCertificate,
        ClientCertificateValidation = (certificate, _, _) => certificate.Thumbprint == _certificates.Client.Thumbprint,
    };
}
