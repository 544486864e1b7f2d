using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Safety;

/// <summary>Two engines share a cluster by a Lease; the one that loses it writes nothing from then on, even if it does not know yet.</summary>
public sealed class LeadershipTests
{
    private static readonly NamespacedName Lease = new("default", "vitess-operator");

    [Fact]
    public async Task LeaderThatCannotRenew_WritesNothingAnyMore_AndTheNextOneFinishesTheWork()
    {
        List<LeadingEngine> engines = [];
        var options = GoldenWorld.Options(WorldProfile.Healthy) with
        {
            Programs = [.. new[] { "a", "b" }.Select(name => (Func<VitessTestCluster, CancellationToken, Task<ISimulatedProgram>>)((cluster, _) =>
            {
                var engine = new LeadingEngine(cluster, Lease, name);
                engines.Add(engine);
                return Task.FromResult<ISimulatedProgram>(engine);
            }))],
        };
        await using var cluster = await VitessTestCluster.StartAsync(options, TestContext.Current.CancellationToken);
        await cluster.RunAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        engines[0].IsLeader.ShouldBeTrue();

        // The network between the leader and the Lease breaks; work comes when it has lost the lead and nobody else has it yet.
        engines[0].IsCutOff = true;
        await cluster.RunAsync(TimeSpan.FromSeconds(11.5), TestContext.Current.CancellationToken);
        await cluster.SeedAsync(YamlObjects.Read(GoldenCase.Of("03-minimal").Input));
        await cluster.SettleAsync(timeout: TimeSpan.FromMinutes(5), cancellationToken: TestContext.Current.CancellationToken);

        engines[1].IsLeader.ShouldBeTrue();
        engines[0].Checker.Violations.ShouldBeEmpty();
        engines[1].Checker.Violations.ShouldBeEmpty();
        engines[0].PassesWithoutLead.ShouldBeGreaterThan(0, "the one that lost the lead goes on trying; the guard is what stops it");
        engines[1].Checker.Checked.ShouldBeGreaterThan(20);
        (await GoldenWorld.ObjectsAsync(cluster))["VitessCluster/mini"]["status"]!["keyspaces"]!["main"]!["readyShards"]!.GetValue<int>().ShouldBe(1);
    }

    [Fact]
    public async Task LeaderThatStops_GivesTheLeadBackAtOnce()
    {
        await using var cluster = await VitessTestCluster.StartAsync(GoldenWorld.Options(WorldProfile.Inert) with { Programs = [] }, TestContext.Current.CancellationToken);
        var first = new LeadingEngine(cluster, Lease, "a");
        cluster.Clock.Advance(TimeSpan.FromSeconds(1));
        first.IsLeader.ShouldBeTrue();
        var second = new LeadingEngine(cluster, Lease, "b");

        await first.DisposeAsync();
        cluster.Clock.Advance(TimeSpan.FromSeconds(3));

        second.IsLeader.ShouldBeTrue();
        await second.DisposeAsync();
    }

    [Fact]
    public async Task HostedEngine_EndsOnceItsLeadIsLost_EvenIfNobodyTellsItToStop()
    {
        await using var cluster = await VitessTestCluster.StartAsync(GoldenWorld.Options(WorldProfile.Inert) with { Programs = [] }, TestContext.Current.CancellationToken);
        using var lost = new CancellationTokenSource();
        using var http = new HttpClient(cluster.Server.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new GuardedObjectClient(new KubernetesObjectClient(http, cluster.BaseUri, null, null, cluster.Clock), lost.Token);
        await using var engine = new VitessEngine(client, cluster.World.Vitess, EngineProgram.DefaultOptions(cluster), cluster.Clock);
        var running = engine.RunAsync(CancellationToken.None, lost.Token);

        await lost.CancelAsync();

        await running.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
    }
}
