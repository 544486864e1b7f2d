using dotnet_etcd;
using TestSupport;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

public sealed class WatchTests(SharedEtcd etcd)
{
    private static readonly RecordKey<KeyspaceRecord> Key = TopologyPaths.Keyspace("commerce");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Watch_GivesWhatIsThere_ThenChangesInOrder()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        await WriteAsync(topology, "0");
        await using var watch = Watch(topology);
        (await NextAsync(watch)).ShouldBe("0");

        await WriteAsync(topology, "1");
        await topology.Store.CreateAsync(TopologyPaths.VSchema("commerce"), new(), Cancellation);
        await topology.Store.DeleteAsync(Key, null, Cancellation);
        await WriteAsync(topology, "2");

        (await NextAsync(watch)).ShouldBe("1");
        (await NextAsync(watch)).ShouldBe("deleted");
        (await NextAsync(watch)).ShouldBe("2");
    }

    [Fact]
    public async Task Watch_ServerRestarts_NoChangeIsLostOrDoubled()
    {
        await using var server = await EtcdProcess.StartAsync();
        await using var topology = await TopologyFixture.OpenAsync($"127.0.0.1:{server.Port}");
        await WriteAsync(topology, "0");
        await using var watch = Watch(topology);
        (await NextAsync(watch)).ShouldBe("0");
        await WriteAsync(topology, "1");
        (await NextAsync(watch)).ShouldBe("1");

        await server.StopAsync();
        await server.StartAgainAsync();
        await WriteThroughAsync(topology, "2");
        await WriteAsync(topology, "3");

        (await NextAsync(watch)).ShouldBe("2");
        (await NextAsync(watch)).ShouldBe("3");
    }

    [Fact]
    public async Task Watch_ChangesWereCompactedAwayMeanwhile_TheDifferenceComesMarked()
    {
        await using var server = await EtcdProcess.StartAsync();
        await using var relay = await Relay.StartAsync(server.Port);
        await using var watched = await TopologyFixture.OpenAsync(relay.Address);
        await using var writer = await watched.Connector.OpenAsync(watched.Store.Parameters with { Address = $"127.0.0.1:{server.Port}" }, Cancellation);
        var gone = TopologyPaths.Keyspace("gone");
        await writer.Topology.CreateAsync(gone, new(), Cancellation);
        await writer.Topology.CreateAsync(Key, new() { DurabilityPolicy = "0" }, Cancellation);
        await using var watch = Watch(watched);
        (await NextAsync(watch)).ShouldBe("0");
        (await NextAsync(watch)).ShouldBe(string.Empty);

        relay.Cut();
        await writer.Topology.DeleteAsync(gone, null, Cancellation);
        await writer.Topology.UpdateAsync(Key, new() { DurabilityPolicy = "1" }, null, Cancellation);
        var last = await writer.Topology.UpdateAsync(Key, new() { DurabilityPolicy = "2" }, null, Cancellation);
        using (var client = new EtcdClient(connectionString: $"127.0.0.1:{server.Port}"))
        {
            await client.CompactAsync(new() { Revision = last, Physical = true }, cancellationToken: Cancellation);
        }

        relay.Mend();

        (await NextEventAsync(watch)).ShouldSatisfyAllConditions(change => change.IsDeletion.ShouldBeTrue(), change => change.Key.ShouldBe(gone), change => change.AfterGap.ShouldBeTrue());
        (await NextEventAsync(watch)).ShouldSatisfyAllConditions(change => change.Record!.Value.Value.DurabilityPolicy.ShouldBe("2"), change => change.AfterGap.ShouldBeTrue());
        await writer.Topology.UpdateAsync(Key, new() { DurabilityPolicy = "3" }, null, Cancellation);
        (await NextEventAsync(watch)).ShouldSatisfyAllConditions(change => change.Record!.Value.Value.DurabilityPolicy.ShouldBe("3"), change => change.AfterGap.ShouldBeFalse());
    }

    private static IAsyncEnumerator<TopologyEvent<KeyspaceRecord>> Watch(TopologyFixture topology) =>
        topology.Watches.WatchAsync<KeyspaceRecord>(TopologyPaths.Keyspaces, "Keyspace", Cancellation).GetAsyncEnumerator(Cancellation);

    private static async Task<TopologyEvent<KeyspaceRecord>> NextEventAsync(IAsyncEnumerator<TopologyEvent<KeyspaceRecord>> watch)
    {
        (await watch.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation)).ShouldBeTrue();
        return watch.Current;
    }

    private static async Task<string> NextAsync(IAsyncEnumerator<TopologyEvent<KeyspaceRecord>> watch) =>
        (await NextEventAsync(watch)).Record?.Value.DurabilityPolicy ?? "deleted";

    private static Task<long> WriteAsync(TopologyFixture topology, string value) =>
        topology.Store.UpdateAsync(Key, new() { DurabilityPolicy = value }, null, Cancellation);

    private static Task WriteThroughAsync(TopologyFixture topology, string value) => WaitUntil.HoldsAsync("the server takes writes again", async () =>
    {
        try
        {
            await WriteAsync(topology, value);
            return true;
        }
        catch (TopologyException)
        {
            return false;
        }
    });
}
