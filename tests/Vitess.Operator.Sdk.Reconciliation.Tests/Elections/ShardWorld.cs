using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Elections;

/// <summary>A shard without primary whose tablets answer.</summary>
internal sealed class ShardWorld
{
    public static readonly TabletAlias A = new("zone1", 1);
    public static readonly TabletAlias B = new("zone1", 2);
    public static readonly TabletAlias R = new("zone1", 3);
    private static readonly TopologyParameters Global = new("etcd2", "etcd:2379", "/vitess/example/global");

    private ShardWorld()
    {
        Tablets = new InMemoryTablets(Topology, Global);
    }

    public InMemoryTopology Topology { get; } = new();

    public InMemoryTablets Tablets { get; }

    public ITopologyStore Store => Topology.Open(Global, TopologyActors.Tablet);

    public IEnumerable<string> Calls => Topology.Journal.Entries().Where(entry => (string?)entry["t"] != "topo").Select(entry => $"{entry["fn"]} {entry["tablet"] ?? entry["args"]!["primary"]}");

    public static async Task<ShardWorld> CreateAsync(string durability = "semi_sync")
    {
        var world = new ShardWorld();
        await world.Store.CreateAsync(TopologyPaths.CellInfo("zone1"), new CellInfo { ServerAddress = "etcd:2379", Root = "/vitess/example/local/zone1" });
        await world.Store.CreateAsync(TopologyPaths.Keyspace("ks"), new KeyspaceRecord { DurabilityPolicy = durability });
        await world.Store.CreateAsync(TopologyPaths.Shard("ks", "-"), new ShardRecord());
        await world.Add(A, TabletType.Replica);
        await world.Add(B, TabletType.Replica);
        await world.Add(R, TabletType.Rdonly);
        await world.Store.CreateAsync(
            TopologyPaths.ShardReplication("zone1", "ks", "-"), new ShardReplication { Nodes = [new(A), new(B), new(R)] });
        return world;
    }

    public Task<IVitessConnection> ConnectAsync() => new InMemoryConnector(Topology, Tablets).OpenAsync(Global);

    public async Task<TabletAlias?> PrimaryAsync() => (await Store.ReadAsync(TopologyPaths.Shard("ks", "-"))).Value.PrimaryAlias;

    public Task SetTypeAsync(TabletAlias alias, TabletType type) => Store.ChangeAsync(TopologyPaths.Tablet(alias), tablet => tablet with { Type = type });

    private Task<long> Add(TabletAlias alias, TabletType type) =>
        Store.CreateAsync(TopologyPaths.Tablet(alias), new TabletRecord { Alias = alias, Keyspace = "ks", Shard = "-", Type = type });
}
