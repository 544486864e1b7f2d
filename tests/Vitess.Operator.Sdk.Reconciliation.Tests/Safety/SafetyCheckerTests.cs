using System.Diagnostics;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Testing.Checking;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Safety;

/// <summary>Each invariant fires when it is broken, and only then.</summary>
public sealed class SafetyCheckerTests
{
    private static readonly NamespacedName Lease = new("default", "vitess-operator");

    [Fact]
    public async Task OneReplicaAfterTheOther_IsSafe()
    {
        await using var world = await SafetyWorld.StartAsync();
        foreach (var pod in (await world.TabletsAsync()).Skip(1))
        {
            await world.DeleteAsync(Kinds.Pod, pod);
            await RecreateAsync(world, pod);
        }

        world.Checker.Violations.ShouldBeEmpty();
        world.Checker.Checked.ShouldBe(2);
    }

    [Fact]
    public async Task OnePodDown_TwoReplicasAtOnce()
    {
        await using var world = await SafetyWorld.StartAsync();
        var pods = await world.TabletsAsync();

        await world.DeleteAsync(Kinds.Pod, pods[1]);
        world.Broken.ShouldBeEmpty();
        await world.DeleteAsync(Kinds.Pod, pods[2]);

        world.Broken.ShouldBe([SafetyInvariant.OnePodDown, SafetyInvariant.WritesAcknowledged]);
        world.Checker.DownPods.Count.ShouldBe(2);
    }

    [Fact]
    public async Task OnePodDown_SecondByTheNextRunOfTheProgram()
    {
        await using var world = await SafetyWorld.StartAsync();
        var pods = await world.TabletsAsync();
        await world.DeleteAsync(Kinds.Pod, pods[1]);
        await RecreateAsync(world, pods[1], isReady: false);

        using var next = new SafetyChecker(world.Cluster, new SafetyCheckerOptions { DownPods = world.Checker.DownPods });
        using var http = new HttpClient(next.CreateHandler());
        await new KubernetesObjectClient(http, world.Cluster.BaseUri).DeleteAsync(Kinds.Pod, NamespacedName.Of(pods[2]), null, TestContext.Current.CancellationToken);

        next.Violations.Select(violation => violation.Invariant).ShouldContain(SafetyInvariant.OnePodDown);
    }

