using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>What kubelet, scheduler and operator write into the objects of a cluster that falls ill.</summary>
internal static class Sick
{
    /// <summary>Containers run, and are not ready.</summary>
    public static void Unready(JsonObject pod, params IEnumerable<string> containers)
    {
        foreach (var name in containers)
        {
            Status(pod, name)["ready"] = false;
        }

        NotReady(pod, $"containers with unready status: [{string.Join(' ', containers)}]");
    }

    /// <summary>A container ends again and again.</summary>
    public static void Crash(JsonObject pod, string container, int exitCode = 1, string reason = "Error", int restarts = 11, string message = "")
    {
        var status = Status(pod, container);
        (status["ready"], status["started"], status["restartCount"]) = (false, false, restarts);
        status["state"] = JsonNode.Parse($$$$$"""{"waiting":{"reason":"CrashLoopBackOff","message":"back-off 5m0s restarting failed container={{{{{container}}}}} pod={{{{{Capture.Name(pod)}}}}}_prod(0d6a6b6e)"}}""");
        status["lastState"] = JsonNode.Parse($$$$$"""{"terminated":{"exitCode":{{{{{exitCode}}}}},"reason":"{{{{{reason}}}}}","startedAt":"2025-11-14T09:26:10Z","finishedAt":"2025-11-14T09:26:55Z","containerID":"containerd://9e"}}""");
        if (message.Length > 0)
        {
            status["lastState"]!["terminated"]!["message"] = message;
        }

        NotReady(pod, $"containers with unready status: [{container}]");
    }

    /// <summary>A container cannot begin.</summary>
    public static void Waits(JsonObject pod, string container, string reason, string message)
    {
        var status = Status(pod, container);
        (status["ready"], status["started"]) = (false, false);
        status["state"] = new JsonObject { ["waiting"] = new JsonObject { ["reason"] = reason, ["message"] = message } };
        NotReady(pod, $"containers with unready status: [{container}]");
    }

    /// <summary>The Pod has a node; volumes or networks are not there yet.</summary>
    public static void Creating(JsonObject pod)
    {
        pod["status"]!["phase"] = "Pending";
        foreach (var list in new[] { "initContainerStatuses", "containerStatuses" })
        {
            foreach (var status in (pod["status"]![list] as JsonArray ?? []).OfType<JsonObject>())
            {
                (status["ready"], status["started"]) = (false, false);
                status["state"] = JsonNode.Parse($$$$$"""{"waiting":{"reason":"{{{{{(list[0] == 'c' && pod["spec"]!["initContainers"] is not null ? "PodInitializing" : "ContainerCreating")}}}}}"}}""");
            }
        }

        NotReady(pod, "containers with unready status");
    }

    /// <summary>No node takes the Pod.</summary>
    public static void Unscheduled(JsonObject pod, string message)
    {
        pod["spec"]!.AsObject().Remove("nodeName");
        pod["status"] = new JsonObject { ["phase"] = "Pending", ["qosClass"] = "Burstable" };
        if (message.Length > 0)
        {
            pod["status"]!["conditions"] = new JsonArray(new JsonObject { ["type"] = "PodScheduled", ["status"] = "False", ["reason"] = "Unschedulable", ["message"] = message, ["lastTransitionTime"] = "2025-11-14T09:01:00Z" });
        }
    }

    /// <summary>The shard has lost its primary.</summary>
    public static void NoPrimary(Capture capture)
    {
        var status = capture.Shard["status"]!.AsObject();
        (status["hasMaster"], status["servingWrites"]) = ("False", "False");
        status.Remove("masterAlias");
        foreach (var (_, tablet) in status["tablets"]!.AsObject())
        {
            (tablet!["ready"], tablet["available"], tablet["type"]) = ("False", "False", "replica");
        }
    }

    public static JsonObject Status(JsonObject pod, string container) => new[] { "initContainerStatuses", "containerStatuses" }
        .SelectMany(list => (pod["status"]![list] as JsonArray ?? []).OfType<JsonObject>()).Single(status => (string?)status["name"] == container);

    private static void NotReady(JsonObject pod, string message)
    {
        foreach (var condition in (pod["status"]!["conditions"] as JsonArray ?? []).OfType<JsonObject>().Where(condition => (string?)condition["type"] is "Ready" or "ContainersReady"))
        {
            (condition["status"], condition["reason"], condition["message"]) = ("False", "ContainersNotReady", message);
        }
    }
}
