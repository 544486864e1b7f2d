using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>Clusters that are well, though they do not look it at first.</summary>
internal static class WellCases
{
    public static IReadOnlyList<OutsideCase> All { get; } =
    [
        Well("as it is", _ => { }),
        Well("as it is, by kind", capture => capture.Layout = FolderLayout.ByKind),
        Well("as it is, by object", capture => capture.Layout = FolderLayout.ByObject),
        Well("as it is, overlapping, twice", capture =>
        {
            capture.Layout = FolderLayout.Overlapping;
            capture.AddAll(new("stage", "stage"));
        }),
        Well("only Pods", capture => capture.OnlyPods()),
        Well("without Pods", capture => capture.Without("Pod")),
        Well("backups done and a scheduled Job succeeded", capture =>
        {
            foreach (var name in new[] { "shop-commerce-x-x-vtbackup-init-c6db73c9", "shop-daily-1763107200-abcde" })
            {
                var pod = capture.Pod(name, "vtbackup", "\"backup.planetscale.com/type\":\"init\",\"planetscale.com/keyspace\":\"commerce\",\"planetscale.com/shard\":\"x-x\"", 2, ("vtbackup", "vitess/lite:v21.0.4", "256Mi"));
                pod["status"]!["phase"] = "Succeeded";
                pod["status"]!["containerStatuses"]![0]!["ready"] = false;
                pod["status"]!["containerStatuses"]![0]!["state"] = JsonNode.Parse("""{"terminated":{"exitCode":0,"reason":"Completed"}}""");
                capture.Log(pod, "vtbackup", "E1114 09:25:55.895342       1 backup.go:405] no backup to restore on BackupStorage for directory commerce/-. Starting up empty.\nI1114 09:26:00.000000       1 vtbackup.go:350] Backup successful\n");
            }

            capture.Add("""{"apiVersion":"batch/v1","kind":"Job","metadata":{"name":"shop-daily-1763107200","namespace":"prod","labels":{"planetscale.com/cluster":"shop"}},"spec":{},"status":{"succeeded":1,"failed":1,"conditions":[{"type":"Complete","status":"True"}]}}""");
        }),
        Well("everything restarted once long ago", capture =>
        {
            foreach (var pod in capture.Tablets.Concat(capture.Gates))
            {
                foreach (var status in pod["status"]!["containerStatuses"]!.AsArray())
                {
                    status!["restartCount"] = 2;
                    status["lastState"] = JsonNode.Parse("""{"terminated":{"exitCode":1,"reason":"Error","finishedAt":"2025-11-12T08:01:00Z"}}""");
                }
            }

            capture.Log(capture.Tablets[0], "vttablet", "E1112 08:00:59.000000       1 vttablet.go:165] dial unix /vt/socket/mysql.sock: connect: no such file or directory (errno 2002)\n", previous: true);
            capture.Log(capture.Gates[0], "vtgate", "F1112 08:00:59.000000       1 server.go:240] Failed to open topo server: context deadline exceeded\n", previous: true);
        }),
        Well("old complaints in logs of what works now", capture =>
        {
            capture.Log(capture.Tablets[1], "vttablet", "W1112 08:00:59.000000       1 tm_init.go:505] failed to read shard record: dial tcp 10.0.0.9:2379: connect: connection refused\nI1112 08:01:10.000000       1 tm_init.go:520] done\nI1114 09:29:00.000000       1 query.go:81] ok\n");
            capture.Log(capture.Tablets[1], "mysqld", "2025-11-12T08:00:00.000000Z 9 [ERROR] [MY-010584] [Repl] Replica I/O for channel '': error connecting to source 'vt_repl@10.0.1.9:3306' - retry-time: 10 retries: 1 message: Can't connect to MySQL server on '10.0.1.9:3306' (111), Error_code: MY-002003\n2025-11-12T08:00:20.000000Z 9 [System] [MY-010562] [Repl] Replica I/O thread for channel '': connected to source\n2025-11-12T08:00:20.000000Z 0 [System] [MY-010931] [Server] /usr/sbin/mysqld: ready for connections. Version: '8.0.40'\n");
        }),
        Well("a cordoned node that works", capture =>
        {
            var node = capture.Find("Node");
            node["spec"]!["unschedulable"] = true;
            node["spec"]!["taints"] = JsonNode.Parse("""[{"key":"node.kubernetes.io/unschedulable","effect":"NoSchedule"}]""");
        }),
        Well("a node of nobody that is down", capture =>
        {
            capture.Add(CaptureText.Node("spot-77.internal", "eu-west-1c").Replace("\"type\":\"Ready\",\"status\":\"True\"", "\"type\":\"Ready\",\"status\":\"Unknown\"", StringComparison.Ordinal));
        }),
        Well("Pods of five seconds", capture =>
        {
            var pod = capture.Gates[1];
            pod["metadata"]!["creationTimestamp"] = "2025-11-14T09:29:55Z";
            pod["status"]!["startTime"] = "2025-11-14T09:29:55Z";
            Sick.Creating(pod);
            capture.Event(pod, "Pulling", "Pulling image \"vitess/lite:v21.0.4\"", "Normal", "2025-11-14T09:29:57Z", 1);
            capture.Event(capture.Tablets[0], "Started", "Started container mysqld", "Normal", Capture.Now, 1);
        }),
        Well("a tablet that has just been scheduled", capture =>
        {
            var pod = capture.Tablets[2];
            pod["metadata"]!["creationTimestamp"] = "2025-11-14T09:29:30Z";
            Sick.Creating(pod);
            capture.Event(pod, "Scheduled", "Successfully assigned prod/shop-vttablet to ip-10-0-3-17", "Normal", Capture.Now, 1);
        }),
        Well("a rolling update under way", capture =>
        {
            var pod = capture.Tablets[1];
            pod["metadata"]!["deletionTimestamp"] = "2025-11-14T09:30:20Z";
            pod["metadata"]!["deletionGracePeriodSeconds"] = 30;
            pod["metadata"]!["annotations"] = JsonNode.Parse("""{"rollout.planetscale.com/scheduled":"container vttablet: image changed","rollout.planetscale.com/released":"","drain.planetscale.com/started":"rollout"}""");
            capture.Tablets[2]["metadata"]!["annotations"] = JsonNode.Parse("""{"rollout.planetscale.com/scheduled":"container vttablet: image changed"}""");
            capture.Event(pod, "Killing", "Stopping container vttablet", "Normal", Capture.Now, 1);
        }),
        Well("tablets of a keyspace that nobody manages", capture =>
        {
            capture.Add("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"legacy-tablet-0","namespace":"prod","labels":{"app":"legacy","component":"vttablet"}},"spec":{"nodeName":"ip-10-0-1-17.eu-west-1.compute.internal","containers":[{"name":"vttablet","image":"vitess/lite:v15.0.0"}]},"status":{"phase":"Running","containerStatuses":[{"name":"vttablet","ready":false,"restartCount":0,"state":{"running":{}}}]}}""");
            capture.Cluster["status"]!["keyspaces"]!["legacy"] = JsonNode.Parse("""{"desiredTablets":0,"readyTablets":0,"shards":0,"tablets":0}""");
        }),
        Well("gateways scaled by an HPA", capture =>
        {
            var deployment = capture.Find("Deployment", "az1-vtgate");
            deployment["spec"]!["replicas"] = 4;
            deployment["status"] = JsonNode.Parse("""{"replicas":4,"readyReplicas":4,"availableReplicas":4,"updatedReplicas":4}""");
            capture.Add("""{"apiVersion":"autoscaling/v2","kind":"HorizontalPodAutoscaler","metadata":{"name":"shop-az1-vtgate-5b2c1e0f","namespace":"prod"},"spec":{"minReplicas":1,"maxReplicas":5},"status":{"currentReplicas":4,"desiredReplicas":4}}""");
        }),
        Well("events that are over", capture =>
        {
            capture.Event(capture.Tablets[0], "FailedScheduling", "0/3 nodes are available: 3 Insufficient cpu.", at: "2025-11-12T08:00:01Z");
            capture.Event(capture.Tablets[0], "FailedMount", "MountVolume.SetUp failed for volume \"db-init-script-secret\" : secret \"shop-cluster-config\" not found", at: "2025-11-12T08:00:03Z");
            capture.Event(capture.Tablets[1], "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503", at: "2025-11-12T08:00:40Z");
            capture.Event(capture.Gates[0], "BackOff", "Back-off restarting failed container vtgate", at: "2025-11-12T08:00:40Z");
        }),
        Well("a member of etcd is being replaced", capture =>
        {
            capture.Etcds[1]["metadata"]!["deletionTimestamp"] = "2025-11-14T09:30:10Z";
            capture.Event(capture.Etcds[1], "Killing", "Stopping container etcd", "Normal", Capture.Now, 1);
        }),
        Well("a single definition by its name", capture => capture.Add("""{"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition","metadata":{"name":"vitessclusters.planetscale.com"},"spec":{}}""")),
        Well("semi-sync stalled an hour ago", capture => capture.Log(capture.Orchestrator, "vtorc", "I1114 08:28:00.000000       1 topology_recovery.go:780] Analysis: PrimarySemiSyncBlocked, will not recover: az1-1136893547\nI1114 09:29:00.000000       1 logic.go:1] ok\n")),
    ];

    private static OutsideCase Well(string name, Action<Capture> change) => new(name, string.Empty, string.Empty, change);
}
