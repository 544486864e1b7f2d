using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Canaries;

/// <summary>What stands in Secrets stays in Secrets: every value has a mark, and nothing that the engine writes or logs has it.</summary>
public sealed class CanaryTests
{
    [Theory]
    [InlineData("01-seed-example")]
    [InlineData("07-backup-s3-schedule")]
    [InlineData("09-external-topo-vtadmin-hpa")]
    public async Task SecretBytes_AppearNowhereElse(string name)
    {
        using var log = new AllLines();
        var objects = YamlObjects.Read(GoldenCase.Of(name).Input);
        var marked = objects.Where(value => value.GetText("kind") == "Secret").Sum(secret => Canary.Mark(secret));
        marked.ShouldBeGreaterThan(0);
        await using var cluster = await VitessTestCluster.StartAsync(GoldenWorld.Options(WorldProfile.Healthy) with { Programs = [] }, TestContext.Current.CancellationToken);
        var options = EngineProgram.DefaultOptions(cluster);
        await using var engine = new VitessEngine(cluster.CreateClient(options.FieldManager), cluster.World.Vitess, options, cluster.Clock, log);
        engine.Start();
        cluster.AddProgram(async token => (await engine.PumpAsync(cancellationToken: token)).Passes > 0);
        await cluster.SeedAsync(objects);
        await GoldenWorld.SettleAsync(cluster);

        var written = await cluster.ObjectsAsync(TestContext.Current.CancellationToken);
        var events = (await cluster.Client.ListAllAsync<k8s.Models.Corev1Event>(null, null, TestContext.Current.CancellationToken)).Items;

        written.Count(value => Canary.IsIn(value.ToJsonString())).ShouldBe(written.Count(value => value.GetText("kind") == "Secret" && Canary.IsIn(value.ToJsonString())));
        written.ShouldContain(value => value.GetText("kind") == "Secret" && Canary.IsIn(value.ToJsonString()));
        events.ShouldNotBeEmpty();
        events.Where(item => Canary.IsIn(item.Message)).ShouldBeEmpty();
        log.Text.ShouldNotBeEmpty();
        Canary.IsIn(log.Text).ShouldBeFalse();
    }
}
