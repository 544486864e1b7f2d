using System.Net;
using System.Net.Sockets;
using TestSupport;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

[Collection(AloneTests.Name)]
public sealed class PoolTests(SharedEtcd etcd)
{
    private static readonly EtcdTopologyOptions Quick = new()
    {
        ConnectTimeout = TimeSpan.FromSeconds(10),
        OperationTimeout = TimeSpan.FromMilliseconds(500),
        LivenessInterval = TimeSpan.FromMilliseconds(100),
        LivenessTimeout = TimeSpan.FromMilliseconds(500),
        IdleTimeout = TimeSpan.FromMilliseconds(300),
    };

    private static readonly EtcdTopologyOptions Patient = new() { ConnectTimeout = TimeSpan.FromSeconds(5) };   // machines may be busy

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OneAddress_IsOneConnection()
    {
        await using var connector = new EtcdTopologyConnector(Patient);

        await using var first = await connector.OpenAsync(new("etcd2", etcd.Address, "/a"), Cancellation);
        await using var second = await connector.OpenAsync(new("etcd2", etcd.Address, "/b"), Cancellation);

        connector.ConnectionCount.ShouldBe(1);
    }

    [Fact]
    public async Task UnknownImplementation_IsSaid()
    {
        await using var connector = new EtcdTopologyConnector(Patient);

        (await Failure(() => connector.OpenAsync(new("zk2", etcd.Address, "/a"), Cancellation))).Kind.ShouldBe(TopologyErrorKind.NoImplementation);
        (await Failure(() => connector.OpenAsync(new("etcd2", "ftp://host", "/a"), Cancellation))).Kind.ShouldBe(TopologyErrorKind.Failed);
    }

    [Fact]
    public async Task EndpointDown_IsATimeout_AndTheNextOneAnswers()
    {
        await using var connector = new EtcdTopologyConnector(Patient);
        var down = $"127.0.0.1:{FreePort.Next()}";

        (await Failure(() => connector.OpenAsync(new("etcd2", down, "/a"), Cancellation))).Kind.ShouldBe(TopologyErrorKind.Timeout);
        await using var connection = await connector.OpenAsync(new("etcd2", $"{down},{etcd.Address}", "/a"), Cancellation);
    }

    [Fact]
    public async Task HangingServer_IsATimeoutWithinTheLimit_AndHoldsNobodyElseUp()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var connector = new EtcdTopologyConnector(Patient);
        var hanging = connector.OpenAsync(new("etcd2", $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}", "/a"), Cancellation);

        await using (await connector.OpenAsync(new("etcd2", etcd.Address, "/a"), Cancellation))
        {
            hanging.IsCompleted.ShouldBeFalse("the other address was reached while this one hangs");
        }

        (await Failure(() => hanging.WaitAsync(TimeSpan.FromSeconds(20), Cancellation))).Kind.ShouldBe(TopologyErrorKind.Timeout);
    }

    [Fact]
    public async Task CutConnection_IsATypedError_AndThePoolHeals_WithoutLeavingSockets()
    {
        await using var relay = await Relay.StartAsync(etcd.Process.Port);
        await using var topology = await TopologyFixture.OpenAsync(relay.Address, Quick);
        await topology.Store.CreateAsync(TopologyPaths.Keyspace("commerce"), new(), Cancellation);
        relay.Open.ShouldBe(1);

        for (var round = 0; round < 5; round++)
        {
            relay.Cut();
            (await Failure(() => topology.Store.ReadAsync(TopologyPaths.Keyspace("commerce"), Cancellation))).IsTransient.ShouldBeTrue();
            relay.Mend();
            await WaitUntil.HoldsAsync("reads work again", async () => await Works(topology));
        }

        await using (var fresh = await topology.Connector.OpenAsync(topology.Store.Parameters, Cancellation))
        {
            await fresh.Topology.ReadAsync(TopologyPaths.Keyspace("commerce"), Cancellation);
        }

        relay.Open.ShouldBeLessThanOrEqualTo(2);
        await topology.Connection.DisposeAsync();
        await WaitUntil.HoldsAsync("the idle connections are closed", () => Task.FromResult(topology.Connector.ConnectionCount == 0 && relay.Open == 0));
    }

    [Fact]
    public async Task ConnectionInUse_IsNotClosedForBeingIdle()
    {
        await using var relay = await Relay.StartAsync(etcd.Process.Port);
        await using var held = await TopologyFixture.OpenAsync(relay.Address, Quick);
        await using var other = await held.Connector.OpenAsync(held.Store.Parameters with { Address = etcd.Address }, Cancellation);
        await other.DisposeAsync();

        await WaitUntil.HoldsAsync("only the borrowed connection is left", () => Task.FromResult(held.Connector.ConnectionCount == 1));

        relay.Open.ShouldBe(1);
    }

    private static async Task<bool> Works(TopologyFixture topology)
    {
        try
        {
            await topology.Store.ReadAsync(TopologyPaths.Keyspace("commerce"), Cancellation);
            return true;
        }
        catch (TopologyException)
        {
            return false;
        }
    }

    private static Task<TopologyException> Failure(Func<Task> operation) => Should.ThrowAsync<TopologyException>(operation);
}
