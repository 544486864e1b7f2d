using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Vitess;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.Etcd;
using Vitess.Operator.Sdk.Topology.Records;
using Vitess.Operator.Sdk.Topology.Tablets;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Topology;

/// <summary>The engine on the real connector: a simulated world's lock servers, tablets and control daemons over gRPC.</summary>
public sealed class OverLoopbackTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task EngineOnRealGrpc_BringsTheExampleUp_AndReparentsThroughVtctld() => RunAsync(new EngineIntervals(), async (cluster, connector, server) =>
    {
        await ReparentAsync(cluster, connector);
        server.Calls.ShouldContain("PlannedReparentShard");
    });

    [Fact]
    public Task EngineOnRealGrpc_NoticesAMovedPrimary_ByItsWatch()
    {
        var rare = TimeSpan.FromHours(10);
        return RunAsync(new EngineIntervals { Shard = rare, ShardReplication = rare, Keyspace = rare }, async (cluster, connector, _) =>
        {
            var primary = await ReparentAsync(cluster, connector);

            // The watch tells in its own time; virtual time goes on meanwhile, but by far not to the next periodic pass.
            await WaitUntil.HoldsAsync("the status shows the new primary", async () =>
            {
                await cluster.RunAsync(TimeSpan.FromMilliseconds(100), Cancellation);
                return (await cluster.Client.ListAllAsync<V2VitessShard>(cluster.Namespace, null, Cancellation)).Items.Single().Status?.MasterAlias == primary.ToString();
            });
            cluster.Clock.Elapsed.ShouldBeLessThan(rare / 2);
        });
    }

    private static async Task RunAsync(EngineIntervals intervals, Func<VitessTestCluster, EtcdTopologyConnector, SimulatedVitessServer, Task> test)
    {
        EtcdTopologyConnector? connector = null;
        SimulatedVitessServer? server = null;
        var options = GoldenWorld.Options(WorldProfile.Cluster) with
        {
            Programs =
            [
                async (cluster, _) =>
                {
                    server = await SimulatedVitessServer.StartAsync(cluster.World.Vitess);
                    connector = new EtcdTopologyConnector(
                        new() { ConnectTo = server.ConnectTo, ConnectTimeout = TimeSpan.FromSeconds(30), OperationTimeout = TimeSpan.FromSeconds(30) },
                        new() { ConnectTo = server.ConnectTo, CallTimeout = TimeSpan.FromSeconds(30) },
                        _ => VtctldOf(cluster));
                    return Blocking(new EngineProgram(cluster, EngineProgram.DefaultOptions(cluster) with { Intervals = intervals }, connector));
                },
            ],
        };
        await using var cluster = await VitessTestCluster.StartAsync(options, Cancellation);
        await cluster.SeedAsync(YamlObjects.Read(GoldenCase.Of("01-seed-example").Input));

        var missing = await new VitessBringUp(cluster).RunAsync(cancellationToken: Cancellation);

        missing.ShouldBeEmpty(EngineProgram.LastLog?.Last().ToString());
        await test(cluster, connector!, server!);
        await connector!.DisposeAsync();
        await server!.DisposeAsync();
    }

    /// <summary>A step that waits for a socket looks to the loop as if it waited for the clock, which would then run away.</summary>
    private static SimulatedProgram Blocking(EngineProgram engine) =>
        new(token => Task.FromResult(Task.Run(() => engine.StepAsync(token), token).GetAwaiter().GetResult()), engine);

    /// <summary>Moves the primary through the control daemon; the records of the world's tablets follow.</summary>
    private static async Task<TabletAlias> ReparentAsync(VitessTestCluster cluster, EtcdTopologyConnector connector)
    {
        var shard = (await cluster.Client.ListAllAsync<V2VitessShard>(cluster.Namespace, null, Cancellation)).Items.Single();
        var server = shard.Spec.GlobalLockserver!;
        await using var connection = await connector.OpenAsync(new(server.Implementation, server.Address, server.RootPath), Cancellation);
        var tablets = (await connection.Topology.GetShardTabletsAsync("commerce", "-", cancellationToken: Cancellation)).Tablets;
        var replica = tablets.First(tablet => tablet.Type == TabletType.Replica);
        (await connection.Tablets.GetReplicationStatusAsync(replica, Cancellation)).Position.ShouldNotBeEmpty();

        await connection.Commands.PlannedReparentShardAsync(new PlannedReparent("commerce", "-", replica.Alias, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(30)), Cancellation);

        (await connection.Topology.ReadAsync(TopologyPaths.Shard("commerce", "-"), Cancellation)).Value.PrimaryAlias.ShouldBe(replica.Alias);
        await cluster.RunAsync(TimeSpan.FromSeconds(5), Cancellation);
        (await Should.ThrowAsync<TabletException>(() => connection.Tablets.GetReplicationStatusAsync(replica, Cancellation))).IsNotReplica.ShouldBeTrue();
        return replica.Alias;
    }

    private static string? VtctldOf(VitessTestCluster cluster)
    {
        var services = cluster.Client.ListAllAsync<V1Service>(cluster.Namespace, new() { LabelSelector = $"{VitessLabels.Component}=vtctld" }, Cancellation);
        var found = services.IsCompletedSuccessfully ? services.Result.Items : [];   // the server in memory answers at once
        return found.Select(service => $"{service.Metadata.Name}.{service.Metadata.NamespaceProperty}.svc:15999").FirstOrDefault();
    }
}
