using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology.Tests.Etcd;

namespace Vitess.Operator.Sdk.Topology.Tests.Fakes;

public sealed class FakeEtcdTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Etcdctl_PutsGetsAndWatches()
    {
        await TestSupport.TestTools.EnsureAsync("etcdctl");
        await using var etcd = await FakeEtcd.StartAsync();

        (await EtcdControl.RunAsync(etcd.Address, "put", "/a/1", "one")).ShouldBe("OK\n");
        (await EtcdControl.RunAsync(etcd.Address, "put", "/a/2", "two")).ShouldBe("OK\n");
        (await EtcdControl.RunAsync(etcd.Address, "get", "--prefix", "/a/")).ShouldBe("/a/1\none\n/a/2\ntwo\n");
        (await EtcdControl.RunAsync(etcd.Address, "del", "/a/1")).ShouldBe("1\n");
        (await EtcdControl.RunAsync(etcd.Address, "get", "--prefix", "--keys-only", "/a/")).Trim().ShouldBe("/a/2");
        using var watch = EtcdControl.Start(etcd.Address, "watch", "--rev", "2", "--prefix", "/a/");
        var lines = new List<string>();
        while (lines.Count < 8)
        {
            lines.Add((await watch.StandardOutput.ReadLineAsync(Cancellation))!);
        }

        watch.Kill();
        lines.ShouldBe(["PUT", "/a/1", "one", "PUT", "/a/2", "two", "DELETE", "/a/1"]);
    }

    [Fact]
    public async Task Topology_ReadsWritesAndLocksOnIt()
    {
        await using var etcd = await FakeEtcd.StartAsync();
        await using var topology = await TopologyFixture.OpenAsync(etcd.Address);
        var key = TopologyPaths.Keyspace("commerce");

        var version = await topology.Store.CreateAsync(key, new(), Cancellation);
        await topology.Store.UpdateAsync(key, new() { DurabilityPolicy = "none" }, version, Cancellation);
        (await Should.ThrowAsync<TopologyException>(() => topology.Store.UpdateAsync(key, new(), version, Cancellation))).Kind.ShouldBe(TopologyErrorKind.BadVersion);
        var first = await topology.Store.LockAsync(TopologyPaths.KeyspaceDirectory("commerce"), "first", Cancellation);
        var second = topology.Store.LockAsync(TopologyPaths.KeyspaceDirectory("commerce"), "second", Cancellation);
        await first.CheckAsync(Cancellation);
        second.IsCompleted.ShouldBeFalse();
        await first.DisposeAsync();

        await (await second).DisposeAsync();

        (await topology.Store.ListAsync(TopologyPaths.KeyspaceDirectory("commerce"), Cancellation)).ShouldBe(["Keyspace"]);
    }
}
