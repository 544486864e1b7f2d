using k8s.Models;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Tests.Support;

namespace Vitess.Operator.Sdk.Testing.Tests.Simulation.Nodes;

public sealed class KubeletTests
{
    [Fact]
    public async Task APod_IsBoundAndBecomesReady_WithTheStatusOfAKubelet()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await cluster.SeedAsync(TestObjects.Pod("p"));

        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Status?.Phase == "Running")).ShouldBeTrue();

        var pod = await cluster.GetAsync<V1Pod>("p");
        pod.Spec.NodeName.ShouldBe("node-1");
        pod.Status.PodIP.ShouldBe("10.1.1.1");
        pod.Status.Conditions.Select(condition => $"{condition.Type}={condition.Status}")
            .ShouldBe(["PodReadyToStartContainers=True", "Initialized=True", "Ready=True", "ContainersReady=True", "PodScheduled=True"], ignoreOrder: true);
        var container = pod.Status.ContainerStatuses.ShouldHaveSingleItem();
        (container.Ready, container.Started, container.RestartCount).ShouldBe((true, true, 0));
        container.State.Running.StartedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task InitContainers_RunOneAfterTheOther_BeforeTheOthers()
    {
        var pod = TestObjects.Pod("p");
        pod.Spec.InitContainers = [new V1Container { Name = "a", Image = "i" }, new V1Container { Name = "b", Image = "i" }];
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await cluster.SeedAsync(pod);

        (await cluster.UntilAsync<V1Pod>("p", seen => seen!.Status?.InitContainerStatuses?[0].State.Running is not null)).ShouldBeTrue();
        PodTable.Row(await cluster.GetAsync<V1Pod>("p"), cluster.Clock.GetUtcNow())[2].ShouldBe("Init:0/2");
        (await cluster.UntilAsync<V1Pod>("p", seen => seen!.Status?.InitContainerStatuses[1].State.Running is not null)).ShouldBeTrue();
        (await cluster.GetAsync<V1Pod>("p")).Status.ContainerStatuses[0].State.Waiting.Reason.ShouldBe("PodInitializing");
        (await cluster.UntilAsync<V1Pod>("p", seen => seen!.Status?.Phase == "Running")).ShouldBeTrue();
    }

    [Fact]
    public async Task ADeletedPod_GoesAfterItsProgramsHaveStopped()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await cluster.SeedAsync(TestObjects.Pod("p"));
        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Status?.Phase == "Running")).ShouldBeTrue();
        var asked = cluster.Clock.GetUtcNow();

        await cluster.DeleteAsync<V1Pod>("p");
        (await cluster.GetAsync<V1Pod>("p")).Metadata.DeletionTimestamp.ShouldNotBeNull();
        (await cluster.UntilAsync<V1Pod>("p", pod => pod is null)).ShouldBeTrue();

        (cluster.Clock.GetUtcNow() - asked).ShouldBeInRange(TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task AKilledContainer_IsRestartedWithGrowingWaits()
    {
        var faults = new WorldFaults { ContainerFails = (_, _) => ContainerFault.OutOfMemory(TimeSpan.FromSeconds(5)) };
        await using var cluster = await StartAsync(new WorldOptions { Faults = faults });
        await cluster.SeedAsync(TestObjects.Pod("p"));

        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Status?.ContainerStatuses?[0].RestartCount == 3)).ShouldBeTrue();

        var status = (await cluster.GetAsync<V1Pod>("p")).Status.ContainerStatuses[0];
        status.State.Waiting.Reason.ShouldBe("CrashLoopBackOff");
        status.LastState.Terminated.Reason.ShouldBe("OOMKilled");
        status.LastState.Terminated.ExitCode.ShouldBe(137);
        (await cluster.GetAsync<V1Pod>("p")).Status.Conditions.Single(condition => condition.Type == "Ready").Status.ShouldBe("False");
    }

    [Fact]
    public async Task AnImageThatCannotBePulled_IsTriedAgain()
    {
        var fails = true;
        await using var cluster = await StartAsync(new WorldOptions { Faults = new WorldFaults { ImagePullFails = (_, _) => fails } });
        await cluster.SeedAsync(TestObjects.Pod("p"));
        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Status?.ContainerStatuses?[0].State.Waiting?.Reason == "ImagePullBackOff")).ShouldBeTrue();

        fails = false;

        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Status?.Phase == "Running")).ShouldBeTrue();
    }

    [Fact]
    public async Task APodThatRunsToItsEnd_Succeeds()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await cluster.SeedAsync(TestObjects.Pod("p", restartPolicy: "OnFailure"));

        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Status?.Phase == "Succeeded")).ShouldBeTrue();

        PodTable.Row(await cluster.GetAsync<V1Pod>("p"), cluster.Clock.GetUtcNow())[..3].ShouldBe(["p", "0/1", "Completed"]);
    }

    [Fact]
    public async Task APod_WaitsForItsVolumes()
    {
        var missing = TestObjects.Pod("p", claim: "data");
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await cluster.SeedAsync(missing);
        await cluster.RunAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        PodTable.Row(await cluster.GetAsync<V1Pod>("p"), cluster.Clock.GetUtcNow())[2].ShouldBe("ContainerCreating");

        await cluster.SeedAsync(TestObjects.Claim("data", "1Gi"));

        (await cluster.UntilAsync<V1Pod>("p", pod => pod!.Status?.Phase == "Running")).ShouldBeTrue();
    }

    [Fact]
    public async Task AnUnschedulablePod_SaysSo()
    {
        await using var cluster = await StartAsync(new WorldOptions { Faults = new WorldFaults { Unschedulable = _ => true } });
        await cluster.SeedAsync(TestObjects.Pod("p"));

        await cluster.RunAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        (await cluster.GetAsync<V1Pod>("p")).Status.Conditions.ShouldContain(condition =>
            condition.Type == "PodScheduled" && condition.Status == "False" && condition.Reason == "Unschedulable");
    }

    private static Task<VitessTestCluster> StartAsync(WorldOptions world) =>
        VitessTestCluster.StartAsync(new() { World = world }, TestContext.Current.CancellationToken);
}
