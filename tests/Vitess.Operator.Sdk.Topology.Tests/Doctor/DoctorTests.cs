using dotnet_etcd;
using Google.Protobuf;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Doctor;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tests.Etcd;

namespace Vitess.Operator.Sdk.Topology.Tests.Doctor;

public sealed class DoctorTests
{
    private static readonly TabletAlias First = new("zone1", 1);
    private static readonly TabletAlias Second = new("zone1", 2);
    private static readonly TopologyParameters Parameters = new("etcd2", "etcd:2379", "/vitess/example/global");

    private readonly InMemoryTopology _world = new();

    private ITopologyStore Store => _world.Open(Parameters);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HealthyTopology_HasNoFindings()
    {
        await HealthyAsync();

        (await CodesAsync(pods: [First, Second])).ShouldBeEmpty();
    }

    [Fact]
    public async Task CellThatIsUsedButNotRegistered()
    {
        await HealthyAsync();
        await Store.UpdateAsync(TopologyPaths.CellsAlias("all"), new() { Cells = ["zone1", "zone2"] }, null, Cancellation);

        var finding = (await FindAsync()).ShouldHaveSingleItem();

        finding.Code.ShouldBe(TopologyCodes.CellNotRegistered);
        finding.Cause.ShouldContain("node doesn't exist: /vitess/example/global/cells/zone2/CellInfo");
    }

    [Fact]
    public async Task CellThatPointsAtAServerThatIsAway()
    {
        await HealthyAsync();
        await Store.CreateAsync(TopologyPaths.CellInfo("zone2"), new() { ServerAddress = "away:2379", Root = "/z" }, Cancellation);
        _world.IsReachable = address => address != "away:2379";

        (await CodesAsync()).ShouldBe([TopologyCodes.CellUnreachable]);
    }

    [Fact]
    public async Task TabletWithoutPod() => await ExpectAsync(TopologyCodes.TabletWithoutPod, () => Task.CompletedTask, pods: [First]);

    [Fact]
    public Task TabletWithoutShard() => ExpectAsync(TopologyCodes.TabletWithoutShard, async () =>
    {
        await Store.ChangeAsync(TopologyPaths.Tablet(Second), tablet => tablet with { Shard = "80-" }, Cancellation);
        await ReplicationAsync(First);
        await Store.CreateAsync(TopologyPaths.ShardReplication("zone1", "commerce", "80-"), new() { Nodes = [new(Second)] }, Cancellation);
    });

    [Fact]
    public Task ShardWithoutPrimary() => ExpectAsync(TopologyCodes.ShardWithoutPrimary, () =>
        Store.ChangeAsync(TopologyPaths.Shard("commerce", "-"), shard => shard with { PrimaryAlias = null }, Cancellation));

    [Fact]
    public Task PrimaryWhoseRecordSaysOtherwise() => ExpectAsync(TopologyCodes.PrimaryDisagrees, () =>
        Store.ChangeAsync(TopologyPaths.Tablet(First), tablet => tablet with { Type = TabletType.Replica }, Cancellation));

    [Fact]
    public Task PrimaryWithoutRecord() => ExpectAsync(TopologyCodes.PrimaryWithoutRecord, async () =>
    {
        await Store.DeleteAsync(TopologyPaths.Tablet(First), null, Cancellation);
        await ReplicationAsync(Second);
    });

    [Fact]
    public Task StaleReplicationEntry() => ExpectAsync(TopologyCodes.StaleReplication, () => ReplicationAsync(First, Second, new("zone1", 99)));

    [Fact]
    public Task TabletThatIsNotListed() => ExpectAsync(TopologyCodes.TabletNotListed, () => ReplicationAsync(First));

    [Fact]
    public Task MissingSrvKeyspace() => ExpectAsync(TopologyCodes.SrvKeyspaceMissing, () => Store.DeleteAsync(TopologyPaths.SrvKeyspace("zone1", "commerce"), null, Cancellation));

    [Fact]
    public Task TwoPrimariesOfOneTerm() => ExpectAsync(TopologyCodes.PrimaryUndecided, () =>
        Store.ChangeAsync(TopologyPaths.Tablet(Second), tablet => tablet with { Type = TabletType.Primary }, Cancellation));

    [Fact]
    public Task KeyspaceWithoutRecord() => ExpectAsync(TopologyCodes.RecordMissing, () => Store.CreateAsync(TopologyPaths.VSchema("phantom"), new(), Cancellation));

