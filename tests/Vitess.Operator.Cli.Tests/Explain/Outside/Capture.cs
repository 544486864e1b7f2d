using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>What <c>kubectl get</c> shows of a cluster of three tablets in two zones, next to which other applications run.</summary>
internal sealed class Capture
{
    public const string Now = "2025-11-14T09:30:00Z";
    public const string Recent = "2025-11-14T09:27:41Z";
    public const string Created = "2025-11-12T08:00:00Z";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, IndentCharacter = '\t', IndentSize = 1 };
    private readonly List<JsonObject> _objects = [];
    private readonly List<(string Path, string Text)> _logs = [];
    private readonly HashSet<string> _left = [];
    private readonly string _cluster;
    private readonly string _namespace;

    public Capture(string cluster = "shop", string @namespace = "prod", string tablets = "az1 az1 az2")
    {
        (_cluster, _namespace) = (cluster, @namespace);
        foreach (var (zone, number) in new[] { ("a", 1), ("a", 2), ("b", 3) })
        {
            Add(CaptureText.Node($"ip-10-0-{number}-17.eu-west-1.compute.internal", $"eu-west-1{zone}"));
        }

        Add(CaptureText.Cluster(cluster, @namespace));
        Add(CaptureText.Lockserver(cluster, @namespace));
        foreach (var cell in new[] { "az1", "az2" })
        {
            Add(CaptureText.Cell(cluster, @namespace, cell));
        }

        Add(CaptureText.Keyspace(cluster, @namespace));
        Shard = Add(CaptureText.Shard(cluster, @namespace));
        Etcds = [.. Enumerable.Range(1, 3).Select(number => Pod($"{cluster}-etcd-07a83994-{number}", "etcd", $"\"etcd.planetscale.com/lockserver\":\"{cluster}-etcd-07a83994\"", number, ("etcd", "quay.io/coreos/etcd:v3.5.17", "256Mi")))];
        Gates = [.. new[] { "az1", "az2" }.Select((cell, index) => Replicated($"{cluster}-{cell}-vtgate-5b2c1e0f", "vtgate", cell, index + 1))];
        Control = Replicated($"{cluster}-az1-vtctld-1d4dcad0", "vtctld", "az1", 1);
        Orchestrator = Replicated($"{cluster}-commerce-x-x-az1-vtorc-c13ef6ff", "vtorc", "az1", 2);
        Tablets = [.. tablets.Split(' ').Select((cell, index) => Tablet(cell, index))];
        Operator = Add(CaptureText.Pod("vitess-operator-6d84c9f7b5-x7hqm", @namespace, "\"app\":\"vitess-operator\"", "ReplicaSet", "vitess-operator-6d84c9f7b5", CaptureText.NodeName(3), ("vitess-operator", "planetscale/vitess-operator:v2.15.0", "128Mi")));
        Add($$$$$"""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"vitess-operator","namespace":"{{{{{@namespace}}}}}","labels":{"app":"vitess-operator"}},"spec":{"replicas":1,"selector":{"matchLabels":{"app":"vitess-operator"}}},"status":{"replicas":1,"readyReplicas":1,"availableReplicas":1,"observedGeneration":1}}""");
        Add($$$$$"""{"apiVersion":"v1","kind":"Secret","type":"Opaque","metadata":{"name":"{{{{{cluster}}}}}-cluster-config","namespace":"{{{{{@namespace}}}}}"},"data":{"init_db.sql":"U0VUIDE7","users.json":"e30="}}""");
        Neighbours();
    }

    public FolderLayout Layout { get; set; }

    public JsonObject Shard { get; }

    public IReadOnlyList<JsonObject> Etcds { get; }

    public IReadOnlyList<JsonObject> Gates { get; }

    public JsonObject Control { get; }

    public JsonObject Orchestrator { get; }

    public IReadOnlyList<JsonObject> Tablets { get; }

    public JsonObject Operator { get; }

    public JsonObject Cluster => Find("VitessCluster");

    public JsonObject Pool(int index = 0) => Cluster["spec"]!["keyspaces"]![0]!["partitionings"]![0]!["equal"]!["shardTemplate"]!["tabletPools"]![index]!.AsObject();

    public JsonObject Find(string kind, string part = "") => _objects.First(item => (string?)item["kind"] == kind && Name(item).Contains(part, StringComparison.Ordinal));

    public static string Name(JsonObject item) => (string)item["metadata"]!["name"]!;

    public JsonObject Add(string json) => Add(JsonNode.Parse(json)!.AsObject());

    public JsonObject Add(JsonObject item)
    {
        _objects.Add(item);
        return item;
    }

    public void Remove(JsonObject item) => _objects.Remove(item);

    public void AddAll(Capture other) => _objects.AddRange(other._objects);

    /// <summary>Kinds that nobody captured.</summary>
    public void Without(params IEnumerable<string> kinds) => _left.UnionWith(kinds);

    /// <summary>Nothing but Pods, as most people send them.</summary>
    public void OnlyPods() => Without(_objects.Select(item => (string)item["kind"]!).Where(kind => kind != "Pod"));

    public JsonObject Pod(string name, string component, string labels, int node, params (string Name, string Image, string Memory)[] containers) =>
        Add(CaptureText.Pod(name, _namespace, $"\"planetscale.com/cluster\":\"{_cluster}\",\"planetscale.com/component\":\"{component}\",{labels}", component == "etcd" ? "EtcdLockserver" : "VitessShard", _cluster, CaptureText.NodeName(node), containers));

    public void Log(JsonObject pod, string container, string text, bool previous = false) => _logs.Add(($"logs/{Name(pod)}/{container}{(previous ? ".previous" : string.Empty)}.log", text));

    public void Event(JsonObject target, string reason, string message, string type = "Warning", string at = Recent, int count = 14) => Add(new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Event",
        ["metadata"] = new JsonObject { ["name"] = string.Create(CultureInfo.InvariantCulture, $"{Name(target)}.17f{_objects.Count:x13}"), ["namespace"] = (string?)target["metadata"]!["namespace"] ?? "default" },
        ["involvedObject"] = new JsonObject { ["apiVersion"] = (string?)target["apiVersion"], ["kind"] = (string?)target["kind"], ["name"] = Name(target), ["namespace"] = (string?)target["metadata"]!["namespace"] },
        ["reason"] = reason,
        ["message"] = message,
        ["type"] = type,
        ["firstTimestamp"] = at,
        ["lastTimestamp"] = at,
        ["count"] = count,
        ["source"] = new JsonObject { ["component"] = "kubelet", ["host"] = CaptureText.NodeName(1) },
    });

    /// <summary>An event of the newer API: the scheduler writes these, without count and lastTimestamp.</summary>
    public void SeriesEvent(JsonObject target, string reason, string message) => Add(new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Event",
        ["metadata"] = new JsonObject { ["name"] = $"{Name(target)}.18a", ["namespace"] = (string?)target["metadata"]!["namespace"] },
        ["involvedObject"] = new JsonObject { ["kind"] = (string?)target["kind"], ["name"] = Name(target), ["namespace"] = (string?)target["metadata"]!["namespace"] },
        ["reason"] = reason,
        ["message"] = message,
        ["type"] = "Warning",
        ["eventTime"] = "2025-11-14T09:20:01.123456Z",
        ["firstTimestamp"] = null,
        ["lastTimestamp"] = null,
        ["reportingComponent"] = "default-scheduler",
        ["reportingInstance"] = "default-scheduler-kcm-1",
        ["series"] = new JsonObject { ["count"] = 9, ["lastObservedTime"] = "2025-11-14T09:29:11.000001Z" },
    });

    public void Write(TemporaryFolder folder)
    {
        List<JsonObject> kept = [.. _objects.Where(item => !_left.Contains((string)item["kind"]!))];
        switch (Layout)
        {
            case FolderLayout.OneList:
                folder.Write("everything.json", List(kept).ToJsonString());
                break;
            case FolderLayout.ByKind:
                foreach (var group in kept.GroupBy(item => (string)item["kind"]!))
                {
                    folder.Write($"{group.Key.ToLowerInvariant()}s.json", List(group).ToJsonString());
                }

                folder.Write("vitessbackups.json", List([]).ToJsonString());
                break;
            case FolderLayout.ByObject:
                foreach (var (item, index) in kept.Select((item, index) => (item, index)))
                {
                    folder.Write(string.Create(CultureInfo.InvariantCulture, $"{index:000}-{Name(item)}.json"), item.ToJsonString());
                }

                break;
            default:
                folder.Write("get all.json", Encoding.UTF8.GetString(Encoding.UTF8.Preamble) + List(kept.Where((_, index) => index % 3 != 0)).ToJsonString(Indented));
                folder.Write("rest.json", List(kept.Where((_, index) => index % 3 != 1)).ToJsonString(Indented) + "\r\n");
                break;
        }

        foreach (var (path, text) in _logs)
        {
            folder.Write(path, text);
        }
    }

    private static JsonObject List(IEnumerable<JsonObject> items) => new()
    {
        ["apiVersion"] = "v1",
        ["items"] = new JsonArray([.. items.Select(item => item.DeepClone())]),
        ["kind"] = "List",
        ["metadata"] = new JsonObject { ["resourceVersion"] = string.Empty },
    };

    private JsonObject Replicated(string owner, string component, string cell, int node)
    {
        Add($$$$$"""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"{{{{{owner}}}}}","namespace":"{{{{{_namespace}}}}}","labels":{"planetscale.com/cell":"{{{{{cell}}}}}","planetscale.com/cluster":"{{{{{_cluster}}}}}","planetscale.com/component":"{{{{{component}}}}}"}},"spec":{"replicas":1,"template":{"spec":{"containers":[{"name":"{{{{{component}}}}}"}]}}},"status":{"replicas":1,"readyReplicas":1,"availableReplicas":1,"updatedReplicas":1}}""");
        return Add(CaptureText.Pod($"{owner}-7c9f8d6b54-{"kq2vz xw8rt m4jdl".Split(' ')[node % 3]}", _namespace, $"\"planetscale.com/cluster\":\"{_cluster}\",\"planetscale.com/component\":\"{component}\",\"planetscale.com/cell\":\"{cell}\",\"pod-template-hash\":\"7c9f8d6b54\"", "ReplicaSet", $"{owner}-7c9f8d6b54", CaptureText.NodeName(node), (component, "vitess/lite:v21.0.4", "256Mi")));
    }

    private JsonObject Tablet(string cell, int index)
    {
        var uid = new[] { "1136893547", "2548885007", "3017291847" }[index];
        var name = $"{_cluster}-vttablet-{cell}-{uid}-46a852d{index}";
        var pod = Pod(name, "vttablet", $"\"planetscale.com/cell\":\"{cell}\",\"planetscale.com/keyspace\":\"commerce\",\"planetscale.com/shard\":\"x-x\",\"planetscale.com/tablet-index\":\"{index + 1}\",\"planetscale.com/tablet-type\":\"replica\",\"planetscale.com/tablet-uid\":\"{uid}\"", index + 1, ("vttablet", "vitess/lite:v21.0.4", "256Mi"), ("mysqld", "vitess/lite:v21.0.4", "1Gi"), ("mysqld-exporter", "prom/mysqld-exporter:v0.14.0", "128Mi"));
        pod["spec"]!["initContainers"] = JsonNode.Parse("""[{"name":"init-vt-root","image":"vitess/lite:v21.0.4"},{"name":"init-mysql-socket","image":"vitess/lite:v21.0.4"}]""");
        pod["status"]!["initContainerStatuses"] = JsonNode.Parse($$$$$"""[{"name":"init-vt-root","image":"vitess/lite:v21.0.4","ready":true,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed","finishedAt":"{{{{{Created}}}}}"}},"lastState":{}},{"name":"init-mysql-socket","image":"vitess/lite:v21.0.4","ready":true,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed","finishedAt":"{{{{{Created}}}}}"}},"lastState":{}}]""");
        pod["spec"]!["volumes"] = JsonNode.Parse($$$$$"""[{"name":"vt-root","emptyDir":{}},{"name":"persistent-volume-claim","persistentVolumeClaim":{"claimName":"{{{{{name}}}}}"}},{"name":"db-init-script-secret","secret":{"secretName":"{{{{{_cluster}}}}}-cluster-config","items":[{"key":"init_db.sql","path":"init_db.sql"}],"defaultMode":292}}]""");
        Add(CaptureText.Claim(name, _namespace, _cluster));
        return pod;
    }

    // A company has more than one application, some of them ill in their own way.
    private void Neighbours()
    {
        Add("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"billing-worker-5f7-abcde","namespace":"billing","labels":{"app":"billing"},"creationTimestamp":"2025-11-01T00:00:00Z"},"spec":{"nodeName":"ip-10-0-1-17.eu-west-1.compute.internal","containers":[{"name":"worker","image":"billing:3"}]},"status":{"phase":"Running","containerStatuses":[{"name":"worker","ready":false,"restartCount":91,"state":{"waiting":{"reason":"CrashLoopBackOff","message":"back-off 5m0s restarting failed container"}},"lastState":{"terminated":{"exitCode":137,"reason":"OOMKilled","finishedAt":"2025-11-14T09:25:00Z"}}}]}}""");
        Add($$$$$"""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"report-28933440-7hx2p","namespace":"{{{{{_namespace}}}}}","labels":{"job-name":"report-28933440"},"creationTimestamp":"2025-11-14T04:00:00Z"},"spec":{"nodeName":"ip-10-0-2-17.eu-west-1.compute.internal","containers":[{"name":"report","image":"report:1"}]},"status":{"phase":"Succeeded","containerStatuses":[{"name":"report","ready":false,"restartCount":0,"state":{"terminated":{"exitCode":0,"reason":"Completed"}}}]}}""");
        Event(_objects[^2], "BackOff", "Back-off restarting failed container worker in pod billing-worker-5f7-abcde_billing(1b2c)");
        Event(Tablets[0], "Pulled", "Container image \"vitess/lite:v21.0.4\" already present on machine", "Normal", "2025-11-14T08:40:00Z", 1);
    }
}
