using System.Globalization;
using k8s.Models;

namespace Vitess.Operator.Sdk.Testing;

/// <summary>The STATUS column: the phase, or the reason of whatever keeps the Pod from it.</summary>
internal static class PodStatusText
{
    public static string Of(V1Pod pod)
    {
        if (pod.Metadata.DeletionTimestamp is not null)
        {
            return "Terminating";
        }

        return Initializing(pod) ?? Containers(pod) ?? pod.Status?.Reason ?? pod.Status?.Phase ?? "Pending";
    }

    private static string? Initializing(V1Pod pod)
    {
        var statuses = pod.Status?.InitContainerStatuses ?? [];
        var done = 0;
        foreach (var status in statuses)
        {
            switch (status.State)
            {
                case { Terminated.ExitCode: 0 }:
                    done++;
                    continue;
                case { Terminated: { } ended }:
                    return $"Init:{(string.IsNullOrEmpty(ended.Reason) ? ExitCode(ended.ExitCode) : ended.Reason)}";
                case { Waiting: { Reason: not (null or "" or "PodInitializing") } waiting }:
                    return $"Init:{waiting.Reason}";
                default:
                    return string.Create(CultureInfo.InvariantCulture, $"Init:{done}/{pod.Spec.InitContainers?.Count ?? statuses.Count}");
            }
        }

        return null;
    }

    private static string? Containers(V1Pod pod)
    {
        string? text = null;
        var running = false;
        foreach (var status in pod.Status?.ContainerStatuses?.Reverse() ?? [])
        {
            text = Container(status) ?? text;
            running |= status is { Ready: true, State.Running: not null };
        }

        // One container that has ended does not make a Pod completed while another still runs.
        return text == "Completed" && running ? (IsReady(pod) ? "Running" : "NotReady") : text;
    }

    private static string? Container(V1ContainerStatus status) => status.State switch
    {
        { Waiting.Reason: { Length: > 0 } reason } => reason,
        { Terminated.Reason: { Length: > 0 } reason } => reason,
        { Terminated: { } ended } => ExitCode(ended.ExitCode),
        _ => null,
    };

    private static string ExitCode(int code) => string.Create(CultureInfo.InvariantCulture, $"ExitCode:{code}");

    private static bool IsReady(V1Pod pod) => pod.Status.Conditions?.Any(condition => condition is { Type: "Ready", Status: "True" }) == true;
}