    [Fact]
    public async Task RecordWhoseBytesAreNone()
    {
        await using var etcd = await FakeEtcd.StartAsync();
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        await topology.Store.CreateAsync(TopologyPaths.VSchema("commerce"), new() { UnknownFields = new byte[] { 0xff, 0xff } }, Cancellation);
        using var client = new EtcdClient(connectionString: etcd.Address);
        var key = topology.Store.Parameters.Root + "/keyspaces/commerce/Keyspace";
        await client.PutAsync(new() { Key = ByteString.CopyFromUtf8(key), Value = ByteString.CopyFrom(0xff, 0xff) }, cancellationToken: Cancellation);

        var findings = TopologyDoctor.Examine(await new TopologySnapshotReader(topology.Store).ReadAsync(cancellationToken: Cancellation));

        var finding = findings.Where(finding => finding.Code == TopologyCodes.RecordUnreadable).ShouldHaveSingleItem();
        finding.Subject.ShouldBe("keyspaces/commerce/Keyspace");
        finding.Cause.ShouldContain("the stored bytes are no KeyspaceRecord");
        finding.Fix.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task KeyspaceUnderANameThatVitessRefuses()
    {
        await using var etcd = await FakeEtcd.StartAsync();
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        using var client = new EtcdClient(connectionString: etcd.Address);
        await client.PutAsync(new() { Key = ByteString.CopyFromUtf8(topology.Store.Parameters.Root + "/keyspaces/a.b/Keyspace") }, cancellationToken: Cancellation);

        var findings = TopologyDoctor.Examine(await new TopologySnapshotReader(topology.Store).ReadAsync(cancellationToken: Cancellation));

        findings.ShouldContain(finding => finding.Code == TopologyCodes.RecordUnreadable && finding.Cause.Contains("invalid character '.'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tree_ShowsEverything()
    {
        await HealthyAsync();
        using var text = new StringWriter { NewLine = "\n" };

        TopologyTree.Write(await new TopologySnapshotReader(Store).ReadAsync(cancellationToken: Cancellation), text);

        text.ToString().ShouldBe(
            """
            global  etcd:2379  /vitess/example/global
              alias all: zone1
              keyspace commerce  durability semi_sync
                shard -  primary zone1-0000000001  serving
            cell zone1  etcd:2379  /vitess/example/local/zone1
              tablet zone1-0000000001  commerce/-  primary  stopped
              tablet zone1-0000000002  commerce/-  replica  stopped
              replication commerce/-: zone1-0000000001, zone1-0000000002
              serves commerce: primary -

            """);
    }

    private async Task ExpectAsync(string code, Func<Task> damage, IReadOnlyCollection<TabletAlias>? pods = null)
    {
        await HealthyAsync();
        await damage();

        var finding = (await FindAsync(pods)).ShouldHaveSingleItem();

        finding.Code.ShouldBe(code);
        finding.Fix.ShouldNotBeEmpty();
    }

    private async Task<IReadOnlyList<TopologyFinding>> FindAsync(IReadOnlyCollection<TabletAlias>? pods = null) =>
        TopologyDoctor.Examine(await new TopologySnapshotReader(Store).ReadAsync(cancellationToken: Cancellation), pods);

    private async Task<IEnumerable<string>> CodesAsync(IReadOnlyCollection<TabletAlias>? pods = null) => (await FindAsync(pods)).Select(finding => finding.Code);

    private Task<long> ReplicationAsync(params TabletAlias[] aliases) => Store.UpdateAsync(
        TopologyPaths.ShardReplication("zone1", "commerce", "-"), new() { Nodes = [.. aliases.Select(alias => new ShardReplicationNode(alias))] }, null, Cancellation);

    private async Task HealthyAsync()
    {
        await Store.CreateAsync(TopologyPaths.CellInfo("zone1"), new() { ServerAddress = Parameters.Address, Root = "/vitess/example/local/zone1" }, Cancellation);
        await Store.CreateAsync(TopologyPaths.CellsAlias("all"), new() { Cells = ["zone1"] }, Cancellation);
        await Store.CreateAsync(TopologyPaths.Keyspace("commerce"), new() { DurabilityPolicy = "semi_sync" }, Cancellation);
        await Store.CreateAsync(TopologyPaths.Shard("commerce", "-"), new() { PrimaryAlias = First, IsPrimaryServing = true }, Cancellation);
        foreach (var alias in new[] { First, Second })
        {
            var type = alias == First ? TabletType.Primary : TabletType.Replica;
            await Store.CreateAsync(TopologyPaths.Tablet(alias), new() { Alias = alias, Keyspace = "commerce", Shard = "-", Type = type }, Cancellation);
        }

        await ReplicationAsync(First, Second);
        var partition = new SrvKeyspacePartition { ServedType = TabletType.Primary, ShardReferences = [new ShardReference { Name = "-" }] };
        await Store.CreateAsync(TopologyPaths.SrvKeyspace("zone1", "commerce"), new() { Partitions = [partition] }, Cancellation);
    }
}
