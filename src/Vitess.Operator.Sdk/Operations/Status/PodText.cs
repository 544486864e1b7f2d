using k8s.Models;

namespace Vitess.Operator.Sdk.Operations;

/// <summary>Says in one line why a Pod is not ready.</summary>
internal static class PodText
{
    public static string Of(V1Pod pod)
    {
        if (pod.Status?.Conditions?.FirstOrDefault(condition => condition is { Type: "PodScheduled", Status: "False" }) is { } unscheduled)
        {
            return $"{pod.Status.Phase}, {unscheduled.Reason}: {unscheduled.Message}";
        }

        var statuses = pod.Status?.ContainerStatuses ?? [];
        var unready = (pod.Status?.InitContainerStatuses ?? []).Where(status => status.State?.Terminated?.ExitCode != 0 && !status.Ready)
            .Concat(statuses.Where(status => !status.Ready)).Select(Container).ToList();
        var count = FormattableString.Invariant($"{pod.Status?.Phase ?? "Pending"} {statuses.Count(status => status.Ready)}/{pod.Spec?.Containers?.Count ?? 0}");
        return unready.Count == 0 ? count : $"{count}, not ready: {string.Join(", ", unready)}";
    }

    /// <summary>A sentence, with the Pods that are not ready.</summary>
    public static string OfUnready(string what, IEnumerable<V1Pod> pods)
    {
        var unready = pods.Where(pod => pod.Status?.Conditions?.Any(condition => condition is { Type: "Ready", Status: "True" }) != true).Select(pod => $"{pod.Metadata.Name}: {Of(pod)}").ToList();
        return unready.Count == 0 ? what : $"{what} ({string.Join("; ", unready)})";
    }

    private static string Container(V1ContainerStatus status) =>
        (status.State?.Waiting?.Reason ?? status.State?.Terminated?.Reason) is { } reason ? $"{status.Name} ({reason})" : status.Name;
}
