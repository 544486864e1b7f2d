using System.Text.Json.Nodes;

namespace Vitess.Operator.Cli.Tests.Explain.Outside;

/// <summary>Topology, primaries, replication and backups.</summary>
internal static class ShardCases
{
    private const string NoBackup = "I1114 09:25:55.895214       1 backup.go:376] Restore: looking for a suitable backup to restore\nE1114 09:25:55.895342       1 backup.go:405] no backup to restore on BackupStorage for directory commerce/-. Starting up empty.\nW1114 09:25:56.000000       1 restore.go:238] Waiting for a backup to be available, will check again in 60s\n";

    public static IReadOnlyList<OutsideCase> All { get; } =
    [
        new("CellInfo missing, vttablet of 17", "DIAG404", "Pod/shop-vttablet-az2", capture =>
        {
            Sick.Crash(capture.Tablets[2], "vttablet");
            capture.Log(capture.Tablets[2], "vttablet", "I1114 09:26:10.000000       1 tm_init.go:390] Reading/creating keyspace and shard records for commerce/-\nW1114 09:26:40.842678       1 tm_init.go:505] Cannot get cell info for az2: node doesn't exist: /vitess/shop/global/cells/az2/CellInfo\nF1114 09:26:40.842678       1 vttablet.go:130] failed to parse -tablet-path or initialize DB credentials: node doesn't exist: cells/az2/CellInfo\n", previous: true);
        }),
        new("CellInfo missing, vtgate in a loop", "DIAG404", "Pod/shop-az2-vtgate", capture =>
        {
            Sick.Crash(capture.Gates[1], "vtgate", 1);
            capture.Log(capture.Gates[1], "vtgate", "E1114 09:26:34.809887       1 topology_watcher.go:192] cannot get tablets for cell: az2: node doesn't exist: /vitess/shop/global/cells/az2/CellInfo\nF1114 09:27:04.000000       1 vtgate.go:166] gateway.WaitForTablets failed: node doesn't exist: /vitess/shop/global/cells/az2/CellInfo\n");
        }),
        new("etcd: two of three members gone", "DIAG402|DIAG609", "etcd", capture =>
        {
            Sick.Crash(capture.Etcds[0], "etcd", 1);
            Sick.Crash(capture.Etcds[2], "etcd", 1);
            capture.Log(capture.Etcds[1], "etcd", """{"level":"warn","ts":"2025-11-14T09:28:00.1Z","caller":"etcdhttp/health.go:86","msg":"serving /health false; no leader"}""" + "\n");
            capture.Find("EtcdLockserver")["status"]!["available"] = "False";
            TopologyAway(capture, "rpc error: code = Unavailable desc = etcdserver: no leader");
        }),
        new("etcd has no quorum, Pods are there, old log format", "DIAG402", "etcd", capture =>
        {
            foreach (var pod in capture.Etcds)
            {
                Sick.Unready(pod, "etcd");
                capture.Log(pod, "etcd", "2025-11-14 09:28:00.000001 W | etcdserver/api/etcdhttp: /health error; no leader (status code 503)\n2025-11-14 09:28:01.000001 I | raft: 8e9e05c52164694d is starting a new election at term 91\n");
            }

            TopologyAway(capture, "context deadline exceeded");
        }),
        new("etcd: one member is down, the rest is well", "DIAG403|DIAG609", "etcd", capture =>
        {
            Sick.Crash(capture.Etcds[2], "etcd", 1);
            capture.Log(capture.Etcds[2], "etcd", """{"level":"fatal","ts":"2025-11-14T09:28:00.1Z","caller":"etcdmain/etcd.go:204","msg":"discovery failed","error":"member count is unequal"}""");
        }),
        new("etcd: space quota is used up", "DIAG401", "Pod/shop", capture =>
        {
            capture.Log(capture.Etcds[0], "etcd", """{"level":"warn","ts":"2025-11-14T09:28:00Z","caller":"etcdserver/server.go:1","msg":"alarm raised","alarm":"NOSPACE","raised-member-id":"8e9e05c52164694d"}""" + "\n");
            capture.Log(capture.Tablets[0], "vttablet", "E1114 09:28:00.000000       1 tm_state.go:420] Unable to publish state to topology, will keep retrying: etcdserver: mvcc: database space exceeded\n");
            Sick.Unready(capture.Tablets[0], "vttablet");
        }),
        new("external etcd cannot be resolved", "DIAG405", "shop", capture =>
        {
            capture.Remove(capture.Find("EtcdLockserver"));
            foreach (var pod in capture.Etcds)
            {
                capture.Remove(pod);
            }

            capture.Cluster["spec"]!["globalLockserver"] = JsonNode.Parse("""{"external":{"implementation":"etcd2","address":"etcd.infra.corp:2379","rootPath":"/vitess/shop/global"}}""");
            TopologyAway(capture, "dial tcp: lookup etcd.infra.corp on 10.96.0.10:53: no such host");
        }),
        new("no primary, replicas wait, Pods are well", "DIAG903|DIAG902|DIAG804", "commerce", capture =>
        {
            Sick.NoPrimary(capture);
            foreach (var pod in capture.Tablets)
            {
                Sick.Unready(pod, "vttablet");
                capture.Log(pod, "vttablet", "I1114 09:26:14.000000       1 replmanager.go:120] Replication is stopped, and there is no primary for shard commerce/-\n");
            }

            capture.Event(capture.Shard, "InitShardFailed", "failed to initialize shard commerce/-: tablets are not up: context deadline exceeded");
        }),
        new("no primary, the operator tells only hasMaster", "DIAG903", "VitessShard/shop-commerce", capture =>
        {
            capture.Shard["status"]!["hasMaster"] = "False";
            capture.Shard["status"]!.AsObject().Remove("masterAlias");
        }),
        new("semi-sync: the only replicas that acknowledge are Pending", "DIAG220", "Pod/shop-vttablet", capture =>
        {
            foreach (var pod in capture.Tablets.Skip(1))
            {
                Sick.Unscheduled(pod, "0/3 nodes are available: 3 Insufficient cpu.");
            }

            capture.Log(capture.Tablets[0], "vttablet", "W1114 09:28:00.000000       1 monitor.go:220] SemiSync Monitor: primary is blocked on semi-sync ACKs\nE1114 09:28:01.000000       1 query_executor.go:1] Code: DEADLINE_EXCEEDED context deadline exceeded: Waiting for semi-sync ACK from replica\n");
        }),
        new("semi-sync stuck by vtorc's word", "DIAG801", "commerce", capture =>
        {
            capture.Log(capture.Orchestrator, "vtorc", "I1114 09:28:00.000000       1 topology_recovery.go:780] Analysis: PrimarySemiSyncBlocked, will not recover: az1-1136893547\nI1114 09:28:00.000000       1 topology_recovery.go:781] executeCheckAndRecoverFunction: aborting ReplicationStopped, primary mitigation is required\n");
        }),
        new("semi-sync stuck in the process list of the primary", "DIAG801", "Pod/shop-vttablet-az1-1136893547", capture =>
        {
            capture.Log(capture.Tablets[0], "vttablet", "W1114 09:28:00.000000       1 rpc_replication.go:620] DemotePrimary: waiting for semi-sync to be unblocked: 12 sessions in 'Waiting for semi-sync ACK from replica'\n");
            Sick.Unready(capture.Tablets[0], "vttablet");
        }),
        new("replication broken: purged binlogs", "DIAG802", "Pod/shop-vttablet", capture =>
        {
            Sick.Unready(capture.Tablets[2], "vttablet");
            capture.Log(capture.Tablets[2], "mysqld", "2025-11-14T09:28:00.000000Z 14 [ERROR] [MY-013114] [Repl] Replica I/O for channel '': Got fatal error 1236 from source when reading data from binary log: 'Cannot replicate because the source purged required binary logs. Replicate the missing transactions from elsewhere, or provision a new replica from backup.', Error_code: MY-013114\n");
        }),
        new("replication broken: MySQL 5.7 duplicate key", "DIAG802", "Pod/shop-vttablet", capture =>
        {
            Sick.Unready(capture.Tablets[1], "vttablet");
            capture.Log(capture.Tablets[1], "mysqld", "2025-11-14T09:28:00.000000Z 9 [ERROR] Slave SQL for channel '': Could not execute Write_rows event on table vt_commerce.t; Duplicate entry '7' for key 'PRIMARY', Error_code: 1062; handler error HA_ERR_FOUND_DUPP_KEY; the event's master log vt-bin.000003, end_log_pos 1, Error_code: 1062\n2025-11-14T09:28:00.000000Z 9 [ERROR] Error running query, slave SQL thread aborted. Fix the problem, and restart the slave SQL thread with \"SLAVE START\".\n");
        }),
        new("waits for a backup: hostPath on three nodes", "DIAG901|DIAG704", "shop", capture =>
        {
            Sick.NoPrimary(capture);
            capture.Shard["status"]!["hasInitialBackup"] = "False";
            capture.Cluster["spec"]!["backup"] = JsonNode.Parse("""{"engine":"xtrabackup","locations":[{"volume":{"hostPath":{"path":"/tmp","type":"Directory"}}}]}""");
            foreach (var pod in capture.Tablets)
            {
                Sick.Unready(pod, "vttablet");
                capture.Log(pod, "vttablet", NoBackup);
            }
        }),
        new("initial backup: bucket does not exist", "DIAG702", "vtbackup", capture =>
        {
            var backup = Backup(capture, "Error", 1);
            capture.Log(backup, "vtbackup", "I1114 09:27:00.000000       1 vtbackup.go:313] Starting backup: 2025-11-14T09:27:00Z\nE1114 09:27:20.000000       1 vtbackup.go:320] Can't take backup: can't list backups: operation error S3: ListObjectsV2, https response error StatusCode: 404, RequestID: 1, NoSuchBucket: The specified bucket does not exist\n");
        }),
        new("initial backup: credentials of GCS", "DIAG701", "vtbackup", capture =>
        {
            var backup = Backup(capture, "Error", 1);
            capture.Log(backup, "vtbackup", "E1114 09:27:20.000000       1 vtbackup.go:320] Can't take backup: can't list backups: googleapi: Error 403: backup@corp.iam.gserviceaccount.com does not have storage.objects.list access to the Google Cloud Storage bucket., forbidden\n");
        }),
        new("initial backup: S3 denies, aws sdk v1", "DIAG701", "vtbackup", capture =>
        {
            var backup = Backup(capture, "Error", 1);
            capture.Log(backup, "vtbackup", "E1114 09:27:20.000000       1 main.go:72] Can't take backup: can't list backups: AccessDenied: Access Denied\n\tstatus code: 403, request id: 9, host id: x\n");
        }),
        new("initial backup is stuck for hours, mysqld of it killed", "DIAG501", "vtbackup", capture =>
        {
            var backup = Backup(capture, string.Empty, 0);
            capture.Log(backup, "vtbackup", "I1114 06:10:00.000000       1 mysqld.go:766] mysqlctl.Init running with contents previously embedded\n2025-11-14T06:10:01.000000Z 1 [System] [MY-013576] [InnoDB] InnoDB initialization has started.\nKilled\n");
        }),
        new("backup Pod stuck in Pending", "DIAG221", "vtbackup", capture =>
        {
            var backup = Backup(capture, string.Empty, 0);
            Sick.Unscheduled(backup, "0/3 nodes are available: 3 Insufficient memory.");
        }),
        new("drain left behind by a script", "DIAG805", "Pod/shop-vttablet", capture => Drain(capture.Tablets[2], "draining: node upgrade", "2025-11-12T11:00:00Z")),
        new("drain left behind, only Pods known", "DIAG805", "Pod/shop-vttablet", capture =>
        {
            capture.OnlyPods();
            Drain(capture.Tablets[1], "maintenance", null);
        }),
    ];

