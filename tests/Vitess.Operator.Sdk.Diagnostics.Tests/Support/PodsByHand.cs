using System.Globalization;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Diagnostics.Tests.Support;

/// <summary>What <c>kubectl get pods -o json</c> prints of a small cluster, written by hand: nothing but Pods.</summary>
internal static class PodsByHand
{
    public const string Now = "2026-03-01T12:00:00Z";

    /// <summary>A tablet whose containers are ready, or not, in the order vttablet, mysqld, mysqld-exporter.</summary>
    public static JsonObject Tablet(int number, string @namespace = "vitess", params ReadOnlySpan<bool> ready)
    {
        bool[] states = ready.Length == 0 ? [true, true, true] : ready.ToArray();
        string[] names = ["vttablet", "mysqld", "mysqld-exporter"];
        var pod = Pod(string.Create(CultureInfo.InvariantCulture, $"example-vttablet-zone1-{number}"), "vttablet", @namespace, [.. names.Zip(states)]);
        var labels = pod["metadata"]!["labels"]!;
        (labels["planetscale.com/keyspace"], labels["planetscale.com/shard"], labels["planetscale.com/tablet-uid"]) = ("commerce", "x-x", number.ToString(CultureInfo.InvariantCulture));
        return pod;
    }

    /// <summary>A Pod for which there is no node.</summary>
    public static JsonObject Pending(JsonObject pod, string message = "")
    {
        pod["spec"]!.AsObject().Remove("nodeName");
        pod["status"] = new JsonObject { ["phase"] = "Pending" };
        if (message.Length > 0)
        {
            pod["status"]!["conditions"] = new JsonArray(new JsonObject { ["type"] = "PodScheduled", ["status"] = "False", ["reason"] = "Unschedulable", ["message"] = message });
        }

        return pod;
    }

    /// <summary>A Pod that failed and whose object is kept.</summary>
    public static JsonObject Failed(JsonObject pod, string reason, string created)
    {
        pod["status"] = new JsonObject { ["phase"] = "Failed", ["reason"] = reason, ["message"] = "The node was low on resource: memory." };
        pod["metadata"]!["creationTimestamp"] = created;
        return pod;
    }

    public static JsonObject Pod(string name, string component, string @namespace = "vitess", params (string Name, bool Ready)[] containers) => new()
    {
        ["kind"] = "Pod",
        ["metadata"] = new JsonObject
        {
            ["name"] = name,
            ["namespace"] = @namespace,
            ["creationTimestamp"] = Now,
            ["labels"] = new JsonObject { ["planetscale.com/cluster"] = "example", ["planetscale.com/component"] = component, ["planetscale.com/cell"] = "zone1" },
        },
        ["spec"] = new JsonObject { ["nodeName"] = "node-1", ["containers"] = new JsonArray([.. containers.Select(container => new JsonObject { ["name"] = container.Name, ["resources"] = JsonNode.Parse("""{"limits":{"memory":"256Mi"}}""") })]) },
        ["status"] = new JsonObject
        {
            ["phase"] = "Running",
            ["containerStatuses"] = new JsonArray([.. containers.Select(container => new JsonObject { ["name"] = container.Name, ["ready"] = container.Ready, ["restartCount"] = 0, ["state"] = JsonNode.Parse($$$"""{"running":{"startedAt":"{{{Now}}}"}}""") })]),
        },
    };

    public static JsonObject Shard(string @namespace) => JsonNode.Parse($$$"""
        { "kind": "VitessShard", "metadata": { "name": "example-commerce-x-x", "namespace": "{{{@namespace}}}", "labels": { "planetscale.com/cluster": "example", "planetscale.com/keyspace": "commerce", "planetscale.com/shard": "x-x" } },
          "spec": { "tabletPools": [ { "replicas": 3 } ] }, "status": { "hasMaster": "True" } }
        """)!.AsObject();

    public static JsonObject Event(string kind, string name, string reason, string message, string at = Now, string @namespace = "vitess") => new()
    {
        ["kind"] = "Event",
        ["metadata"] = new JsonObject { ["name"] = $"{name}.{reason}", ["namespace"] = @namespace },
        ["involvedObject"] = new JsonObject { ["kind"] = kind, ["name"] = name, ["namespace"] = @namespace },
        ["reason"] = reason,
        ["message"] = message,
        ["type"] = "Warning",
        ["lastTimestamp"] = at,
    };
}