    [Fact]
    public async Task PrimaryKept_PrimaryDeletedThoughOthersCouldTakeOver()
    {
        await using var world = await SafetyWorld.StartAsync();

        await world.DeleteAsync(Kinds.Pod, (await world.TabletsAsync())[0]);

        world.Broken.ShouldBe([SafetyInvariant.PrimaryKept]);
        Should.Throw<SafetyException>(world.Checker.ThrowIfViolated).Message.ShouldContain("is still the primary");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task PrimaryKept_LonePrimary_GoesOnlyWhenItsRestartIsDue(bool isDue)
    {
        await using var world = await SafetyWorld.StartAsync();
        var pods = await world.TabletsAsync();
        await world.LoseAsync(pods[1]);
        await world.LoseAsync(pods[2]);
        if (isDue)
        {
            await world.PatchAsync(Kinds.Pod, pods[0], Annotation(VitessAnnotations.RolloutScheduled, "image"));
        }

        await world.DeleteAsync(Kinds.Pod, pods[0]);

        world.Broken.ShouldBe(isDue ? [] : [SafetyInvariant.PrimaryKept]);
    }

    [Fact]
    public async Task WritesAcknowledged_LastReplicaThatIsUp()
    {
        await using var world = await SafetyWorld.StartAsync();
        var pods = await world.TabletsAsync();
        await world.LoseAsync(pods[1]);
        await world.Cluster.RunAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        await world.DeleteAsync(Kinds.Pod, pods[2]);

        world.Broken.ShouldBe([SafetyInvariant.WritesAcknowledged]);
    }

    [Fact]
    public async Task LastCopyKept_VolumeOfARunningTablet()
    {
        await using var world = await SafetyWorld.StartAsync();

        await world.DeleteAsync(Kinds.Claim, (await world.TabletsAsync(Kinds.Claim))[1]);

        world.Broken.ShouldBe([SafetyInvariant.LastCopyKept]);
    }

    [Fact]
    public async Task LastCopyKept_LastVolumeOfAShardThatIsWanted()
    {
        await using var world = await SafetyWorld.StartAsync();
        foreach (var pod in await world.TabletsAsync())
        {
            await world.LoseAsync(pod);
        }

        await world.Cluster.RunAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await world.DeleteAsync(Kinds.Claim, (await world.TabletsAsync(Kinds.Claim))[1]);

        world.Checker.Violations.ShouldHaveSingleItem().Message.ShouldContain("no backup");
    }

    [Fact]
    public async Task LastCopyKept_KeyspaceThatIsServedAndNotImmediate()
    {
        await using var world = await SafetyWorld.StartAsync();
        var keyspace = await world.OnlyAsync(Kinds.Keyspace);
        await world.Cluster.Client.PatchAsync(Kinds.Keyspace, NamespacedName.Of(keyspace), new(
            new JsonObject { ["spec"] = new JsonObject { ["turndownPolicy"] = "RequireIdle" } }, k8s.Models.V1Patch.PatchType.MergePatch), null, TestContext.Current.CancellationToken);

        await world.DeleteAsync(Kinds.Shard, await world.OnlyAsync(Kinds.Shard));
        await world.DeleteAsync(Kinds.Keyspace, keyspace);

        world.Broken.ShouldBe([SafetyInvariant.LastCopyKept, SafetyInvariant.LastCopyKept]);
    }

    [Fact]
    public async Task IdentityChecked_ForeignObject_AndChangedIdentity()
    {
        await using var world = await SafetyWorld.StartAsync();
        var foreign = new JsonObject { ["apiVersion"] = "v1", ["kind"] = "ConfigMap", ["metadata"] = new JsonObject { ["name"] = "theirs", ["namespace"] = "default" } };
        await world.Cluster.SeedAsync(foreign);

        await world.DeleteAsync(new ResourceKind(string.Empty, "v1", "ConfigMap", "configmaps"), foreign);
        await world.PatchAsync(Kinds.Pod, (await world.TabletsAsync())[0], new JsonObject
        {
            ["metadata"] = new JsonObject { ["labels"] = new JsonObject { [VitessLabels.Cluster] = "other" } },
        });

        world.Broken.ShouldBe([SafetyInvariant.IdentityChecked, SafetyInvariant.IdentityChecked]);
    }

    [Fact]
    public async Task LeaderOnly_WriteWhileAnotherLeads_OrNobodyRenewed()
    {
        await using var world = await SafetyWorld.StartAsync(new SafetyCheckerOptions { Lease = Lease, Identity = "a" });
        var pod = (await world.TabletsAsync())[0];
        using var stop = new CancellationTokenSource();
        var elector = new LeaderElector(world.Cluster.Client, new LeaderElectionOptions(Lease, "a"), world.Cluster.Clock, () => 0);
        var leading = elector.RunAsync(_ => world.PatchAsync(Kinds.Pod, pod, Annotation("a", "1")), stop.Token);
        await leading;
        world.Broken.ShouldBeEmpty();

        await world.PatchAsync(Kinds.Pod, pod, Annotation("a", "2"));

        world.Checker.Violations.ShouldHaveSingleItem().Message.ShouldContain("nobody holds Lease");
    }

    [Fact]
    public async Task OneWriterPerField_TwoControllersWithDifferentValues()
    {
        await using var world = await SafetyWorld.StartAsync();
        var pod = (await world.TabletsAsync())[0];
        using var source = new ActivitySource("Vitess.Operator.Sdk.Kubernetes");

        foreach (var (controller, value) in new[] { ("one", "1"), ("one", "2"), ("two", "2"), ("two", "3") })
        {
            using var pass = source.StartActivity(controller);
            await world.PatchAsync(Kinds.Pod, pod, Annotation("field", value));
        }

        // The third write changes nothing; only the last one is a quarrel.
        world.Checker.Violations.ShouldHaveSingleItem().Message.ShouldBe("two writes metadata.annotations.field, which one wrote with another value");
    }

    private static JsonObject Annotation(string key, string value) =>
        new() { ["metadata"] = new JsonObject { ["annotations"] = new JsonObject { [key] = value } } };

    /// <summary>Makes a Pod anew, as the operator does, and lets it become Ready.</summary>
    private static async Task RecreateAsync(SafetyWorld world, JsonObject pod, bool isReady = true)
    {
        await world.Cluster.RunAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        var anew = pod.DeepClone().AsObject();
        anew.Remove("status");
        foreach (var key in new[] { "uid", "resourceVersion", "creationTimestamp", "generation", "managedFields" })
        {
            anew["metadata"]!.AsObject().Remove(key);
        }

        await world.Cluster.Client.CreateAsync(Kinds.Pod, anew, null, TestContext.Current.CancellationToken);
        if (isReady)
        {
            await world.Cluster.RunAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
    }
}
