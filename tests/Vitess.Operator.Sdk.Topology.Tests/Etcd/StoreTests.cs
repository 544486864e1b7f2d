using dotnet_etcd;
using Google.Protobuf;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

public sealed class StoreTests(SharedEtcd etcd)
{
    private static readonly RecordKey<KeyspaceRecord> Commerce = TopologyPaths.Keyspace("commerce");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Create_ThenRead_GivesTheRecordAtItsVersion()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);

        var version = await topology.Store.CreateAsync(Commerce, new() { DurabilityPolicy = "semi_sync" }, Cancellation);
        var read = await topology.Store.ReadAsync(Commerce, Cancellation);

        read.Version.ShouldBe(version);
        read.Value.DurabilityPolicy.ShouldBe("semi_sync");
    }

    [Fact]
    public async Task StoredBytes_AreThoseOfVitess()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        await topology.Store.CreateAsync(Commerce, new() { DurabilityPolicy = "semi_sync", SidecarDbName = "_vt" }, Cancellation);
        using var client = new EtcdClient(connectionString: etcd.Address);

        var stored = await client.GetAsync(
            new() { Key = ByteString.CopyFromUtf8(topology.Store.Parameters.Root + "/keyspaces/commerce/Keyspace") }, cancellationToken: Cancellation);

        Convert.ToHexStringLower(stored.Kvs.ShouldHaveSingleItem().Value.Span).ShouldBe("420973656d695f73796e6352035f7674");
    }

    [Fact]
    public async Task Read_OfWhatIsNotThere_IsNoNode_AndNamesTheKey()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);

        var failure = await Should.ThrowAsync<TopologyException>(() => topology.Store.ReadAsync(Commerce, Cancellation));

        failure.Kind.ShouldBe(TopologyErrorKind.NoNode);
        failure.Message.ShouldBe($"node doesn't exist: {topology.Store.Parameters.Root}/keyspaces/commerce/Keyspace");
    }

    [Fact]
    public async Task ReadOfACellThatWasNeverRegistered_NamesItsCellInfo()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);

        var failure = await Should.ThrowAsync<TopologyException>(() => topology.Store.ReadAsync(TopologyPaths.SrvVSchema("zone9"), Cancellation));

        failure.IsNoNode.ShouldBeTrue();
        failure.Message.ShouldEndWith("/global/cells/zone9/CellInfo");
    }

    [Fact]
    public async Task Writes_AgainstTheVersion_LoseTypedly()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        var store = topology.Store;
        var first = await store.CreateAsync(Commerce, new(), Cancellation);
        var second = await store.UpdateAsync(Commerce, new() { SidecarDbName = "_vt" }, first, Cancellation);

        (await Kind(() => store.CreateAsync(Commerce, new(), Cancellation))).ShouldBe(TopologyErrorKind.NodeExists);
        (await Kind(() => store.UpdateAsync(Commerce, new(), first, Cancellation))).ShouldBe(TopologyErrorKind.BadVersion);
        (await Kind(() => store.DeleteAsync(Commerce, first, Cancellation))).ShouldBe(TopologyErrorKind.BadVersion);
        await store.DeleteAsync(Commerce, second, Cancellation);
        (await Kind(() => store.DeleteAsync(Commerce, second, Cancellation))).ShouldBe(TopologyErrorKind.NoNode);
        (await Kind(() => store.DeleteAsync(Commerce, null, Cancellation))).ShouldBe(TopologyErrorKind.NoNode);
        (await Kind(() => store.UpdateAsync(Commerce, new(), second, Cancellation))).ShouldBe(TopologyErrorKind.BadVersion);
        (await store.UpdateAsync(Commerce, new(), null, Cancellation)).ShouldBeGreaterThan(second);
    }

    [Fact]
    public async Task List_GivesEachNameOnce_AndNoNodeForNothing()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        foreach (var keyspace in new[] { "a-b", "a", "a0" })
        {
            await topology.Store.CreateAsync(TopologyPaths.Keyspace(keyspace), new(), Cancellation);
            await topology.Store.CreateAsync(TopologyPaths.VSchema(keyspace), new(), Cancellation);
        }

        (await topology.Store.ListAsync(TopologyPaths.Keyspaces, Cancellation)).ShouldBe(["a", "a-b", "a0"]);
        (await Kind(() => topology.Store.ListAsync(TopologyPaths.Shards("a"), Cancellation))).ShouldBe(TopologyErrorKind.NoNode);
    }

    [Fact]
    public async Task ThousandTablets_AreOneRead()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        await topology.AddCellAsync("zone1");
        await Parallel.ForAsync(0, 1000, Cancellation, async (index, token) =>
        {
            var alias = new TabletAlias("zone1", (uint)index);
            await topology.Store.CreateAsync(TopologyPaths.Tablet(alias), new TabletRecord { Alias = alias, Keyspace = "commerce", Shard = "-" }, token);
        });
        using var counter = new RangeCounter();

        var tablets = await topology.Store.ReadAllAsync<TabletRecord>(TopologyPaths.Tablets("zone1"), "Tablet", Cancellation);

        tablets.Select(entry => entry.Value.Value.Alias.Uid).ShouldBe(Enumerable.Range(0, 1000).Select(index => (uint)index));
        tablets[7].Key.ShouldBe(TopologyPaths.Tablet(new("zone1", 7)));
        counter.Requests.ShouldBe(2, "one for the record of the cell, one for all tablets");
    }

    [Fact]
    public async Task ReadAll_AboveTheMessageLimit_ReadsOneByOne()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address, new() { MaxMessageSize = 2000 });
        foreach (var shard in new[] { "-80", "80-", "x" })
        {
            await topology.Store.CreateAsync(TopologyPaths.Shard("commerce", shard), new() { UnknownFields = Unknown(900) }, Cancellation);
        }

        var shards = await topology.Store.ReadAllAsync<ShardRecord>(TopologyPaths.Shards("commerce"), "Shard", Cancellation);

        shards.Select(entry => entry.Key.Path).ShouldBe(["keyspaces/commerce/shards/-80/Shard", "keyspaces/commerce/shards/80-/Shard", "keyspaces/commerce/shards/x/Shard"]);
        shards.ShouldAllBe(entry => entry.Value.Value.UnknownFields.Length > 900);
    }

    [Fact]
    public async Task Change_KeepsFieldsOfANewerVitess()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        await topology.Store.CreateAsync(Commerce, new() { UnknownFields = Unknown(3) }, Cancellation);

        await topology.Store.ChangeAsync(Commerce, record => record with { DurabilityPolicy = "none" }, Cancellation);

        var read = (await topology.Store.ReadAsync(Commerce, Cancellation)).Value;
        read.DurabilityPolicy.ShouldBe("none");
        Convert.ToHexStringLower(read.UnknownFields.Span).ShouldContain(Convert.ToHexStringLower(Unknown(3)));
    }

    [Fact]
    public async Task Change_ByManyAtOnce_LosesNone()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        await topology.AddCellAsync("zone1");
        var key = TopologyPaths.ShardReplication("zone1", "commerce", "-");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(index => topology.Store.ChangeOrCreateAsync(
            key, record => record with { Nodes = [.. record.Nodes, new ShardReplicationNode(new("zone1", (uint)index))] }, Cancellation)));

        (await topology.Store.ReadAsync(key, Cancellation)).Value.Nodes.Select(node => node.TabletAlias.Uid).Order()
            .ShouldBe(Enumerable.Range(0, 12).Select(index => (uint)index));
    }

    [Fact]
    public async Task StoredGarbage_IsATypedError()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        using var client = new EtcdClient(connectionString: etcd.Address);
        var key = topology.Store.Parameters.Root + "/" + Commerce.Path;
        await client.PutAsync(new() { Key = ByteString.CopyFromUtf8(key), Value = ByteString.CopyFrom(0xff, 0xff, 0xff) }, cancellationToken: Cancellation);

        var failure = await Should.ThrowAsync<TopologyException>(() => topology.Store.ReadAsync(Commerce, Cancellation));

        failure.Kind.ShouldBe(TopologyErrorKind.Failed);
        failure.Message.ShouldStartWith($"{key}: the stored bytes are no KeyspaceRecord");
    }

    [Fact]
    public async Task CancelledCaller_GetsCancellation()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);

        await Should.ThrowAsync<OperationCanceledException>(() => topology.Store.ReadAsync(Commerce, new CancellationToken(true)));
    }

    private static byte[] Unknown(int size) => new Topology.Protos.TopoData.Keyspace { BaseKeyspace = new('x', size) }.ToByteArray();

    private static async Task<TopologyErrorKind> Kind(Func<Task> operation) => (await Should.ThrowAsync<TopologyException>(operation)).Kind;
}
