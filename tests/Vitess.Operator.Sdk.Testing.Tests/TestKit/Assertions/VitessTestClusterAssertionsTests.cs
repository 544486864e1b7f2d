using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing.Tests.Support;

namespace Vitess.Operator.Sdk.Testing.Tests.TestKit.Assertions;

public sealed class VitessTestClusterAssertionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Converge_WorldThatComesToRest_Holds()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);
        await cluster.SeedAsync(TestObjects.Deployment("web", 2));

        await cluster.ShouldConvergeAsync(cancellationToken: Cancellation);

        (await cluster.Client.ListAllAsync<V1Pod>("default", null, Cancellation)).Items.ShouldAllBe(pod => pod.Status.Phase == "Running");
    }

    [Fact]
    public async Task Converge_ClusterThatNobodyOperates_TellsWhatIsMissing()
    {
        await using var cluster = await VitessTestCluster.StartAsync(new() { InitialObjects = [.. Definitions.All().Select(ObjectConvert.ToJson)] }, Cancellation);
        await cluster.SeedAsync(new JsonObject
        {
            ["apiVersion"] = "planetscale.com/v2",
            ["kind"] = "VitessCluster",
            ["metadata"] = new JsonObject { ["name"] = "lonely" },
            ["spec"] = new JsonObject { ["cells"] = new JsonArray(new JsonObject { ["name"] = "zone1" }) },
        });

        var fault = await Should.ThrowAsync<ClusterAssertionException>(() => cluster.ShouldConvergeAsync(TimeSpan.FromMinutes(1), Cancellation));

        fault.Message.ShouldContain("lonely");
    }

    [Fact]
    public async Task Converge_ProgramThatWritesOnAndOn_TellsTheWrites()
    {
        await using var cluster = await VitessTestCluster.StartAsync(new() { Programs = [Restless] }, Cancellation);

        var fault = await Should.ThrowAsync<ClusterAssertionException>(() => cluster.ShouldConvergeAsync(cancellationToken: Cancellation));

        fault.Message.ShouldContain("post /api/v1/namespaces/default/configmaps");
    }

    [Fact]
    public async Task WriteNothing_QuietCluster_Holds()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);
        await cluster.SeedAsync(TestObjects.Pod("p"));

        await cluster.ShouldWriteNothingAsync(cancellationToken: Cancellation);

        cluster.WorldWrites.Count.ShouldBeGreaterThan(0, "what the world writes does not count");
    }

    [Fact]
    public async Task WriteNothing_ProgramThatWrites_TellsTheWrites()
    {
        await using var cluster = await VitessTestCluster.StartAsync(new() { Programs = [Restless] }, Cancellation);

        var fault = await Should.ThrowAsync<ClusterAssertionException>(() => cluster.ShouldWriteNothingAsync(TimeSpan.FromMinutes(1), Cancellation));

        fault.Message.ShouldContain("post /api/v1/namespaces/default/configmaps");
    }

    /// <summary>Makes a ConfigMap every ten seconds.</summary>
    private static Task<ISimulatedProgram> Restless(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        var client = cluster.CreateClient();
        var due = cluster.Clock.GetUtcNow();
        var alarm = cluster.Clock.CreateTimer(_ => { }, null, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        return Task.FromResult<ISimulatedProgram>(new SimulatedProgram(
            async token =>
            {
                if (cluster.Clock.GetUtcNow() < due)
                {
                    return false;
                }

                due += TimeSpan.FromSeconds(10);
                var map = new V1ConfigMap { ApiVersion = "v1", Kind = "ConfigMap", Metadata = new() { GenerateName = "m-", NamespaceProperty = "default" } };
                await client.CreateAsync(map, cancellationToken: token);
                return true;
            },
            alarm));
    }
}
