using System.Diagnostics;
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

        (await ControlAsync(etcd, "put", "/a/1", "one")).ShouldBe("OK\n");
        (await ControlAsync(etcd, "put", "/a/2", "two")).ShouldBe("OK\n");
        (await ControlAsync(etcd, "get", "--prefix", "/a/")).ShouldBe("/a/1\none\n/a/2\ntwo\n");
        (await ControlAsync(etcd, "del", "/a/1")).ShouldBe("1\n");
        (await ControlAsync(etcd, "get", "--prefix", "--keys-only", "/a/")).Trim().ShouldBe("/a/2");
        using var watch = Start(etcd, "watch", "--rev", "2", "--prefix", "/a/");
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

    private static async Task<string> ControlAsync(FakeEtcd etcd, params string[] arguments)
    {
        using var process = Start(etcd, arguments);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return output + await process.StandardError.ReadToEndAsync(Cancellation);
    }

    private static Process Start(FakeEtcd etcd, params string[] arguments) => Process.Start(
        new ProcessStartInfo("etcdctl", ["--endpoints", etcd.Address, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["ETCDCTL_API"] = "3" } })!;
}
