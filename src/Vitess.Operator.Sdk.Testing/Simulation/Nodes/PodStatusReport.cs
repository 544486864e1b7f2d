using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The status that a kubelet reports for a Pod.</summary>
internal static class PodStatusReport
{
    /// <summary>The whole status; times of conditions that have not changed are kept.</summary>
    public static V1PodStatus Of(V1Pod pod, PodSandbox sandbox, DateTime now)
    {
        var containers = sandbox.Containers.Select(run => ContainerReport.Of(run, sandbox)).ToList();
        var initContainers = sandbox.InitContainers.Select(run => ContainerReport.Of(run, sandbox)).ToList();
        var node = NodeAddress.Of(pod.Spec.NodeName);
        return new V1PodStatus
        {
            Phase = Phase(pod, sandbox),
            Conditions = PodConditions.Of(pod, sandbox, now),
            ContainerStatuses = containers,
            InitContainerStatuses = initContainers.Count > 0 ? initContainers : null,
            HostIP = node,
            HostIPs = [new V1HostIP { Ip = node }],
            PodIP = sandbox.IsMounted ? sandbox.Address : null,
            PodIPs = sandbox.IsMounted ? [new V1PodIP { Ip = sandbox.Address }] : null,
            StartTime = sandbox.StartTime,
            QosClass = pod.Status?.QosClass,
            ObservedGeneration = pod.Status?.ObservedGeneration,
        };
    }

    private static string Phase(V1Pod pod, PodSandbox sandbox)
    {
        if (sandbox.IsStopped)
        {
            // The phase of a deleted Pod stays what it was; nobody but the kubelet sees it any more.
            return pod.Status?.Phase ?? "Pending";
        }

        if (sandbox.InitContainers.Any(run => run.Failed))
        {
            return "Failed";
        }

        if (!sandbox.IsInitialized || sandbox.Containers.All(run => run.Restarts == 0 && run.StartedAt is null))
        {
            return "Pending";
        }

        if (!sandbox.Containers.All(run => run.Step == ContainerStep.Terminated))
        {
            return "Running";
        }

        return sandbox.Containers.All(run => run.Succeeded) ? "Succeeded" : "Failed";
    }
}
