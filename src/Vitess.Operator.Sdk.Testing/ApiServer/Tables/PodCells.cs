using System.Globalization;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The cells of Pods.</summary>
internal static class PodCells
{
    public static readonly IReadOnlyList<TableColumn> Columns =
    [
        TableCatalog.Name,
        new("Ready", (pod, _) => Ready(pod)) { Description = "Containers that are ready, of all that should be." },
        new("Status", (pod, _) => Status(pod)) { Description = "The state of the Pod and its containers in one word." },
        new("Restarts", Restarts) { Description = "How often containers were restarted, and when the last one was." },
        TableCatalog.Age,
        new("IP", (pod, _) => Or(JsonTree.TextAt(pod, "status", "podIP"))) { Priority = 1 },
        new("Node", (pod, _) => Or(JsonTree.TextAt(pod, "spec", "nodeName"))) { Priority = 1 },
        new("Nominated Node", (pod, _) => Or(JsonTree.TextAt(pod, "status", "nominatedNodeName"))) { Priority = 1 },
        new("Readiness Gates", (pod, _) => Gates(pod)) { Priority = 1 },
    ];

    /// <summary>The one word that tells the state of a Pod.</summary>
    public static string Status(JsonMap pod)
    {
        var status = pod.Map("status");
        var reason = status.Text("reason") is { Length: > 0 } own ? own : status.Text("phase") ?? "";
        var gated = status.List("conditions").Maps().FirstOrDefault(c => c.Text("type") == "PodScheduled" && c.Text("reason") == "SchedulingGated");
        reason = gated is null ? reason : "SchedulingGated";
        if (InitReason(pod) is { } initializing)
        {
            return Deleted(pod, initializing);
        }

        var running = false;
        foreach (var container in status.List("containerStatuses").Maps().Reverse())
        {
            running |= container.Flag("ready") && container.Map("state")?.ContainsKey("running") == true;
            reason = Reason(container, "") ?? reason;
        }

        if (reason == "Completed" && running)
        {
            reason = status.List("conditions").Maps().Any(c => c.Text("type") == "Ready" && c.Text("status") == "True") ? "Running" : "NotReady";
        }

        return Deleted(pod, reason);
    }

    /// <summary>The mark of a row whose Pod has ended; null while it has not.</summary>
    public static JsonMap? Completion(JsonMap pod) => JsonTree.TextAt(pod, "status", "phase") switch
    {
        "Succeeded" => Completed("Succeeded", "The pod has completed successfully."),
        "Failed" => Completed("Failed", "The pod failed."),
        _ => null,
    };

    private static JsonMap Completed(string reason, string message) =>
        new() { { "type", "Completed" }, { "status", "True" }, { "reason", reason }, { "message", message } };

    private static string Deleted(JsonMap pod, string reason)
    {
        if (!pod.Map("metadata")!.ContainsKey("deletionTimestamp"))
        {
            return reason;
        }

        var finished = JsonTree.TextAt(pod, "status", "phase") is "Failed" or "Succeeded";
        return JsonTree.TextAt(pod, "status", "reason") == "NodeLost" ? "Unknown" : finished ? reason : "Terminating";
    }

    private static string? InitReason(JsonMap pod)
    {
        var all = pod.Map("spec").List("initContainers").Maps().ToList();
        var states = pod.Map("status").List("initContainerStatuses").Maps().ToList();
        for (var i = 0; i < states.Count; i++)
        {
            var state = states[i].Map("state");
            var isSidecar = all.Find(c => c.Text("name") == states[i].Text("name")).Text("restartPolicy") == "Always";
            if (state.Map("terminated").Number("exitCode") == 0 || (isSidecar && states[i].Flag("started")))
            {
                continue;
            }

            return Reason(states[i], "Init:") is { } reason && reason != "Init:PodInitializing"
                ? reason
                : $"Init:{i.ToString(CultureInfo.InvariantCulture)}/{all.Count.ToString(CultureInfo.InvariantCulture)}";
        }

        return null;
    }

    private static string? Reason(JsonMap container, string prefix)
    {
        var state = container.Map("state");
        if (state.Map("waiting").Text("reason") is { Length: > 0 } waiting)
        {
            return prefix + waiting;
        }

        if (state.Map("terminated") is not { } terminated)
        {
            return null;
        }

        if (terminated.Text("reason") is { Length: > 0 } reason)
        {
            return prefix + reason;
        }

        return terminated.Number("signal") is > 0 and var signal ? $"{prefix}Signal:{signal}" : $"{prefix}ExitCode:{terminated.Number("exitCode") ?? 0}";
    }

    private static string Ready(JsonMap pod)
    {
        var sidecars = Sidecars(pod).ToHashSet(StringComparer.Ordinal);
        var total = pod.Map("spec").List("containers").Maps().Count() + sidecars.Count;
        var ready = pod.Map("status").List("containerStatuses").Maps().Count(c => c.Flag("ready"))
            + pod.Map("status").List("initContainerStatuses").Maps().Count(c => c.Flag("ready") && sidecars.Contains(c.Text("name") ?? ""));
        return $"{ready.ToString(CultureInfo.InvariantCulture)}/{total.ToString(CultureInfo.InvariantCulture)}";
    }

    private static IEnumerable<string> Sidecars(JsonMap pod) =>
        pod.Map("spec").List("initContainers").Maps().Where(c => c.Text("restartPolicy") == "Always").Select(c => c.Text("name") ?? "");

    private static string Restarts(JsonMap pod, TableContext context)
    {
        var containers = pod.Map("status").List("containerStatuses").Maps().ToList();
        var count = containers.Sum(c => c.Number("restartCount") ?? 0);
        var last = containers
            .Select(c => TimeText.Parse(JsonTree.TextAt(c, "lastState", "terminated", "finishedAt")))
            .Max();
        var text = count.ToString(CultureInfo.InvariantCulture);
        return count > 0 && last is not null ? $"{text} ({HumanDuration.Of(context.Now - last.Value)} ago)" : text;
    }

    private static string Gates(JsonMap pod)
    {
        var gates = pod.Map("spec").List("readinessGates").Maps().ToList();
        if (gates.Count == 0)
        {
            return "<none>";
        }

        var conditions = pod.Map("status").List("conditions").Maps().ToList();
        var ready = gates.Count(g => conditions.Exists(c => c.Text("type") == g.Text("conditionType") && c.Text("status") == "True"));
        return $"{ready.ToString(CultureInfo.InvariantCulture)}/{gates.Count.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Or(string? text) => string.IsNullOrEmpty(text) ? "<none>" : text;
}
