using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing.Tests.Support;

namespace Vitess.Operator.Sdk.Testing.Tests.TestKit;

public sealed class VitessTestClusterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AProgram_SeesObjectsAndWritesThem_OnTheTestsClock()
    {
        await using var cluster = await VitessTestCluster.StartAsync(new() { Programs = [LabelsOfPods] }, Cancellation);
        await cluster.SeedAsync(TestObjects.Pod("p"));

        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Metadata.Labels?.ContainsKey("seen") == true, seconds: 60)).ShouldBeTrue();

        cluster.Clock.Elapsed.ShouldBe(TimeSpan.FromSeconds(20));
        cluster.Writes.Entries.Select(entry => $"{entry.Verb} {entry.Path} {entry.Name} {entry.Code}")
            .ShouldBe(["post /api/v1/namespaces/default/pods p 201", "patch /api/v1/namespaces/default/pods/p  200"]);
    }

    [Fact]
    public async Task RunUntil_GivesUpAtItsTimeout_OnTheTestsClock()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);

        (await cluster.RunUntilAsync(() => false, TimeSpan.FromHours(3), Cancellation)).ShouldBeFalse();

        cluster.Clock.Elapsed.ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public async Task Settle_WaitsForAsLongAsSomebodyWrites()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);
        await cluster.SeedAsync(TestObjects.Deployment("web", 2));

        (await cluster.SettleAsync(TimeSpan.FromSeconds(30), cancellationToken: Cancellation)).ShouldBeTrue();

        var last = cluster.WorldWrites.Entries[^1].At;
        (cluster.Clock.Elapsed - last).ShouldBeInRange(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(31));
        (await cluster.PodTableAsync(Cancellation)).Split('\n').Count(line => line.Contains("1/1     Running", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task AProgramThatNeverRests_IsReported()
    {
        await using var cluster = await VitessTestCluster.StartAsync(
            new() { Programs = [(_, _) => Task.FromResult<ISimulatedProgram>(new RestlessProgram())] }, Cancellation);

        var fault = await Should.ThrowAsync<InvalidOperationException>(() => cluster.RunAsync(TimeSpan.FromSeconds(1), Cancellation));

        fault.Message.ShouldContain("still busy");
    }

    [Fact]
    public async Task Seed_OfAnUnknownKind_IsRefused()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);

        var fault = await Should.ThrowAsync<ArgumentException>(() => cluster.SeedAsync(
            new System.Text.Json.Nodes.JsonObject { ["apiVersion"] = "example.com/v1", ["kind"] = "Gadget" }));

        fault.Message.ShouldContain("no kind \"Gadget\" in version \"example.com/v1\"");
    }

    [Fact]
    public async Task Listen_OpensTheServerToOtherClients()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);
        await cluster.SeedAsync(TestObjects.Pod("p"));

        var configuration = await cluster.ListenAsync(Cancellation);

        using var client = new k8s.Kubernetes(configuration);
        var pods = await new KubernetesObjectClient(client).ListAllAsync<V1Pod>("default", null, Cancellation);
        pods.Items.ShouldHaveSingleItem().Metadata.Name.ShouldBe("p");
    }

    private static Task<ISimulatedProgram> LabelsOfPods(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        var manager = new ControllerManager(cluster.Client, time: cluster.Clock);
        manager.Add(new ControllerOptions("labels", ResourceKind.Of<V1Pod>()), new LabelReconciler(cluster.Client, cluster.Clock));
        return Task.FromResult<ISimulatedProgram>(new PumpedManager(manager));
    }

    private sealed class LabelReconciler(IObjectClient client, TimeProvider time) : IReconciler<V1Pod>
    {
        public async Task<ReconcileResult> ReconcileAsync(V1Pod primary, CancellationToken cancellationToken)
        {
            var age = time.GetUtcNow().UtcDateTime - primary.Metadata.CreationTimestamp!.Value;
            if (age < TimeSpan.FromSeconds(20))
            {
                return ReconcileResult.RequeueAfter(TimeSpan.FromSeconds(20) - age);
            }

            if (primary.Metadata.Labels?.ContainsKey("seen") != true)
            {
                var patch = new V1Patch("""{"metadata":{"labels":{"seen":"yes"}}}""", V1Patch.PatchType.MergePatch);
                await client.PatchAsync(ResourceKind.Of<V1Pod>(), NamespacedName.Of(ObjectConvert.ToJson(primary)), patch, null, cancellationToken);
            }

            return ReconcileResult.Done;
        }
    }

    private sealed class RestlessProgram : ISimulatedProgram
    {
        public Task<bool> StepAsync(CancellationToken cancellationToken = default) => Task.FromResult(true);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
