using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Tests.Support;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Testing.Tests.Simulation;

public sealed class ClusterWorldTests
{
    private const string Etcd = "example-etcd-faf13de3-client.default.svc:2379";
    private static readonly TopologyParameters Global = new("etcd2", Etcd, "/vitess/example/global");
    private static readonly TabletAlias First = TabletAlias.Parse("zone1-2469782763");
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task BringUp_GoesFromLockserverOverTabletsToReadiness()
    {
        await using var cluster = await StartAsync();
        cluster.World.Vitess.Topology.IsReachable(Etcd).ShouldBeFalse();

        (await cluster.RunUntilAsync(() => cluster.World.Vitess.Topology.IsReachable(Etcd), Minutes, Cancellation)).ShouldBeTrue(await Table(cluster));
        await MakeKeyspaceAsync(cluster);
        (await cluster.SettleAsync(cancellationToken: Cancellation)).ShouldBeTrue();
        (await Row(cluster, "vttablet-zone1-2469782763")).ShouldContain("2/3     Running");

        await using var vitess = await cluster.World.Vitess.OpenAsync(Global, Cancellation);
        (await vitess.Topology.ReadAsync(TopologyPaths.Tablet(First), Cancellation)).Value.Type.ShouldBe(TabletType.Replica);
        await vitess.Commands.InitShardPrimaryAsync("commerce", "-", First, TimeSpan.FromSeconds(15), Cancellation);
        (await cluster.SettleAsync(cancellationToken: Cancellation)).ShouldBeTrue();

        var table = await Table(cluster);
        table.Split('\n').Count(line => line.Contains("3/3", StringComparison.Ordinal)).ShouldBe(2, table);
        table.Split('\n').Count(line => line.Contains("1/1", StringComparison.Ordinal)).ShouldBe(6, table);
    }

    [Fact]
    public async Task ALostPrimary_IsReplacedByVtorc_AndComesBackAsReplica()
    {
        await using var cluster = await StartAsync();
        await BringUpAsync(cluster);
        const string Lost = "example-vttablet-zone1-2469782763-bfadd780";
        var pod = await cluster.GetAsync<V1Pod>(Lost);

        await cluster.DeleteAsync<V1Pod>(Lost, new V1DeleteOptions { GracePeriodSeconds = 0 });
        (await cluster.RunUntilAsync(async () => (await PrimaryAsync(cluster)) != First, Minutes, Cancellation)).ShouldBeTrue();
        await cluster.SeedAsync(Again(pod));
        (await cluster.SettleAsync(cancellationToken: Cancellation)).ShouldBeTrue();

        await using var vitess = await cluster.World.Vitess.OpenAsync(Global, Cancellation);
        (await vitess.Topology.ReadAsync(TopologyPaths.Tablet(First), Cancellation)).Value.Type.ShouldBe(TabletType.Replica);
        (await Row(cluster, Lost)).ShouldContain("3/3     Running");
    }

    [Fact]
    public async Task WithoutQuorum_TheLockserverIsGone_AndComesBack()
    {
        await using var cluster = await StartAsync();
        (await cluster.SettleAsync(cancellationToken: Cancellation)).ShouldBeTrue();
        var second = await cluster.GetAsync<V1Pod>("example-etcd-faf13de3-2");

        await cluster.DeleteAsync<V1Pod>("example-etcd-faf13de3-1", new V1DeleteOptions { GracePeriodSeconds = 0 });
        cluster.World.Vitess.Topology.IsReachable(Etcd).ShouldBeTrue();
        await cluster.DeleteAsync<V1Pod>("example-etcd-faf13de3-2", new V1DeleteOptions { GracePeriodSeconds = 0 });
        cluster.World.Vitess.Topology.IsReachable(Etcd).ShouldBeFalse();
        await Should.ThrowAsync<TopologyException>(() => cluster.World.Vitess.OpenAsync(Global, Cancellation));
        await cluster.SeedAsync(Again(second));

        (await cluster.RunUntilAsync(() => cluster.World.Vitess.Topology.IsReachable(Etcd), Minutes, Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task SeveralRuns_DoTheSame()
    {
        var first = await RunAsync();
        first.Length.ShouldBeGreaterThan(50);
        for (var run = 2; run <= 5; run++)
        {
            (await RunAsync()).ShouldBe(first);
        }

        static async Task<string[]> RunAsync()
        {
            await using var cluster = await StartAsync();
            await BringUpAsync(cluster);
            return [.. cluster.WorldWrites.Entries.Select(entry => entry.ToString()), await Table(cluster)];
        }
    }

    [Fact]
    public async Task AnotherSeed_DoesTheSameAtOtherTimes()
    {
        await using var one = await StartAsync(new WorldOptions { Seed = 1 });
        await using var two = await StartAsync(new WorldOptions { Seed = 2 });
        await BringUpAsync(one);
        await BringUpAsync(two);

        one.WorldWrites.Entries.Select(entry => entry.At).ShouldNotBe(two.WorldWrites.Entries.Select(entry => entry.At));
        (await Table(one)).Split('\n').Length.ShouldBe((await Table(two)).Split('\n').Length);
    }

    private static async Task BringUpAsync(VitessTestCluster cluster)
    {
        (await cluster.RunUntilAsync(() => cluster.World.Vitess.Topology.IsReachable(Etcd), Minutes, Cancellation)).ShouldBeTrue();
        await MakeKeyspaceAsync(cluster);
        (await cluster.SettleAsync(cancellationToken: Cancellation)).ShouldBeTrue();
        await using var vitess = await cluster.World.Vitess.OpenAsync(Global, Cancellation);
        await vitess.Commands.InitShardPrimaryAsync("commerce", "-", First, TimeSpan.FromSeconds(15), Cancellation);
        (await cluster.SettleAsync(cancellationToken: Cancellation)).ShouldBeTrue();
    }

    private static async Task<TabletAlias?> PrimaryAsync(VitessTestCluster cluster)
    {
        await using var vitess = await cluster.World.Vitess.OpenAsync(Global, Cancellation);
        return (await vitess.Topology.ReadAsync(TopologyPaths.Shard("commerce", "-"), Cancellation)).Value.PrimaryAlias;
    }

    private static V1Pod Again(V1Pod pod)
    {
        pod.Metadata = new V1ObjectMeta { Name = pod.Metadata.Name, Labels = pod.Metadata.Labels, Annotations = pod.Metadata.Annotations };
        pod.Spec.NodeName = null;
        pod.Status = null;
        return pod;
    }

    private static async Task<VitessTestCluster> StartAsync(WorldOptions? world = null)
    {
        var cluster = await VitessTestCluster.StartAsync(new() { World = world ?? new() }, Cancellation);
        await cluster.SeedAsync(GoldenObjects.Of("01-seed-example"));
        return cluster;
    }

    private static async Task MakeKeyspaceAsync(VitessTestCluster cluster)
    {
        await using var vitess = await cluster.World.Vitess.OpenAsync(Global, Cancellation);
        await vitess.Topology.CreateAsync(
            TopologyPaths.CellInfo("zone1"), new CellInfo { ServerAddress = Etcd, Root = "/vitess/example/local/zone1" }, Cancellation);
        await vitess.Commands.CreateKeyspaceAsync("commerce", new KeyspaceRecord { DurabilityPolicy = "semi_sync" }, Cancellation);
    }

    private static Task<string> Table(VitessTestCluster cluster) => cluster.PodTableAsync(Cancellation);

    private static async Task<string> Row(VitessTestCluster cluster, string part) =>
        (await Table(cluster)).Split('\n').FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) ?? string.Empty;
}
