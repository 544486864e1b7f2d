using System.Net;
using System.Net.Sockets;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Protos.LogUtil;
using Vitess.Operator.Sdk.Topology.Protos.TabletManagerData;
using Vitess.Operator.Sdk.Topology.Protos.VtctlData;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Rpc;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

public sealed class ClientTests
{
    private static readonly TabletAlias Alias = new("zone1", 7);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(typeof(VtctldClient), "Vtctld")]
    [InlineData(typeof(TabletManagerClient), "TabletManager")]
    public void Clients_HaveEveryMethodOfTheirService(Type client, string service)
    {
        FileDescriptor[] files = [Topology.Protos.VtctlService.VtctlserviceReflection.Descriptor, Topology.Protos.TabletManagerService.TabletmanagerserviceReflection.Descriptor];
        var methods = files.SelectMany(file => file.Services).Single(found => found.Name == service).Methods;

        methods.Select(method => method.Name + "Async").Except(client.GetMethods().Select(method => method.Name)).ShouldBeEmpty();
        methods.Where(method => method.IsServerStreaming).Select(method => method.Name).ShouldBe(
            methods.Where(method => client.GetMethod(method.Name + "Async")!.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal)).Select(method => method.Name));
    }

    [Fact]
    public async Task Rows_AreCutByTheirLengths()
    {
        await using var server = await GrpcServer.StartAsync();
        server.Unary<Topology.Protos.TabletManagerData.ExecuteFetchAsDbaRequest, ExecuteFetchAsDbaResponse>("tabletmanagerservice.TabletManager", "ExecuteFetchAsDba", _ => new()
        {
            Result = new() { Rows = { new Topology.Protos.Query.Row { Lengths = { 3, -1, 0, 2 }, Values = Google.Protobuf.ByteString.CopyFromUtf8("abcé") } } },
        });
        using var channels = new VitessChannels();

        var rows = await new TabletManager(channels).ExecuteFetchAsDbaAsync(Record(server.Port), "SHOW DATABASES", cancellationToken: Cancellation);

        rows.ShouldHaveSingleItem().ShouldBe(["abc", null, string.Empty, "é"]);
    }

    [Fact]
    public async Task TabletThatReplicatesFromNobody_IsTold()
    {
        await using var tablet = await FakeTablet.StartAsync(Alias);
        using var channels = new VitessChannels();

        var failure = await Should.ThrowAsync<TabletException>(() => new TabletManager(channels).GetReplicationStatusAsync(Record(tablet.Server.Port), Cancellation));

        failure.IsNotReplica.ShouldBeTrue();
    }

    [Fact]
    public async Task StoppedTablet_IsNotCalled()
    {
        using var channels = new VitessChannels();
        var tablets = new TabletManager(channels);

        (await Should.ThrowAsync<TabletException>(() => tablets.GetPrimaryPositionAsync(Record(1) with { ShutdownTime = DateTimeOffset.UnixEpoch }, Cancellation)))
            .Message.ShouldContain("tablet is shutdown");
        (await Should.ThrowAsync<TabletException>(() => tablets.GetPrimaryPositionAsync(Record(1) with { Hostname = string.Empty }, Cancellation)))
            .Message.ShouldContain("names no host");
    }

    [Fact]
    public async Task HangingTablet_EndsAtTheDeadline()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var channels = new VitessChannels(new() { CallTimeout = TimeSpan.FromMilliseconds(300) });

        var failure = await Should.ThrowAsync<TabletException>(
            () => new TabletManager(channels).GetPrimaryPositionAsync(Record(((IPEndPoint)listener.LocalEndpoint).Port), Cancellation));

        failure.Message.ShouldContain("DeadlineExceeded (127.0.0.1:");
    }

    [Fact]
    public async Task Vtctld_FailuresAreToldByTheirText()
    {
        await using var vtctld = await FakeVtctld.StartAsync();
        vtctld.On<GetKeyspaceRequest, GetKeyspaceResponse>("GetKeyspace", _ => throw new RpcException(new Status(StatusCode.Unknown, "node doesn't exist: keyspaces/x/Keyspace")));
        using var channels = new VitessChannels();
        var client = new VtctldClient(channels, vtctld.Server.Address);

        var failure = await Should.ThrowAsync<VitessCommandException>(() => client.GetKeyspaceAsync(new() { Keyspace = "x" }, null, Cancellation));

        failure.Command.ShouldBe("GetKeyspace");
        RpcErrors.KindOf(failure.Message).ShouldBe(TopologyErrorKind.NoNode);
        (await Should.ThrowAsync<VitessCommandException>(() => client.GetCellInfoAsync(new(), null, Cancellation))).Message.ShouldContain("Unimplemented");
    }

    [Fact]
    public async Task Vtctld_StreamsLines()
    {
        await using var vtctld = await FakeVtctld.StartAsync();
        vtctld.OnStream<Topology.Protos.VtctlData.BackupRequest, Topology.Protos.VtctlData.BackupResponse>("Backup", _ => Enumerable.Range(1, 3).Select(line =>
            new Topology.Protos.VtctlData.BackupResponse { Event = new Event { Value = $"line {line}" } }));
        using var channels = new VitessChannels();
        var lines = new List<string>();

        await foreach (var response in new VtctldClient(channels, vtctld.Server.Address).BackupAsync(new(), Cancellation))
        {
            lines.Add(response.Event.Value);
        }

        lines.ShouldBe(["line 1", "line 2", "line 3"]);
    }

    private static TabletRecord Record(int port) => new() { Alias = Alias, Hostname = "127.0.0.1", PortMap = new Dictionary<string, int> { ["grpc"] = port } };
}
