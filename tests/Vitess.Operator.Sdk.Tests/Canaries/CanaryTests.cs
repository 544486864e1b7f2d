using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Diagnosis;
using Vitess.Operator.Sdk.Diagnostics;
using Vitess.Operator.Sdk.Hosting;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Operations;
using Vitess.Operator.Sdk.Planning;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Tests.Support;

namespace Vitess.Operator.Sdk.Tests.Canaries;

/// <summary>What stands in Secrets is not told by plans, logs, metrics, activities, statuses, or the test kit.</summary>
public sealed class CanaryTests
{
    [Fact]
    public async Task Plan_TellsThatSecretsDiffer_AndNotWhatIsInThem()
    {
        await using var cluster = await SeededCluster.StartAsync("09-external-topo-vtadmin-hpa");
        await using var vitess = Operator(cluster);
        await WorkAsync(cluster, vitess.StepAsync);
        await EachSecretAsync(cluster, secret => Canary.Mark(secret).ShouldBeGreaterThan(0));

        var plan = await vitess.PlanAsync(TestContext.Current.CancellationToken);

        plan.Objects.ShouldContain(change => change.Kind == "Secret" && change.Action == PlannedAction.Update);
        foreach (var change in plan.Objects)
        {
            Canary.IsIn($"{change} {change.Patch} {JsonSerializer.Serialize(change.Differences.Select(difference => new { Path = difference.Path.ToString(), difference.Old, difference.New }))}").ShouldBeFalse(change.ToString());
        }

        plan.Objects.First(change => change.Kind == "Secret").ToString().ShouldContain("""-> "(hidden, another value)" """.TrimEnd());
        Canary.IsIn(plan.ToString()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("01-seed-example", false)]
    [InlineData("01-seed-example", true)]
    [InlineData("07-backup-s3-schedule", true)]
    [InlineData("09-external-topo-vtadmin-hpa", false)]
    public async Task Operator_TellsNothingOfSecrets_WhateverItMeets(string golden, bool inside)
    {
        using var recorder = new Recorder();
        await using var cluster = await SeededCluster.StartAsync(golden);
        await EachSecretAsync(cluster, secret => Canary.Mark(secret, inside).ShouldBeGreaterThan(0));
        var options = new VitessEngineOptions { Jitter = () => 0.5 };
        await using var engine = new VitessEngine(cluster.CreateClient(options.FieldManager), cluster.World.Vitess, options, cluster.Clock, recorder);
        engine.Start();
        await WorkAsync(cluster, async stop => (await engine.PumpAsync(cancellationToken: stop)).Passes > 0);

        // Somebody changes Secrets, and the server refuses what comes of it.
        cluster.Server.AddHook(new Refusal());
        await EachSecretAsync(cluster, secret => secret["data"]!["more"] = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Canary.Text)));
        await ChangeGatewaysAsync(cluster);
        await cluster.RunAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);

        var told = recorder.Told;
        told.Select(line => line.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal).ShouldBe(["activity", "log", "metric"]);
        told.Where(Canary.IsIn).ShouldBeEmpty();
        var objects = await cluster.ObjectsAsync(TestContext.Current.CancellationToken);
        objects.Where(value => Canary.IsIn(value.ToJsonString())).Select(value => value.GetText("kind")).Distinct().ShouldBe(["Secret"]);
        var events = (await cluster.Client.ListAllAsync<Corev1Event>(null, null, TestContext.Current.CancellationToken)).Items;
        events.ShouldContain(item => item.Message.Contains("refused by the test", StringComparison.Ordinal));
        events.Where(item => Canary.IsIn(item.Message)).ShouldBeEmpty();
        var name = (await cluster.Client.ListAllAsync<V2VitessCluster>(null, null, TestContext.Current.CancellationToken)).Items.Single().Metadata.Name;
        Canary.IsIn((await new VitessClusterHandle(cluster.Client, new(cluster.Namespace, name), cluster.Clock).ReadStatusAsync(TestContext.Current.CancellationToken)).ToString()).ShouldBeFalse();
    }

    [Fact]
    public async Task TestKit_NamesWrites_AndNotWhatIsWritten()
    {
        await using var cluster = await SeededCluster.StartAsync("09-external-topo-vtadmin-hpa");
        await EachSecretAsync(cluster, secret => Canary.Mark(secret));
        cluster.AddProgram(async stop =>
        {
            await EachSecretAsync(cluster, secret => secret["metadata"]!["labels"] = new JsonObject { ["at"] = cluster.Clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture) });
            return false;
        });

        var busy = await Should.ThrowAsync<ClusterAssertionException>(() => cluster.ShouldWriteNothingAsync(cancellationToken: TestContext.Current.CancellationToken));
        var missing = await Should.ThrowAsync<ClusterAssertionException>(() => cluster.ShouldConvergeAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));

        busy.Message.ShouldContain("secrets/");
        Canary.IsIn(busy.ToString()).ShouldBeFalse();
        Canary.IsIn(missing.ToString()).ShouldBeFalse();
        Canary.IsIn(string.Join('\n', cluster.Writes.Entries)).ShouldBeFalse();
        Canary.IsIn(string.Join('\n', cluster.Server.Requests.Entries)).ShouldBeFalse();
    }

    [Fact]
    public async Task LiveSnapshot_KeepsTheNamesOfKeysAlone()
    {
        await using var cluster = await SeededCluster.StartAsync("01-seed-example");
        await EachSecretAsync(cluster, secret =>
        {
            Canary.Mark(secret);
            secret["metadata"]!["annotations"] = new JsonObject { ["kubectl.kubernetes.io/last-applied-configuration"] = $"{{\"stringData\":{{\"a\":\"{Canary.Text}\"}}}}" };
        });

        var snapshot = await LiveSnapshot.ReadAsync((KubernetesObjectClient)cluster.Client, cluster.Namespace, TestContext.Current.CancellationToken);

        // What it keeps is for probes alone.
        var objects = (IEnumerable)typeof(ClusterSnapshot).GetField("_objects", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(snapshot)!;
        var kept = objects.Cast<object>().Select(view => ((JsonObject)view.GetType().GetProperty("Json")!.GetValue(view)!).ToJsonString()).ToList();
        kept.ShouldContain(text => text.Contains("\"users.json\":\"\"", StringComparison.Ordinal));
        kept.Where(Canary.IsIn).ShouldBeEmpty();
    }

    private static VitessOperator Operator(VitessTestCluster cluster) => VitessOperator.Create(
        new(),
        new()
        {
            Client = cluster.CreateClient("vitess-operator"),
            Topology = cluster.World.Vitess,
            Time = cluster.Clock,
            Engine = options => options with { Jitter = () => 0.5 },
            Pod = new(),
        });

    private static async Task WorkAsync(VitessTestCluster cluster, Func<CancellationToken, Task<bool>> step)
    {
        cluster.AddProgram(step);
        await cluster.SettleAsync(timeout: TimeSpan.FromMinutes(10), cancellationToken: TestContext.Current.CancellationToken);
    }

    private static async Task EachSecretAsync(VitessTestCluster cluster, Action<JsonObject> change)
    {
        var kind = ResourceKind.Of<V1Secret>();
        foreach (var secret in (await cluster.Client.ListAllAsync(kind, null, null, TestContext.Current.CancellationToken)).Items)
        {
            change(secret);
            await cluster.Client.ReplaceAsync(kind, secret, null, TestContext.Current.CancellationToken);
        }
    }

    private static async Task ChangeGatewaysAsync(VitessTestCluster cluster)
    {
        var kind = ResourceKind.Of<V2VitessCluster>();
        foreach (var live in (await cluster.Client.ListAllAsync(kind, null, null, TestContext.Current.CancellationToken)).Items)
        {
            live["spec"]!["cells"]![0]!["gateway"]!["annotations"] = new JsonObject { ["example.com/changed"] = "yes" };
            await cluster.Client.ReplaceAsync(kind, live, null, TestContext.Current.CancellationToken);
        }
    }

    private sealed class Refusal : AdmissionHook
    {
        public override string? Validate(AdmissionReview review) => review is { Resource: "deployments", Subresource: "" } ? "refused by the test" : null;
    }
}
