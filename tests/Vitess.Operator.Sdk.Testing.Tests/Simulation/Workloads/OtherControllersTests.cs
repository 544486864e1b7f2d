using k8s.Models;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Testing.Tests.Support;

namespace Vitess.Operator.Sdk.Testing.Tests.Simulation.Workloads;

public sealed class OtherControllersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AJob_RunsItsPodToTheEnd()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);
        await cluster.SeedAsync(Job(backoffLimit: 6));

        (await cluster.UntilAsync<V1Job>("job", job => job!.Status?.Succeeded == 1)).ShouldBeTrue();

        var status = (await cluster.GetAsync<V1Job>("job")).Status;
        status.Conditions.ShouldHaveSingleItem().Type.ShouldBe("Complete");
        status.CompletionTime.ShouldNotBeNull();
        (await cluster.ListAsync<V1Pod>()).ShouldHaveSingleItem().Metadata.Labels["job-name"].ShouldBe("job");
    }

    [Fact]
    public async Task AJobWhosePodsFail_FailsWhenItsLimitIsReached()
    {
        var faults = new WorldFaults { ContainerFails = (_, _) => ContainerFault.Crash(TimeSpan.FromSeconds(1)) };
        await using var cluster = await VitessTestCluster.StartAsync(new() { World = new WorldOptions { Faults = faults } }, Cancellation);
        await cluster.SeedAsync(Job(backoffLimit: 2));

        (await cluster.UntilAsync<V1Job>("job", job => job!.Status?.Conditions?.Any(condition => condition.Type == "Failed") == true)).ShouldBeTrue();

        (await cluster.GetAsync<V1Job>("job")).Status.Failed.ShouldBe(3);
    }

    [Fact]
    public async Task ADisruptionBudget_CountsItsPods()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);
        await cluster.SeedAsync(new V1PodDisruptionBudget
        {
            ApiVersion = "policy/v1",
            Kind = "PodDisruptionBudget",
            Metadata = new V1ObjectMeta { Name = "budget" },
            Spec = new V1PodDisruptionBudgetSpec { MaxUnavailable = 1, Selector = new V1LabelSelector { MatchLabels = TestObjects.Labels("etcd") } },
        });
        await cluster.SeedAsync(Enumerable.Range(1, 3).Select(index => TestObjects.Pod($"etcd-{index}", labels: TestObjects.Labels("etcd"))));

        (await cluster.UntilAsync<V1PodDisruptionBudget>("budget", budget => budget!.Status?.CurrentHealthy == 3)).ShouldBeTrue();

        var status = (await cluster.GetAsync<V1PodDisruptionBudget>("budget")).Status;
        (status.ExpectedPods, status.DesiredHealthy, status.DisruptionsAllowed).ShouldBe((3, 2, 1));
    }

    [Fact]
    public async Task AnAutoscaler_KeepsItsDeploymentWithinBounds()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);
        await cluster.SeedAsync(TestObjects.Deployment("web", 1));
        await cluster.SeedAsync(new V2HorizontalPodAutoscaler
        {
            ApiVersion = "autoscaling/v2",
            Kind = "HorizontalPodAutoscaler",
            Metadata = new V1ObjectMeta { Name = "web" },
            Spec = new V2HorizontalPodAutoscalerSpec
            {
                MinReplicas = 2,
                MaxReplicas = 5,
                ScaleTargetRef = new V2CrossVersionObjectReference { ApiVersion = "apps/v1", Kind = "Deployment", Name = "web" },
            },
        });

        (await cluster.UntilAsync<V1Deployment>("web", deployment => deployment!.Status?.AvailableReplicas == 2)).ShouldBeTrue();
        (await cluster.GetAsync<V2HorizontalPodAutoscaler>("web")).Status.DesiredReplicas.ShouldBe(2);
    }

    [Fact]
    public async Task AService_GetsTheAddressesOfItsPods()
    {
        await using var cluster = await VitessTestCluster.StartAsync(cancellationToken: Cancellation);
        await cluster.SeedAsync(new V1Service
        {
            ApiVersion = "v1",
            Kind = "Service",
            Metadata = new V1ObjectMeta { Name = "web" },
            Spec = new V1ServiceSpec { Selector = TestObjects.Labels("web"), Ports = [new V1ServicePort { Name = "http", Port = 80, TargetPort = 8080 }] },
        });
        await cluster.SeedAsync(TestObjects.Pod("web-1", labels: TestObjects.Labels("web")), TestObjects.Pod("other"));
        (await cluster.SettleAsync(cancellationToken: Cancellation)).ShouldBeTrue();

        var slice = (await cluster.ListAsync<V1EndpointSlice>()).ShouldHaveSingleItem();

        slice.Metadata.Labels["kubernetes.io/service-name"].ShouldBe("web");
        slice.Ports.ShouldHaveSingleItem().Port.ShouldBe(8080);
        var endpoint = slice.Endpoints.ShouldHaveSingleItem();
        endpoint.TargetRef.Name.ShouldBe("web-1");
        endpoint.Addresses.ShouldBe([(await cluster.GetAsync<V1Pod>("web-1")).Status.PodIP]);
        endpoint.Conditions.Ready.ShouldBe(true);
    }

    private static V1Job Job(int backoffLimit) => new()
    {
        ApiVersion = "batch/v1",
        Kind = "Job",
        Metadata = new V1ObjectMeta { Name = "job" },
        Spec = new V1JobSpec { BackoffLimit = backoffLimit, Template = new V1PodTemplateSpec { Spec = TestObjects.PodSpec(restartPolicy: "Never") } },
    };
}
