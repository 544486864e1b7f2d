using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The status that a kubelet reports for one container.</summary>
internal static class ContainerReport
{
    public static V1ContainerStatus Of(ContainerRun run, PodSandbox sandbox)
    {
        var started = run.Step is ContainerStep.Running;
        return new V1ContainerStatus
        {
            Name = run.Container.Name,
            Image = run.Container.Image,
            ImageID = run.StartedAt is null ? string.Empty : $"sha256:{ImageDigest.Of(run.Container.Image)}",
            ContainerID = run.StartedAt is null ? null : $"containerd://{ImageDigest.Of($"{sandbox.Uid}/{run.Container.Name}/{run.Restarts}")}",
            Ready = run.Ready || (run.Succeeded && sandbox.InitContainers.Contains(run)),
            Started = started,
            RestartCount = run.Restarts,
            State = State(run, sandbox),
            LastState = run.Restarts > 0 && run.LastEnd is { } end && run.Step != ContainerStep.Terminated
                ? new V1ContainerState { Terminated = end }
                : new V1ContainerState(),
        };
    }

    private static V1ContainerState State(ContainerRun run, PodSandbox sandbox) => run.Step switch
    {
        ContainerStep.Running => new V1ContainerState { Running = new V1ContainerStateRunning { StartedAt = run.StartedAt } },
        ContainerStep.Terminated => new V1ContainerState { Terminated = run.LastEnd ?? NeverRan() },
        ContainerStep.PullFailed => Waiting("ImagePullBackOff", run.PullError is { } error ? $"Back-off pulling image \"{run.Container.Image}\": ErrImagePull: {error}" : $"Back-off pulling image \"{run.Container.Image}\""),
        ContainerStep.BackingOff => Waiting("CrashLoopBackOff", $"back-off restarting failed container={run.Container.Name}"),
        _ => Waiting(sandbox.IsInitialized ? "ContainerCreating" : "PodInitializing", null),
    };

    private static V1ContainerState Waiting(string reason, string? message) =>
        new() { Waiting = new V1ContainerStateWaiting { Reason = reason, Message = message } };

    private static V1ContainerStateTerminated NeverRan() => new() { ExitCode = 137, Reason = "ContainerStatusUnknown" };
}
