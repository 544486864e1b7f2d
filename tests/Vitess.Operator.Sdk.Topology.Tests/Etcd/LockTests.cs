using TestSupport;
using dotnet_etcd;
using Google.Protobuf;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Etcd;

namespace Vitess.Operator.Sdk.Topology.Tests.Etcd;

public sealed class LockTests(SharedEtcd etcd)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lock_OfAKeyspaceThatIsNotThere_IsNoNode_AndLeavesNothing()
    {
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);

        (await Failure(() => Lock(topology))).Kind.ShouldBe(TopologyErrorKind.NoNode);

        (await topology.Store.ListOrEmptyAsync(TopologyPaths.Keyspaces, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lock_IsAKeyBoundToALease_WithTextForPeople()
    {
        await using var topology = await KeyspaceAsync(new() { ConnectTimeout = Patience, LockOwner = "root@host" });
        await using var held = await Lock(topology);
        using var client = new EtcdClient(connectionString: etcd.Address);
        var prefix = ByteString.CopyFromUtf8(topology.Store.Parameters.Root + "/keyspaces/commerce/locks/");

        var stored = (await client.GetAsync(new() { Key = prefix, RangeEnd = EtcdKeys.EndOf(prefix) }, cancellationToken: Cancellation)).Kvs.ShouldHaveSingleItem();

        stored.Key.ToStringUtf8().ShouldEndWith($"/locks/{stored.Lease}");
        stored.Value.ToStringUtf8().ShouldMatch(
            "^{\n  \"Action\": \"test\",\n  \"HostName\": \"host\",\n  \"UserName\": \"root\",\n  \"Time\": \"[0-9T:-]+Z\",\n  \"Options\": {},\n  \"Status\": \"Running\"\n}$");
        await held.CheckAsync(Cancellation);
    }

    [Fact]
    public async Task Waiters_GetTheLockInTurn()
    {
        await using var topology = await KeyspaceAsync();
        var holders = 0;
        var order = new List<int>();
        var first = await Lock(topology);
        var waiters = Enumerable.Range(0, 4).Select(async index =>
        {
            await using var held = await Lock(topology);
            Interlocked.Increment(ref holders).ShouldBe(1);
            order.Add(index);
            await held.CheckAsync(Cancellation);
            Interlocked.Decrement(ref holders);
        }).ToList();

        order.ShouldBeEmpty();
        await first.DisposeAsync();
        await Task.WhenAll(waiters);

        order.Order().ShouldBe([0, 1, 2, 3]);
        (await topology.Store.ListAsync(TopologyPaths.KeyspaceDirectory("commerce"), Cancellation)).ShouldBe(["Keyspace"]);
    }

    [Fact]
    public async Task Lock_HeldBySomebodyElse_TimesOut_AndLeavesTheLine()
    {
        await using var topology = await KeyspaceAsync(new() { ConnectTimeout = Patience, LockTimeout = TimeSpan.FromMilliseconds(400) });
        await using var held = await Lock(topology);

        (await Failure(() => Lock(topology))).Kind.ShouldBe(TopologyErrorKind.Timeout);

        using var client = new EtcdClient(connectionString: etcd.Address);
        var prefix = ByteString.CopyFromUtf8(topology.Store.Parameters.Root + "/keyspaces/commerce/locks/");
        (await client.GetAsync(new() { Key = prefix, RangeEnd = EtcdKeys.EndOf(prefix) }, cancellationToken: Cancellation)).Kvs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task KeyspaceAndShard_AreLockedApart()
    {
        await using var topology = await KeyspaceAsync();
        await topology.Store.CreateAsync(TopologyPaths.Shard("commerce", "-"), new(), Cancellation);

        await using var keyspace = await Lock(topology);
        await using var shard = await topology.Store.LockAsync(TopologyPaths.ShardDirectory("commerce", "-"), "test", Cancellation);

        await shard.CheckAsync(Cancellation);
    }

    [Fact]
    public async Task LeaseThatIsRenewed_OutlivesItsTime()
    {
        // The server's clock moves only after a renewal, and by less than the lease: a slow machine changes nothing.
        var clock = new VirtualTime();
        await using var server = await FakeEtcd.StartAsync(clock);
        await using var topology = await TopologyFixture.OpenAsync(server.Address, new() { ConnectTimeout = Patience, LockLease = TimeSpan.FromSeconds(2) });
        await topology.Store.CreateAsync(TopologyPaths.Keyspace("commerce"), new(), Cancellation);
        await using var held = await Lock(topology);
        using var client = new EtcdClient(connectionString: server.Address);
        var prefix = ByteString.CopyFromUtf8(topology.Store.Parameters.Root + "/keyspaces/commerce/locks/");
        var lease = (await client.GetAsync(new() { Key = prefix, RangeEnd = EtcdKeys.EndOf(prefix) }, cancellationToken: Cancellation)).Kvs.Single().Lease;

        for (var round = 0; round < 3; round++)
        {
            clock.Advance(TimeSpan.FromSeconds(1.5));
            await WaitUntil.HoldsAsync("the lease is renewed", async () => await LeftAsync() == 2);
        }

        await held.CheckAsync(Cancellation);
        held.Lost.IsCancellationRequested.ShouldBeFalse();

        async Task<long> LeftAsync() => (await client.LeaseTimeToLiveAsync(new() { ID = lease }, cancellationToken: Cancellation)).TTL;
    }

    [Fact]
    public async Task LeaseThatIsTakenAway_IsALostLock()
    {
        await using var topology = await KeyspaceAsync();
        await using var held = await Lock(topology);
        using var client = new EtcdClient(connectionString: etcd.Address);
        var prefix = ByteString.CopyFromUtf8(topology.Store.Parameters.Root + "/keyspaces/commerce/locks/");
        var stored = (await client.GetAsync(new() { Key = prefix, RangeEnd = EtcdKeys.EndOf(prefix) }, cancellationToken: Cancellation)).Kvs.Single();

        await client.LeaseRevokeAsync(new() { ID = stored.Lease }, cancellationToken: Cancellation);

        (await Failure(() => held.CheckAsync(Cancellation))).Message.ShouldStartWith("lost topology lock, aborting");
        held.Lost.IsCancellationRequested.ShouldBeTrue();
    }

    [Fact]
    public async Task ServerThatGoesAway_LosesTheLock_WithoutAnybodyAsking()
    {
        await using var server = await TestSupport.EtcdProcess.StartAsync();
        await using var topology = await TopologyFixture.OpenAsync(
            $"127.0.0.1:{server.Port}", new() { ConnectTimeout = Patience, LockLease = TimeSpan.FromSeconds(2), OperationTimeout = TimeSpan.FromMilliseconds(500) });
        await topology.Store.CreateAsync(TopologyPaths.Keyspace("commerce"), new(), Cancellation);
        var held = await Lock(topology);
        var lost = new TaskCompletionSource();
        held.Lost.Register(() => lost.TrySetResult());

        await server.StopAsync();

        await lost.Task.WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        await held.DisposeAsync();
    }

    private static Task<ITopologyLock> Lock(TopologyFixture topology) => topology.Store.LockAsync(TopologyPaths.KeyspaceDirectory("commerce"), "test", Cancellation);

    private static Task<TopologyException> Failure(Func<Task> operation) => Should.ThrowAsync<TopologyException>(operation);

    private async Task<TopologyFixture> KeyspaceAsync(EtcdTopologyOptions? options = null)
    {
        var topology = await TopologyFixture.OpenAsync(etcd.Address, options);
        await topology.Store.CreateAsync(TopologyPaths.Keyspace("commerce"), new(), Cancellation);
        return topology;
    }
}
