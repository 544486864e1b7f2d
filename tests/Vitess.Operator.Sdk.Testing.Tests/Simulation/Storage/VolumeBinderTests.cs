using k8s.Models;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Tests.Support;

namespace Vitess.Operator.Sdk.Testing.Tests.Simulation.Storage;

public sealed class VolumeBinderTests
{
    private const string Grow = """{"spec":{"resources":{"requests":{"storage":"2Gi"}}}}""";

    [Fact]
    public async Task AClaim_IsBoundWithTheCapacityItAskedFor()
    {
        await using var cluster = await StartAsync(growsOnline: true);

        var status = (await cluster.GetAsync<V1PersistentVolumeClaim>("data")).Status;
        (status.Phase, status.Capacity["storage"].ToString()).ShouldBe(("Bound", "1Gi"));
        status.AccessModes.ShouldBe(["ReadWriteOnce"]);
    }

    [Fact]
    public async Task AVolumeThatGrowsOnline_HasItsNewSizeSoon()
    {
        await using var cluster = await StartAsync(growsOnline: true);

        await cluster.PatchAsync<V1PersistentVolumeClaim>("data", Grow);

        (await cluster.UntilAsync<V1PersistentVolumeClaim>("data", claim => claim!.Status.Capacity["storage"].ToString() == "2Gi", 10)).ShouldBeTrue();
    }

    [Fact]
    public async Task AVolumeThatGrowsOffline_WaitsForTheNextPod()
    {
        await using var cluster = await StartAsync(growsOnline: false);
        await cluster.PatchAsync<V1PersistentVolumeClaim>("data", Grow);
        await cluster.RunAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var waiting = (await cluster.GetAsync<V1PersistentVolumeClaim>("data")).Status;
        waiting.Capacity["storage"].ToString().ShouldBe("1Gi");
        waiting.Conditions.ShouldHaveSingleItem().Type.ShouldBe("FileSystemResizePending");

        await cluster.DeleteAsync<V1Pod>("p");
        (await cluster.UntilAsync<V1Pod>("p", pod => pod is null)).ShouldBeTrue();
        await cluster.SeedAsync(TestObjects.Pod("p", claim: "data"));

        (await cluster.UntilAsync<V1PersistentVolumeClaim>("data", claim => claim!.Status.Capacity["storage"].ToString() == "2Gi")).ShouldBeTrue();
        ((await cluster.GetAsync<V1PersistentVolumeClaim>("data")).Status.Conditions ?? []).ShouldBeEmpty();
    }

    [Fact]
    public async Task ADeletedClaim_GoesOnceNoPodUsesIt()
    {
        await using var cluster = await StartAsync(growsOnline: true);

        await cluster.DeleteAsync<V1PersistentVolumeClaim>("data");
        await cluster.RunAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        (await cluster.FindAsync<V1PersistentVolumeClaim>("data")).ShouldNotBeNull();
        await cluster.DeleteAsync<V1Pod>("p");

        (await cluster.UntilAsync<V1PersistentVolumeClaim>("data", claim => claim is null)).ShouldBeTrue();
    }

    private static async Task<VitessTestCluster> StartAsync(bool growsOnline)
    {
        var options = new VitessTestClusterOptions { World = new WorldOptions { VolumesGrowOnline = growsOnline } };
        var cluster = await VitessTestCluster.StartAsync(options, TestContext.Current.CancellationToken);
        var claim = TestObjects.Claim("data", "1Gi");
        claim.Metadata.Finalizers = ["kubernetes.io/pvc-protection"];
        await cluster.SeedAsync(claim);
        await cluster.SeedAsync(TestObjects.Pod("p", claim: "data"));
        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Status?.Phase == "Running")).ShouldBeTrue();
        return cluster;
    }
}
