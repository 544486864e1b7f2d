using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Etcd;
using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Topology.Tests.Fakes;

public sealed class SimulatedVitessServerTests
{
    private static readonly TopologyParameters Global = new("etcd2", "example-etcd-client.default.svc:2379", "/vitess/example/global");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WorldAndClient_SeeEachOthersWrites()
    {
        var vitess = new SimulatedVitess();
        var world = vitess.Topology.Open(Global, TopologyActors.Tablet);
        await world.CreateAsync(TopologyPaths.Keyspace("before"), new(), Cancellation);
        await using var server = await SimulatedVitessServer.StartAsync(vitess);
        await using var connector = Connector(server);
        await using var client = await connector.OpenAsync(Global, Cancellation);

        await world.CreateAsync(TopologyPaths.Keyspace("world"), new() { DurabilityPolicy = "none" }, Cancellation);
        await client.Topology.CreateAsync(TopologyPaths.Keyspace("client"), new() { DurabilityPolicy = "semi_sync" }, Cancellation);

        (await client.Topology.ListAsync(TopologyPaths.Keyspaces, Cancellation)).ShouldBe(["before", "client", "world"]);
        (await client.Topology.ReadAsync(TopologyPaths.Keyspace("world"), Cancellation)).Value.DurabilityPolicy.ShouldBe("none");
        (await world.ReadAsync(TopologyPaths.Keyspace("client"), Cancellation)).Value.DurabilityPolicy.ShouldBe("semi_sync");
        vitess.Topology.Journal.Entries().Select(entry => $"{entry["actor"]} {entry["op"]} {entry["key"]}").ShouldBe(
            ["tablet create /vitess/example/global/keyspaces/before/Keyspace", "tablet create /vitess/example/global/keyspaces/world/Keyspace", "operator create /vitess/example/global/keyspaces/client/Keyspace"]);
    }

    [Fact]
    public async Task VersionThatTheClientRead_IsNoLongerGoodAfterTheWorldWrote()
    {
        var vitess = new SimulatedVitess();
        var world = vitess.Topology.Open(Global);
        await world.CreateAsync(TopologyPaths.Keyspace("ks"), new(), Cancellation);
        await using var server = await SimulatedVitessServer.StartAsync(vitess);
        await using var connector = Connector(server);
        await using var client = await connector.OpenAsync(Global, Cancellation);
        var (record, version) = await client.Topology.ReadAsync(TopologyPaths.Keyspace("ks"), Cancellation);

        await world.UpdateAsync(TopologyPaths.Keyspace("ks"), new() { DurabilityPolicy = "none" }, null, Cancellation);

        (await Should.ThrowAsync<TopologyException>(() => client.Topology.UpdateAsync(TopologyPaths.Keyspace("ks"), record, version, Cancellation))).Kind.ShouldBe(TopologyErrorKind.BadVersion);
        await client.Topology.DeleteAsync(TopologyPaths.Keyspace("ks"), null, Cancellation);
        (await Should.ThrowAsync<TopologyException>(() => world.ReadAsync(TopologyPaths.Keyspace("ks"), Cancellation))).IsNoNode.ShouldBeTrue();
    }

    [Fact]
    public async Task Locks_HoldOnBothSides()
    {
        var vitess = new SimulatedVitess();
        var world = vitess.Topology.Open(Global);
        await world.CreateAsync(TopologyPaths.Keyspace("ks"), new(), Cancellation);
        await using var server = await SimulatedVitessServer.StartAsync(vitess);
        await using var connector = Connector(server);
        await using var client = await connector.OpenAsync(Global, Cancellation);
        var directory = TopologyPaths.KeyspaceDirectory("ks");

        var held = await client.Topology.LockAsync(directory, "client", Cancellation);
        (await Should.ThrowAsync<TopologyException>(() => world.LockAsync(directory, "world", Cancellation))).Kind.ShouldBe(TopologyErrorKind.Timeout);
        await held.DisposeAsync();
        var mine = await world.LockAsync(directory, "world", Cancellation);
        var waiting = client.Topology.LockAsync(directory, "client", Cancellation);
        waiting.IsCompleted.ShouldBeFalse();
        await mine.DisposeAsync();

        await (await waiting).DisposeAsync();
    }

    [Fact]
    public async Task UnreachableLockserver_TimesOutForTheClient_AndComesBack()
    {
        var vitess = new SimulatedVitess();
        await vitess.Topology.Open(Global).CreateAsync(TopologyPaths.Keyspace("ks"), new(), Cancellation);
        await using var server = await SimulatedVitessServer.StartAsync(vitess);
        await using var connector = Connector(server);
        await using var client = await connector.OpenAsync(Global, Cancellation);

        vitess.Topology.IsReachable = _ => false;
        var failure = await Should.ThrowAsync<TopologyException>(() => client.Topology.ReadAsync(TopologyPaths.Keyspace("ks"), Cancellation));
        vitess.Topology.IsReachable = _ => true;

        failure.Kind.ShouldBe(TopologyErrorKind.Timeout);
        (await client.Topology.ReadAsync(TopologyPaths.Keyspace("ks"), Cancellation)).Version.ShouldBePositive();
    }

    [Fact]
    public async Task Etcdctl_GetsPutsAndWatchesTheWorld()
    {
        await TestSupport.TestTools.EnsureAsync("etcdctl");
        var vitess = new SimulatedVitess();
        var key = TopologyPaths.CellInfo("zone1");
        await using var server = await SimulatedVitessServer.StartAsync(vitess);
        var world = vitess.Topology.Open(Global with { Address = server.Address });   // etcdctl calls an address by its own name
        await world.CreateAsync(key, new() { ServerAddress = "a:2379", Root = "/zone1" }, Cancellation);
        var full = Global.Root + "/" + key.Path;

        using var watch = EtcdControl.Start(server.Address, "watch", "--rev", "1", "--prefix", Global.Root);
        (await EtcdControl.RunAsync(server.Address, "get", "--print-value-only", full)).TrimEnd('\n').ShouldBe("\n\u0006a:2379\u0012\u0006/zone1");
        (await EtcdControl.RunAsync(server.Address, "put", full, "\n\u0006b:2379\u0012\u0006/zone1")).ShouldBe("OK\n");

        (await world.ReadAsync(key, Cancellation)).Value.ServerAddress.ShouldBe("b:2379");
        await world.UpdateAsync(key, new() { ServerAddress = "c:2379", Root = "/zone1" }, null, Cancellation);
        var seen = new List<string>();
        while (seen.Count < 3)
        {
            // A value begins with a line feed, which is the first byte of its message.
            if (await watch.StandardOutput.ReadLineAsync(Cancellation) is { } line && line.Contains(":2379", StringComparison.Ordinal))
            {
                seen.Add(line[1..7]);
            }
        }

        watch.Kill();
        seen.ShouldBe(["a:2379", "b:2379", "c:2379"]);
    }

    private static EtcdTopologyConnector Connector(SimulatedVitessServer server) => new(new() { ConnectTo = server.ConnectTo, ConnectTimeout = TimeSpan.FromSeconds(30) });
}
