using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Tests.Support;

namespace Vitess.Operator.Sdk.Testing.Tests.Simulation;

public sealed class HealthyClaimsTests
{
    private static readonly VitessTestClusterOptions Healthy = new() { World = new WorldOptions { Profile = WorldProfile.Healthy } };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AVolumeThatWaitsForItsFileSystem_GrowsWithTheNextPod_AlsoAfterASnapshot(bool goesOnFromSnapshot)
    {
        await using var first = await StartAsync();
        await using var second = goesOnFromSnapshot ? await VitessTestCluster.StartAsync(Healthy with { From = first.Snapshot() }, Cancellation) : null;
        var cluster = second ?? first;

        await cluster.RunAsync(TimeSpan.FromMinutes(1), Cancellation);
        (await CapacityAsync(cluster)).ShouldBe("1Gi", "the Pod that runs has mounted it before it had grown");

        await cluster.DeleteAsync<V1Pod>("p");
        (await cluster.UntilAsync<V1Pod>("p", pod => pod is null)).ShouldBeTrue();
        await cluster.SeedAsync(TestObjects.Pod("p", claim: "data"));
        await cluster.RunAsync(TimeSpan.FromMinutes(1), Cancellation);
        (await CapacityAsync(cluster)).ShouldBe("2Gi");
    }

    private static async Task<string> CapacityAsync(VitessTestCluster cluster) =>
        (await cluster.GetAsync<V1PersistentVolumeClaim>("data")).Status.Capacity["storage"].ToString();

    /// <summary>A cluster with a Pod whose volume has grown and waits for its file system to follow.</summary>
    private static async Task<VitessTestCluster> StartAsync()
    {
        var cluster = await VitessTestCluster.StartAsync(Healthy, Cancellation);
        var claim = TestObjects.Claim("data", "1Gi");
        claim.Spec.StorageClassName = "disks";
        await cluster.SeedAsync(claim);
        await cluster.SeedAsync(TestObjects.Pod("p", claim: "data"));
        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Status?.Phase == "Running")).ShouldBeTrue();
        await cluster.RunAsync(TimeSpan.FromMinutes(1), Cancellation);
        await cluster.PatchAsync<V1PersistentVolumeClaim>("data", """{"spec":{"resources":{"requests":{"storage":"2Gi"}}}}""");
        var waiting = await cluster.GetAsync<V1PersistentVolumeClaim>("data");
        waiting.Status.Conditions =
            [new V1PersistentVolumeClaimCondition { Type = "FileSystemResizePending", Status = "True", LastTransitionTime = cluster.Clock.GetUtcNow().UtcDateTime }];
        await cluster.Client.ReplaceAsync(waiting, new WriteOptions { Subresource = "status" }, Cancellation);
        return cluster;
    }
}
