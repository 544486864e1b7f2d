using System.Diagnostics;
using dotnet_etcd;
using Etcdserverpb;
using Google.Protobuf;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Etcd;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Benchmarks.Topology;

/// <summary>Reads and writes per second against a real etcd, and what a read allocates.</summary>
internal static class TopologyFigures
{
    private const int Parallel = 16;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(3);
    private static readonly RecordKey<ShardRecord> Key = TopologyPaths.Shard("commerce", "-");

    /// <summary>Prints the table.</summary>
    public static async Task PrintAsync()
    {
        using var etcd = new LocalEtcd();
        await using var connector = new EtcdTopologyConnector(new() { ConnectTimeout = TimeSpan.FromSeconds(20) });
        await using var connection = await OpenAsync(connector, etcd.Address);
        var store = connection.Topology;
        await store.CreateAsync(Key, new() { PrimaryAlias = new("zone1", 1), KeyRange = "-" });
        await store.CreateAsync(TopologyPaths.CellInfo("zone1"), new() { ServerAddress = etcd.Address, Root = "/vitess/bench/local/zone1" });
        for (uint uid = 1; uid <= 1000; uid++)
        {
            await store.CreateAsync(TopologyPaths.Tablet(new("zone1", uid)), new() { Alias = new("zone1", uid), Keyspace = "commerce", Shard = "-" });
        }

        Console.WriteLine("| work | per second | bytes allocated each |");
        Console.WriteLine("|---|---|---|");
        using var client = new EtcdClient(connectionString: etcd.Address);
        var request = new RangeRequest { Key = ByteString.CopyFromUtf8("/vitess/bench/global/keyspaces/commerce/shards/-/Shard") };
        await MeasureAsync("Get of the etcd client, one after the other", 1, () => client.GetAsync(request));
        await MeasureAsync($"Get of the etcd client, {Parallel} at once", Parallel, () => client.GetAsync(request));
        await MeasureAsync("read, one after the other", 1, () => store.ReadAsync(Key));
        await MeasureAsync($"read, {Parallel} at once", Parallel, () => store.ReadAsync(Key));
        await MeasureAsync("write, one after the other", 1, () => store.UpdateAsync(Key, new() { KeyRange = "-" }, null));
        await MeasureAsync($"write, {Parallel} at once", Parallel, () => store.UpdateAsync(Key, new() { KeyRange = "-" }, null));
        await MeasureAsync("read 1,000 tablets in one range", 1, () => store.ReadAllAsync<TabletRecord>(TopologyPaths.Tablets("zone1"), "Tablet"));
    }

    private static async Task<IVitessConnection> OpenAsync(EtcdTopologyConnector connector, string address)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await connector.OpenAsync(new("etcd2", address, "/vitess/bench/global"));
            }
            catch (TopologyException) when (attempt < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    private static async Task MeasureAsync(string name, int parallel, Func<Task> work)
    {
        for (var warmUp = 0; warmUp < 50; warmUp++)
        {
            await work();
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, parallel).Select(async _ =>
        {
            var count = 0;
            for (; clock.Elapsed < Duration; count++)
            {
                await work();
            }

            return count;
        }));
        var elapsed = clock.Elapsed;
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;
        Console.WriteLine(FormattableString.Invariant($"| {name} | {counts.Sum() / elapsed.TotalSeconds:F0} | {bytes / counts.Sum()} |"));
    }
}
