using k8s.Models;
using Vitess.Operator.Sdk.Testing.Tests.Support;

namespace Vitess.Operator.Sdk.Testing.Tests.Simulation.Workloads;

public sealed class DeploymentControllerTests
{
    [Fact]
    public async Task ADeployment_GetsAReplicaSetAndPods_AndReportsThemAvailable()
    {
        await using var cluster = await StartAsync(replicas: 3);

        var status = (await cluster.GetAsync<V1Deployment>("web")).Status;
        (status.Replicas, status.UpdatedReplicas, status.ReadyReplicas, status.UnavailableReplicas).ShouldBe((3, 3, 3, null));
        status.Conditions.Select(condition => (condition.Type, condition.Status, condition.Reason)).ShouldBe(
            [("Progressing", "True", "NewReplicaSetAvailable"), ("Available", "True", "MinimumReplicasAvailable")]);
        var set = (await cluster.ListAsync<V1ReplicaSet>()).ShouldHaveSingleItem();
        set.Metadata.Name.ShouldMatch("^web-[bcdfghjklmnpqrstvwxz2456789]{10}$");
        (await cluster.ListAsync<V1Pod>()).ShouldAllBe(pod => pod.Metadata.Name.StartsWith(set.Metadata.Name + "-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ANewTemplate_IsRolledOut_WithoutEverHavingFewerPodsThanAllowed()
    {
        await using var cluster = await StartAsync(replicas: 4);
        await cluster.PatchAsync<V1Deployment>("web", """{"spec":{"template":{"metadata":{"annotations":{"version":"2"}}}}}""");
        List<int> ready = [];

        (await cluster.UntilAsync<V1Deployment>("web", deployment =>
        {
            ready.Add(deployment!.Status.AvailableReplicas ?? 0);
            return deployment.Status is { UpdatedReplicas: 4, Replicas: 4, UnavailableReplicas: null } && deployment.Status.ObservedGeneration == deployment.Metadata.Generation;
        })).ShouldBeTrue();

        ready.Min().ShouldBeGreaterThanOrEqualTo(3);
        (await cluster.ListAsync<V1Pod>()).Where(pod => pod.Metadata.DeletionTimestamp is null)
            .ShouldAllBe(pod => pod.Metadata.Annotations["version"] == "2");
        (await cluster.ListAsync<V1ReplicaSet>()).Select(set => set.Spec.Replicas).Order().ShouldBe([0, 4]);
    }

    [Fact]
    public async Task Scaling_AddsAndRemovesPods()
    {
        await using var cluster = await StartAsync(replicas: 1);

        await cluster.PatchAsync<V1Deployment>("web", """{"spec":{"replicas":3}}""");
        (await cluster.UntilAsync<V1Deployment>("web", deployment => deployment!.Status.AvailableReplicas == 3)).ShouldBeTrue();
        await cluster.PatchAsync<V1Deployment>("web", """{"spec":{"replicas":0}}""");
        (await cluster.RunUntilAsync(async () => (await cluster.ListAsync<V1Pod>()).Count == 0, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken))
            .ShouldBeTrue();
    }

    [Fact]
    public async Task ALostPod_IsReplaced()
    {
        await using var cluster = await StartAsync(replicas: 1);
        var lost = (await cluster.ListAsync<V1Pod>()).ShouldHaveSingleItem().Metadata.Name;

        await cluster.DeleteAsync<V1Pod>(lost);

        (await cluster.UntilAsync<V1Pod>(lost, pod => pod is null)).ShouldBeTrue();
        (await cluster.UntilAsync<V1Deployment>("web", deployment => deployment!.Status.AvailableReplicas == 1)).ShouldBeTrue();
        (await cluster.ListAsync<V1Pod>()).ShouldHaveSingleItem().Metadata.Name.ShouldNotBe(lost);
    }

    private static async Task<VitessTestCluster> StartAsync(int replicas)
    {
        var cluster = await VitessTestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await cluster.SeedAsync(TestObjects.Deployment("web", replicas));
        (await cluster.UntilAsync<V1Deployment>("web", deployment => deployment!.Status?.AvailableReplicas == replicas)).ShouldBeTrue();
        return cluster;
    }
}
