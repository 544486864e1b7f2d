using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>Reports every Pod as up for a while; backups have run to their end. Pods of tablets come up when their shard is ready for it.</summary>
internal sealed class HealthyPods : WorldController
{
    private static readonly string[] ConditionsOfRunning = ["Initialized", "Ready", "ContainersReady", "PodScheduled"];
    private static readonly string[] ConditionsOfSucceeded = ["Initialized", "PodScheduled"];
    private readonly HealthyShards _shards;

    public HealthyPods(World world, HealthyShards shards)
        : base(world)
    {
        _shards = shards;
        Follow<V1Pod>();
        shards.Registered += (_, registered) => Enqueue(registered.Pod);
    }

    public override async Task ReconcileAsync(NamespacedName key, CancellationToken cancellationToken)
    {
        if (World.Objects.Find<V1Pod>(key) is not { } pod)
        {
            return;
        }

        if (pod.IsTerminating())
        {
            await World.DeleteAsync(pod, gracePeriodSeconds: 0, cancellationToken).ConfigureAwait(false);
        }
        else if (pod.Status?.Phase is null or "Pending" && _shards.MayRun(pod))
        {
            await World.WriteStatusAsync(pod, pod.Status, Up(pod), cancellationToken).ConfigureAwait(false);
        }
    }

    private V1PodStatus Up(V1Pod pod)
    {
        var since = World.Options.HealthySince.UtcDateTime;
        var isOver = pod.Spec.RestartPolicy is "OnFailure" or "Never";
        return new V1PodStatus
        {
            Phase = isOver ? "Succeeded" : "Running",
            QosClass = pod.Status?.QosClass,
            StartTime = since,
            PodIP = HealthyShards.PodAddress,
            PodIPs = [new V1PodIP { Ip = HealthyShards.PodAddress }],
            Conditions = [.. (isOver ? ConditionsOfSucceeded : ConditionsOfRunning).Select(type => Condition(type, since))],
            ContainerStatuses = [.. pod.Spec.Containers.Select(container => Container(container, isOver, since))],
        };
    }

    private static V1PodCondition Condition(string type, DateTime since) => new() { Type = type, Status = "True", LastTransitionTime = since };

    private static V1ContainerStatus Container(V1Container container, bool isOver, DateTime since) => new()
    {
        Name = container.Name,
        Image = container.Image,
        ImageID = "i",
        Ready = !isOver,
        Started = !isOver,
        RestartCount = 0,
        LastState = new V1ContainerState(),
        State = isOver
            ? new V1ContainerState { Terminated = new V1ContainerStateTerminated { ExitCode = 0, Reason = "Completed", StartedAt = since, FinishedAt = since } }
            : new V1ContainerState { Running = new V1ContainerStateRunning { StartedAt = since } },
    };
}
