using k8s.Models;

namespace Vitess.Operator.Sdk.Testing.Simulation;

/// <summary>The conditions that a kubelet reports for a Pod, in its order.</summary>
internal static class PodConditions
{
    public static IList<V1PodCondition> Of(V1Pod pod, PodSandbox sandbox, DateTime now)
    {
        var completed = sandbox.Containers.All(run => run.Succeeded);
        var unready = Names(sandbox.Containers.Where(run => !run.Ready));
        var incomplete = Names(sandbox.InitContainers.Where(run => !run.Succeeded));
        V1PodCondition[] wanted =
        [
            Condition("PodReadyToStartContainers", sandbox.IsMounted && !completed && !sandbox.IsStopped),
            incomplete is null
                ? Condition("Initialized", true, completed ? "PodCompleted" : null)
                : Condition("Initialized", false, "ContainersNotInitialized", $"containers with incomplete status: [{incomplete}]"),
            Readiness("Ready", unready, completed),
            Readiness("ContainersReady", unready, completed),
            Condition("PodScheduled", true),
        ];
        foreach (var condition in wanted)
        {
            var known = pod.Status?.Conditions?.FirstOrDefault(known => known.Type == condition.Type);
            condition.LastTransitionTime = known?.Status == condition.Status ? known.LastTransitionTime : now;
        }

        return wanted;
    }

    private static V1PodCondition Readiness(string type, string? unready, bool completed)
    {
        if (completed)
        {
            return Condition(type, false, "PodCompleted");
        }

        return unready is null
            ? Condition(type, true)
            : Condition(type, false, "ContainersNotReady", $"containers with unready status: [{unready}]");
    }

    private static string? Names(IEnumerable<ContainerRun> runs)
    {
        var names = string.Join(' ', runs.Select(run => run.Container.Name));
        return names.Length > 0 ? names : null;
    }

    private static V1PodCondition Condition(string type, bool holds, string? reason = null, string? message = null) =>
        new() { Type = type, Status = holds ? "True" : "False", Reason = reason, Message = message };
}
