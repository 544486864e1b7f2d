using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Tests.InMemory;

public sealed class InMemoryTopologyTests
{
    private static readonly TopologyParameters Global = new("etcd2", "etcd:2379", "/vitess/example/global");
    private static readonly TabletAlias Tablet = new("zone1", 536420978);
    private readonly InMemoryTopology _topology = new();

    private ITopologyStore Store => _topology.Open(Global);

    [Fact]
    public async Task Dump_HasTheShapeOfRecordings()
    {
        await RegisterShard();

        _topology.Dump()["etcd:2379"]!["/vitess/example/local/zone1/tablets/zone1-0536420978/Tablet"]!.ToJsonString().ShouldBe(
            """{"alias":{"cell":"zone1","uid":536420978},"hostname":"10.1.0.1","port_map":{"grpc":15999},"keyspace":"old","shard":"-","type":"REPLICA"}""");
    }

    [Fact]
    public async Task Update_WithAVersionThatIsNotTheStoredOne_IsRefused()
    {
        await RegisterShard();
        var key = TopologyPaths.Shard("old", "-");
        var read = await Store.ReadAsync(key, TestContext.Current.CancellationToken);
        await Store.UpdateAsync(key, read.Value, read.Version, TestContext.Current.CancellationToken);

        (await Should.ThrowAsync<TopologyException>(() => Store.UpdateAsync(key, read.Value, read.Version))).Kind.ShouldBe(TopologyErrorKind.BadVersion);
    }

    [Fact]
    public async Task Unreachable_TimesOut()
    {
        _topology.IsReachable = _ => false;

        (await Should.ThrowAsync<TopologyException>(() => Store.ReadAsync(TopologyPaths.Keyspace("old")))).Kind.ShouldBe(TopologyErrorKind.Timeout);
    }

    [Fact]
    public async Task CellRecord_WithoutCellInfo_IsNotThere()
    {
        var e = await Should.ThrowAsync<TopologyException>(() => Store.ListAsync(TopologyPaths.CellKeyspaces("zone1")));

        e.Message.ShouldBe("node doesn't exist: /vitess/example/global/cells/zone1/CellInfo");
    }

    [Fact]
    public async Task DeleteKeyspace_DeletesInTheOrderOfTheOriginal()
    {
        await RegisterShard();
        var start = _topology.Journal.Count;
        await new InMemoryCommands(_topology, Global).DeleteKeyspaceAsync("old", TestContext.Current.CancellationToken);

        _topology.Journal.Entries(start).Select(entry => $"{entry["op"]} {entry["key"]}").ShouldBe(
        [
            "lock /vitess/example/global/keyspaces/old",
            "lock /vitess/example/global/keyspaces/old/shards/-",
            "delete /vitess/example/local/zone1/tablets/zone1-0536420978/Tablet",
            "delete /vitess/example/local/zone1/keyspaces/old/shards/-/ShardReplication",
            "delete /vitess/example/global/keyspaces/old/shards/-/Shard",
            "unlock /vitess/example/global/keyspaces/old/shards/-",
            "delete /vitess/example/global/keyspaces/old/Keyspace",
            "unlock /vitess/example/global/keyspaces/old",
        ]);
    }

    [Fact]
    public async Task DeleteShard_ThatACellServes_IsRefused()
    {
        await RegisterShard();
        var partition = new SrvKeyspacePartition { ServedType = TabletType.Primary, ShardReferences = [new ShardReference { Name = "-" }] };
        await Store.CreateAsync(TopologyPaths.SrvKeyspace("zone1", "old"), new SrvKeyspace { Partitions = [partition] }, TestContext.Current.CancellationToken);

        await Should.ThrowAsync<VitessCommandException>(() => new InMemoryCommands(_topology, Global).DeleteShardAsync("old", "-"));
    }

    [Fact]
    public async Task Lock_IsExclusiveUntilReleased()
    {
        await RegisterShard();
        var directory = TopologyPaths.ShardDirectory("old", "-");
        var held = await Store.LockAsync(directory, "first", TestContext.Current.CancellationToken);
        (await Should.ThrowAsync<TopologyException>(() => Store.LockAsync(directory, "second"))).Kind.ShouldBe(TopologyErrorKind.Timeout);

        await held.DisposeAsync();
        await (await Store.LockAsync(directory, "third", TestContext.Current.CancellationToken)).DisposeAsync();
    }

    [Fact]
    public async Task ShardTablets_ListsThePrimaryThatNoCellLists()
    {
        await RegisterShard();
        var other = new TabletAlias("zone1", 7);
        await Store.CreateAsync(TopologyPaths.Tablet(other), new TabletRecord { Alias = other }, TestContext.Current.CancellationToken);
        await Store.ChangeAsync(TopologyPaths.Shard("old", "-"), shard => shard with { PrimaryAlias = other }, TestContext.Current.CancellationToken);

        var listing = await Store.GetShardTabletsAsync("old", "-", cancellationToken: TestContext.Current.CancellationToken);

        listing.Tablets.Select(tablet => tablet.Alias).ShouldBe([other, Tablet]);
        listing.IsComplete.ShouldBeTrue();
    }

    private async Task RegisterShard()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await Store.CreateAsync(TopologyPaths.CellInfo("zone1"), new CellInfo { ServerAddress = "etcd:2379", Root = "/vitess/example/local/zone1" }, cancellationToken);
        await Store.CreateAsync(TopologyPaths.Keyspace("old"), new KeyspaceRecord { DurabilityPolicy = "semi_sync" }, cancellationToken);
        await Store.CreateAsync(TopologyPaths.Shard("old", "-"), new ShardRecord { KeyRange = "-", IsPrimaryServing = true }, cancellationToken);
        await Store.CreateAsync(TopologyPaths.Tablet(Tablet), new TabletRecord
        {
            Alias = Tablet,
            Hostname = "10.1.0.1",
            PortMap = new SortedDictionary<string, int> { ["grpc"] = 15999 },
            Keyspace = "old",
            Shard = "-",
            Type = TabletType.Replica,
        }, cancellationToken);
        await Store.CreateAsync(
            TopologyPaths.ShardReplication("zone1", "old", "-"), new ShardReplication { Nodes = [new ShardReplicationNode(Tablet)] }, cancellationToken);
    }
}
