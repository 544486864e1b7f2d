using System.Text;
using System.Text.Json.Nodes;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Rights;

/// <summary>What stands in Secrets stays in Secrets: every value has a mark, and nothing that the engine writes or logs has it.</summary>
public sealed class CanaryTests
{
    private const string Canary = "canary-4b1d";

    [Theory]
    [InlineData("01-seed-example")]
    [InlineData("07-backup-s3-schedule")]
    [InlineData("09-external-topo-vtadmin-hpa")]
    public async Task SecretBytes_AppearNowhereElse(string name)
    {
        using var log = new AllLines();
        var objects = YamlObjects.Read(GoldenCase.Of(name).Input);
        var marked = objects.Where(value => value.GetText("kind") == "Secret").Sum(Mark);
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

        written.Count(value => Has(value.ToJsonString())).ShouldBe(written.Count(value => value.GetText("kind") == "Secret" && Has(value.ToJsonString())));
        written.ShouldContain(value => value.GetText("kind") == "Secret" && Has(value.ToJsonString()));
        events.ShouldNotBeEmpty();
        events.Where(item => Has(item.Message)).ShouldBeEmpty();
        log.Text.ShouldNotBeEmpty();
        Has(log.Text).ShouldBeFalse();
    }

    private static bool Has(string text) =>
        text.Contains(Canary, StringComparison.Ordinal) || text.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Canary + "!")), StringComparison.Ordinal);

    // In front of each value, so that its base64 form begins alike wherever the bytes are copied to.
    private static int Mark(JsonObject secret)
    {
        var marked = 0;
        foreach (var part in new[] { "data", "stringData" }.Where(part => secret[part] is JsonObject))
        {
            foreach (var (key, value) in secret[part]!.AsObject().ToList())
            {
                var text = part == "data" ? Encoding.UTF8.GetString(Convert.FromBase64String((string)value!)) : (string)value!;
                var canary = $"{Canary}!{text}";
                secret[part]![key] = part == "data" ? Convert.ToBase64String(Encoding.UTF8.GetBytes(canary)) : canary;
                marked++;
            }
        }

        return marked;
    }
}
