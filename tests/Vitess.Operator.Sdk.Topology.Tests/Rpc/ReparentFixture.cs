using System.Collections.Concurrent;
using Google.Protobuf;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Etcd;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Rpc;

namespace Vitess.Operator.Sdk.Topology.Tests.Rpc;

/// <summary>A shard of three tablets, on an etcd and tablets inside the process.</summary>
internal sealed class ReparentFixture : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _calls = new();

    private ReparentFixture(FakeEtcd etcd, EtcdTopologyConnector connector, IVitessConnection connection) =>
        (Etcd, Connector, Connection) = (etcd, connector, connection);

    public FakeEtcd Etcd { get; }

    public EtcdTopologyConnector Connector { get; }

    public IVitessConnection Connection { get; }

    public ITopologyStore Store => Connection.Topology;

    public VitessCommands Commands => (VitessCommands)Connection.Commands;

    public List<FakeTablet> Tablets { get; } = [];

    /// <summary>Calls that reached tablets, as <c>uid Method</c>.</summary>
    public IReadOnlyList<string> Calls => [.. _calls];

    /// <summary>Hears of each call before the tablet answers it; may make it wait.</summary>
    public Action<string>? Hears { get; set; }

    /// <summary>Calls after those that only ask whether tablets are there.</summary>
    public IEnumerable<string> Steps => Calls.Where(call => !call.EndsWith("GetGlobalStatusVars", StringComparison.Ordinal));

    public static async Task<ReparentFixture> StartAsync(uint? primary = 1, string policy = "semi_sync", string? vtctld = null)
    {
        var etcd = await FakeEtcd.StartAsync();
        var connector = new EtcdTopologyConnector(vtctld: _ => vtctld);
        var fixture = new ReparentFixture(etcd, connector, await connector.OpenAsync(new("etcd2", etcd.Address, "/vitess/example/global")));
        await fixture.Store.CreateAsync(TopologyPaths.CellInfo("zone1"), new() { ServerAddress = etcd.Address, Root = "/vitess/example/local/zone1" });
        await fixture.Store.CreateAsync(TopologyPaths.Keyspace("commerce"), new() { DurabilityPolicy = policy });
        await fixture.Store.CreateAsync(TopologyPaths.Shard("commerce", "-"), new()
        {
            PrimaryAlias = primary is { } uid ? new TabletAlias("zone1", uid) : null,
            PrimaryTermStartTime = primary is null ? null : DateTimeOffset.UnixEpoch.AddDays(1),
            IsPrimaryServing = true,
        });
        foreach (var number in new uint[] { 1, 2, 3 })
        {
            await fixture.AddAsync(new("zone1", number), number == primary);
        }

        await fixture.Store.CreateAsync(
            TopologyPaths.ShardReplication("zone1", "commerce", "-"), new() { Nodes = [.. fixture.Tablets.Select(tablet => new ShardReplicationNode(tablet.Alias))] });
        return fixture;
    }

    /// <summary>Adds a replica in a cell of its own.</summary>
    public async Task<FakeTablet> AddCellAsync(string cell, uint uid)
    {
        await Store.CreateAsync(TopologyPaths.CellInfo(cell), new() { ServerAddress = Etcd.Address, Root = "/vitess/example/local/" + cell });
        await AddAsync(new(cell, uid), isPrimary: false);
        await Store.CreateAsync(TopologyPaths.ShardReplication(cell, "commerce", "-"), new() { Nodes = [new(new(cell, uid))] });
        return Tablets[^1];
    }

    public Task ChangeAsync(uint uid, Func<TabletRecord, TabletRecord> change) => Store.ChangeAsync(TopologyPaths.Tablet(new("zone1", uid)), change);

    /// <summary>Takes away the lock of whoever is reparenting, at a call.</summary>
    public void LoseLockAt(string call) => Hears = heard =>
    {
        if (heard == call)
        {
            Task.Run(RevokeLockAsync).GetAwaiter().GetResult();
        }
    };

    public async ValueTask DisposeAsync()
    {
        await Connection.DisposeAsync();
        await Connector.DisposeAsync();
        foreach (var tablet in Tablets)
        {
            await tablet.DisposeAsync();
        }

        await Etcd.DisposeAsync();
    }

    private async Task RevokeLockAsync()
    {
        using var client = new dotnet_etcd.EtcdClient(Etcd.Address);
        var locks = await client.GetAsync(new Etcdserverpb.RangeRequest
        {
            Key = ByteString.CopyFromUtf8("/vitess/example/global/keyspaces/commerce/shards/-/locks/"),
            RangeEnd = ByteString.CopyFromUtf8("/vitess/example/global/keyspaces/commerce/shards/-/locks0"),
        });
        await client.LeaseRevokeAsync(new() { ID = locks.Kvs.ShouldHaveSingleItem().Lease });
    }

    private async Task AddAsync(TabletAlias alias, bool isPrimary)
    {
        var tablet = await FakeTablet.StartAsync(alias);
        tablet.Called = (called, method) =>
        {
            _calls.Enqueue($"{called.Uid} {method}");
            Hears?.Invoke($"{called.Uid} {method}");
        };
        tablet.IsWritable = isPrimary;
        tablet.Source = isPrimary ? null : new TabletAlias("zone1", 1);
        Tablets.Add(tablet);
        await Store.CreateAsync(TopologyPaths.Tablet(alias), new TabletRecord
        {
            Alias = alias,
            Hostname = "127.0.0.1",
            PortMap = new Dictionary<string, int> { ["grpc"] = tablet.Server.Port },
            Keyspace = "commerce",
            Shard = "-",
            Type = isPrimary ? TabletType.Primary : TabletType.Replica,
            PrimaryTermStartTime = isPrimary ? DateTimeOffset.UnixEpoch.AddDays(1) : null,
        });
    }
}