    private static void TopologyAway(Capture capture, string error)
    {
        foreach (var pod in capture.Tablets)
        {
            Sick.Unready(pod, "vttablet");
            capture.Log(pod, "vttablet", $"W1114 09:28:00.000000       1 tm_init.go:505] failed to read shard record commerce/- from topo: {error}\n");
        }

        foreach (var pod in capture.Gates)
        {
            Sick.Crash(pod, "vtgate", 1);
            capture.Log(pod, "vtgate", $"F1114 09:28:00.000000       1 server.go:240] Failed to open topo server (etcd2,shop-etcd-07a83994-client:2379,/vitess/shop/global): {error}\n", previous: true);
        }

        Sick.NoPrimary(capture);
    }

    private static JsonObject Backup(Capture capture, string reason, int exitCode)
    {
        var pod = capture.Pod("shop-commerce-x-x-vtbackup-init-c6db73c9", "vtbackup", "\"backup.planetscale.com/type\":\"init\",\"planetscale.com/keyspace\":\"commerce\",\"planetscale.com/shard\":\"x-x\"", 2, ("vtbackup", "vitess/lite:v21.0.4", "256Mi"));
        (pod["metadata"]!["creationTimestamp"], pod["spec"]!["restartPolicy"]) = ("2025-11-14T06:09:00Z", "OnFailure");
        if (reason.Length > 0)
        {
            pod["status"]!["phase"] = "Failed";
            pod["status"]!["containerStatuses"]![0]!["ready"] = false;
            pod["status"]!["containerStatuses"]![0]!["state"] = JsonNode.Parse($$$$$"""{"terminated":{"exitCode":{{{{{exitCode}}}}},"reason":"{{{{{reason}}}}}","finishedAt":"2025-11-14T09:27:21Z"}}""");
        }

        Sick.NoPrimary(capture);
        capture.Shard["status"]!["hasInitialBackup"] = "False";
        foreach (var tablet in capture.Tablets)
        {
            Sick.Unready(tablet, "vttablet");
            capture.Log(tablet, "vttablet", NoBackup);
        }

        return pod;
    }

    private static void Drain(JsonObject pod, string reason, string? finished)
    {
        pod["metadata"]!["annotations"] = new JsonObject { ["drain.planetscale.com/started"] = reason, ["drain.planetscale.com/supported"] = "ensure that the tablet is not a primary" };
        if (finished is not null)
        {
            pod["metadata"]!["annotations"]!["drain.planetscale.com/finished"] = finished;
        }
    }
}
