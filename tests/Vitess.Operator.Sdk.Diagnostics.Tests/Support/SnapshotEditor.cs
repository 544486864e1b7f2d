using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Diagnostics.Tests.Support;

/// <summary>Makes a healthy snapshot sick, in the words that Kubernetes and MySQL use.</summary>
internal sealed class SnapshotEditor(IEnumerable<JsonObject> healthy)
{
    private readonly List<JsonObject> _objects = [.. healthy.Select(item => item.DeepClone().AsObject())];
    private readonly List<ContainerLog> _logs = [];

    public ClusterSnapshot Snapshot => ClusterSnapshot.Of(_objects, _logs);

    public JsonObject Cluster => _objects.Single(item => (string?)item["kind"] == "VitessCluster");

    public IReadOnlyList<JsonObject> Pods(string component) =>
        [.. _objects.Where(item => (string?)item["kind"] == "Pod" && (string?)item["metadata"]!["labels"]?["planetscale.com/component"] == component).OrderBy(Name, StringComparer.Ordinal)];

    public JsonObject Pod(string component, int index = 0) => Pods(component)[index];

    public IReadOnlyList<JsonObject> Of(string kind) => [.. _objects.Where(item => (string?)item["kind"] == kind)];

    public static string Name(JsonObject item) => (string)item["metadata"]!["name"]!;

    public void Remove(Func<JsonObject, bool> which) => _objects.RemoveAll(item => which(item));

    public void Add(string json) => _objects.Add(JsonNode.Parse(json)!.AsObject());

    public void Log(JsonObject pod, string container, string text, bool previous = false) => _logs.Add(new(Name(pod), container, text, previous));

    public void Event(JsonObject target, string reason, string message, string type = "Warning") => _objects.Add(new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Event",
        ["metadata"] = new JsonObject { ["name"] = $"{Name(target)}.{_objects.Count:x16}", ["namespace"] = "default" },
        ["involvedObject"] = new JsonObject { ["kind"] = (string?)target["kind"], ["name"] = Name(target), ["namespace"] = "default" },
        ["reason"] = reason,
        ["message"] = message,
        ["type"] = type,
        ["lastTimestamp"] = "2026-03-01T12:00:00Z",
        ["count"] = 7,
    });

    /// <summary>The Pod waits for a node.</summary>
    public void Unscheduled(JsonObject pod, string message)
    {
        pod["spec"]!.AsObject().Remove("nodeName");
        pod["status"] = new JsonObject
        {
            ["phase"] = "Pending",
            ["conditions"] = new JsonArray(new JsonObject { ["type"] = "PodScheduled", ["status"] = "False", ["reason"] = "Unschedulable", ["message"] = message }),
        };
        Event(pod, "FailedScheduling", message);
    }

    /// <summary>The Pod has a node, and its containers wait.</summary>
    public static void Creating(JsonObject pod)
    {
        pod["status"]!["phase"] = "Pending";
        foreach (var (list, reason) in new[] { ("initContainerStatuses", "PodInitializing"), ("containerStatuses", "ContainerCreating") })
        {
            foreach (var status in (pod["status"]![list] as JsonArray ?? []).OfType<JsonObject>())
            {
                status["ready"] = false;
                status["restartCount"] = 0;
                status["lastState"] = new JsonObject();
                status["state"] = new JsonObject { ["waiting"] = new JsonObject { ["reason"] = reason } };
            }
        }
    }

    /// <summary>A container waits for a reason.</summary>
    public static void Waiting(JsonObject pod, string container, string reason, string message = "", int restarts = 0, int exitCode = -1, string exitReason = "Error")
    {
        var status = Status(pod, container);
        status["ready"] = false;
        status["started"] = false;
        status["restartCount"] = restarts;
        status["state"] = new JsonObject { ["waiting"] = new JsonObject { ["reason"] = reason, ["message"] = message } };
        status["lastState"] = exitCode < 0 ? new JsonObject() : new JsonObject { ["terminated"] = new JsonObject { ["exitCode"] = exitCode, ["reason"] = exitReason } };
        NotReady(pod);
    }

    /// <summary>Containers run and are not ready.</summary>
    public static void Unready(JsonObject pod, params IEnumerable<string> containers)
    {
        foreach (var container in containers)
        {
            var status = Status(pod, container);
            status["ready"] = false;
        }

        NotReady(pod);
    }

    public void NoPrimary()
    {
        foreach (var shard in Of("VitessShard"))
        {
            shard["status"]!["hasMaster"] = "False";
            shard["status"]!.AsObject().Remove("masterAlias");
        }
    }

    private static JsonObject Status(JsonObject pod, string container) => new[] { "initContainerStatuses", "containerStatuses" }
        .SelectMany(list => (pod["status"]![list] as JsonArray ?? []).OfType<JsonObject>()).Single(status => (string?)status["name"] == container);

    private static void NotReady(JsonObject pod)
    {
        foreach (var condition in (pod["status"]!["conditions"] as JsonArray ?? []).OfType<JsonObject>().Where(condition => (string?)condition["type"] is "Ready" or "ContainersReady"))
        {
            condition["status"] = "False";
        }
    }
}
