using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Tests.TestKit;

public sealed class PodTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 5, 0, TimeSpan.Zero);

    [Fact]
    public void Print_AlignsColumnsAndSortsByName()
    {
        var table = PodTable.Print([Pod("long-name-of-a-pod", Running()), Pod("b", Waiting("ContainerCreating"), phase: "Pending")], Now);

        table.ShouldBe(
            """
            NAME                 READY   STATUS              RESTARTS   AGE
            b                    0/1     ContainerCreating   0          5m
            long-name-of-a-pod   1/1     Running             0          5m

            """,
            StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Print_WithoutPods_SaysSo() => PodTable.Print([], Now).ShouldBe("No resources found.\n");

    [Fact]
    public void Status_ShowsWhatKeepsThePod()
    {
        Status(Pod("p", Waiting("CrashLoopBackOff"))).ShouldBe("CrashLoopBackOff");
        Status(Pod("p", Ended(0, "Completed"), phase: "Succeeded")).ShouldBe("Completed");
        Status(Pod("p", Ended(3, null), phase: "Failed")).ShouldBe("ExitCode:3");
        Status(Pod("p", null, phase: "Pending")).ShouldBe("Pending");

        var deleted = Pod("p", Running());
        deleted.Metadata.DeletionTimestamp = Now.UtcDateTime;
        Status(deleted).ShouldBe("Terminating");
    }

    [Fact]
    public void Status_CountsInitContainers()
    {
        var pod = Pod("p", Waiting("PodInitializing"), phase: "Pending");
        pod.Spec.InitContainers = [new V1Container { Name = "a" }, new V1Container { Name = "b" }];
        pod.Status.InitContainerStatuses = [Ended(0, "Completed"), Running()];
        Status(pod).ShouldBe("Init:1/2");

        pod.Status.InitContainerStatuses = [Ended(0, "Completed"), Waiting("ImagePullBackOff")];
        Status(pod).ShouldBe("Init:ImagePullBackOff");

        pod.Status.InitContainerStatuses = [Ended(1, "Error"), Waiting("PodInitializing")];
        Status(pod).ShouldBe("Init:Error");
    }

    [Fact]
    public void Restarts_SayWhenTheLastOneWas()
    {
        var status = Running();
        status.RestartCount = 2;
        status.LastState = new V1ContainerState { Terminated = new V1ContainerStateTerminated { ExitCode = 1, FinishedAt = Now.UtcDateTime.AddSeconds(-30) } };
        PodTable.Row(Pod("p", status), Now)[3].ShouldBe("2 (30s ago)");
    }

    private static string Status(V1Pod pod) => PodTable.Row(pod, Now)[2];

    private static V1Pod Pod(string name, V1ContainerStatus? status, string phase = "Running") => new()
    {
        Metadata = new V1ObjectMeta { Name = name, NamespaceProperty = "default", CreationTimestamp = Now.UtcDateTime.AddMinutes(-5) },
        Spec = new V1PodSpec { Containers = [new V1Container { Name = "c" }] },
        Status = new V1PodStatus { Phase = phase, ContainerStatuses = status is null ? null : [status] },
    };

    private static V1ContainerStatus Running() =>
        new() { Name = "c", Ready = true, State = new V1ContainerState { Running = new V1ContainerStateRunning() } };

    private static V1ContainerStatus Waiting(string reason) =>
        new() { Name = "c", State = new V1ContainerState { Waiting = new V1ContainerStateWaiting { Reason = reason } } };

    private static V1ContainerStatus Ended(int code, string? reason) =>
        new() { Name = "c", State = new V1ContainerState { Terminated = new V1ContainerStateTerminated { ExitCode = code, Reason = reason } } };
}
