using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Diagnostics.Tests.Support;

namespace Vitess.Operator.Sdk.Diagnostics.Tests.Cases;

/// <summary>The library of labelled snapshots.</summary>
internal static class SickCases
{
    private const string Pool = "spec.keyspaces[0].partitionings[0].equal.shardTemplate.tabletPools[0]";
    private const string Initialising = """
        2026-03-01T11:59:58.000000Z 0 [System] [MY-013169] [Server] /usr/sbin/mysqld (mysqld 8.0.40) initializing of server in progress as process 38
        2026-03-01T11:59:58.100000Z 1 [System] [MY-013576] [InnoDB] InnoDB initialization has started.
        """;

    public static IReadOnlyList<SickCase> All { get; } =
    [
        // Memory
        Case("mysqld OOMKilled at 256Mi", "DIAG501", "Pod/example-vttablet", Pool + ".mysqld.resources.limits.memory", edit =>
        {
            foreach (var pod in edit.Pods("vttablet"))
            {
                SnapshotEditor.Waiting(pod, "mysqld", "CrashLoopBackOff", "back-off 5m0s restarting failed container=mysqld", 9, 137, "OOMKilled");
                SnapshotEditor.Unready(pod, "vttablet");
                edit.Log(pod, "mysqld", Initialising, previous: true);
            }

            edit.NoPrimary();
        }),
        Case("READY 1/3, the log of mysqld ends in Killed", "DIAG501", "Pod/example-vttablet", Pool + ".mysqld.resources.limits.memory", edit =>
        {
            foreach (var pod in edit.Pods("vttablet"))
            {
                SnapshotEditor.Unready(pod, "mysqld", "vttablet");
                edit.Log(pod, "mysqld", Initialising + "\nKilled\n");
                edit.Log(pod, "vttablet", "E0301 12:00:00.000000 1 vttablet.go:1] can't connect to local MySQL server through socket '/vt/socket/mysql.sock'");
            }

            edit.NoPrimary();
        }),
        Case("mysqld killed under load, ready again", "DIAG501", "Pod/example-vttablet", Pool + ".mysqld.resources.limits.memory", edit =>
        {
            var status = edit.Pod("vttablet")["status"]!["containerStatuses"]!.AsArray().Single(item => (string?)item!["name"] == "mysqld")!;
            status["restartCount"] = 2;
            status["lastState"] = JsonNode.Parse("""{"terminated":{"exitCode":137,"reason":"OOMKilled"}}""");
        }),
        Case("vttablet OOMKilled", "DIAG510", "Pod/example-vttablet", Pool + ".vttablet.resources.limits.memory", edit => SnapshotEditor.Waiting(edit.Pod("vttablet"), "vttablet", "CrashLoopBackOff", "", 4, 137, "OOMKilled")),
        Case("vtgate OOMKilled", "DIAG510", "Pod/example-zone1-vtgate", "spec.cells[0].gateway.resources.limits.memory", edit => SnapshotEditor.Waiting(edit.Pod("vtgate"), "vtgate", "CrashLoopBackOff", "", 4, 137, "OOMKilled")),
        Case("all members of etcd OOMKilled", "DIAG510", "Pod/example-etcd", "spec.globalLockserver.etcd.resources.limits.memory", edit =>
        {
            foreach (var pod in edit.Pods("etcd"))
            {
                SnapshotEditor.Waiting(pod, "etcd", "CrashLoopBackOff", "", 4, 137, "OOMKilled");
            }

            TabletsWait(edit, "E0301 12:00:00 1 server.go:1] dial tcp 10.0.0.9:2379: connect: connection refused");
        }),
        Case("operator OOMKilled", "DIAG104", "Pod/vitess-operator", null, edit => Operator(edit, """{"name":"vitess-operator","ready":false,"restartCount":12,"state":{"waiting":{"reason":"CrashLoopBackOff"}},"lastState":{"terminated":{"exitCode":137,"reason":"OOMKilled"}}}""")),

        // Scheduling
        Pending("no CPU", "DIAG220", "0/3 nodes are available: 3 Insufficient cpu. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.", Pool + ".mysqld.resources.requests.cpu"),
        Pending("no memory", "DIAG221", "0/3 nodes are available: 3 Insufficient memory. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.", Pool + ".mysqld.resources.requests.memory"),
        Pending("no CPU in the zone", "DIAG220", "0/6 nodes are available: 3 Insufficient cpu, 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/6 nodes are available: 3 No preemption victims found for incoming pod, 3 Preemption is not helpful for scheduling.", Pool + ".mysqld.resources.requests.cpu"),
        Pending("no storage on nodes", "DIAG222", "0/3 nodes are available: 3 Insufficient ephemeral-storage.", null),
        Pending("too many Pods", "DIAG223", "0/3 nodes are available: 3 Too many pods.", Pool),
        Pending("taint", "DIAG224", "0/3 nodes are available: 3 node(s) had untolerated taint {dedicated: gpu}.", Pool + ".tolerations"),
        Pending("taint, control plane beside", "DIAG224", "0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 node(s) had untolerated taint {dedicated: gpu}.", Pool + ".tolerations"),
        Pending("nodes gone", "DIAG201", "0/3 nodes are available: 3 node(s) had untolerated taint {node.kubernetes.io/unreachable: }.", null),
        Pending("volume in another zone", "DIAG225", "0/3 nodes are available: 3 node(s) had volume node affinity conflict.", Pool + ".dataVolumeClaimTemplate"),
        Pending("anti-affinity", "DIAG226", "0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules.", Pool + ".affinity"),
        Pending("topology spread", "DIAG226", "0/3 nodes are available: 3 node(s) didn't match pod topology spread constraints.", Pool + ".topologySpreadConstraints"),
        Pending("affinity", "DIAG228", "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.", Pool + ".affinity"),
        Pending("host port", "DIAG229", "0/3 nodes are available: 3 node(s) didn't have free ports for the requested pod ports.", null),
        Pending("no nodes", "DIAG230", "no nodes available to schedule pods", null),
        Pending("unbound claims", "DIAG214", "0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. not found", Pool + ".dataVolumeClaimTemplate"),
        Case("cell in a zone without nodes", "DIAG227", "Pod/example-vttablet", "spec.cells[0].zone", edit =>
        {
            edit.Cluster["spec"]!["cells"]![0]!["zone"] = "eu-central-1c";
            foreach (var node in edit.Of("Node"))
            {
                node["metadata"]!["labels"]!["topology.kubernetes.io/zone"] = "eu-central-1a";
            }

            edit.Unscheduled(edit.Pod("vttablet"), "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.");
        }),
        Case("2/3 where one zone is full", "DIAG220", "Pod/example-vttablet", Pool + ".mysqld.resources.requests.cpu", edit =>
        {
            edit.Unscheduled(edit.Pod("vttablet"), "0/2 nodes are available: 1 Insufficient cpu, 1 node(s) didn't match Pod's node affinity/selector.");
            SnapshotEditor.Unready(edit.Pod("vttablet", 1), "vttablet");
            edit.Log(edit.Pod("vttablet", 1), "vttablet", "W0301 12:00:00 1 tm_init.go:1] shard commerce/- has no primary yet, waiting");
            edit.NoPrimary();
        }),
        Case("node down", "DIAG201", "Node/", null, edit =>
        {
            var pod = edit.Pod("vttablet");
            var node = edit.Of("Node").Single(item => SnapshotEditor.Name(item) == (string?)pod["spec"]!["nodeName"]);
            node["status"]!["conditions"] = JsonNode.Parse("""[{"type":"Ready","status":"Unknown","reason":"NodeStatusUnknown","message":"Kubelet stopped posting node status."}]""");
            SnapshotEditor.Unready(pod, "vttablet", "mysqld", "mysqld-exporter");
        }),
        Case("evicted", "DIAG202", "Pod/example-vttablet", Pool, edit =>
        {
            edit.Pod("vttablet")["status"] = JsonNode.Parse("""{"phase":"Failed","reason":"Evicted","message":"The node was low on resource: ephemeral-storage."}""");
        }),

        // Storage
        Claim("storage class missing", "DIAG210", "ProvisioningFailed", """storageclass.storage.k8s.io "fast" not found""", "dataVolumeClaimTemplate.storageClassName"),
        Claim("no default storage class", "DIAG211", "FailedBinding", "no persistent volumes available for this claim and no storage class is set", "dataVolumeClaimTemplate.storageClassName"),
        Claim("provisioner out of quota", "DIAG212", "ProvisioningFailed", "failed to provision volume with StorageClass \"standard\": rpc error: code = ResourceExhausted desc = quota exceeded", "dataVolumeClaimTemplate"),
        Claim("provisioner silent", "DIAG214", "ExternalProvisioning", "Waiting for a volume to be created either by the external provisioner 'ebs.csi.aws.com' or manually by the system administrator.", "dataVolumeClaimTemplate.storageClassName"),
        Case("volume attached elsewhere", "DIAG240", "Pod/example-vttablet", Pool, edit =>
        {
            SnapshotEditor.Creating(edit.Pod("vttablet"));
            edit.Event(edit.Pod("vttablet"), "FailedAttachVolume", "Multi-Attach error for volume \"pvc-1\" Volume is already exclusively attached to one node and can't be attached to another");
        }),
        Case("disk full", "DIAG503", "Pod/example-vttablet", Pool + ".dataVolumeClaimTemplate.resources.requests.storage", edit => Crash(edit, "mysqld", "[ERROR] [MY-012644] [InnoDB] Error number 28 means 'No space left on device'")),

        // Images
        Image("tag of mysqld missing", "mysqld", "ImagePullBackOff", "Back-off pulling image", "Failed to pull image: rpc error: code = NotFound desc = failed to pull and unpack image: not found", "DIAG310", "spec.images.mysqld."),
        Image("vttablet denied", "vttablet", "ErrImagePull", "pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed", "", "DIAG311", "spec.images.vttablet"),
        Image("exporter missing", "mysqld-exporter", "ImagePullBackOff", "Back-off pulling image", "manifest unknown", "DIAG310", "spec.images.mysqldExporter"),
        Image("invalid name", "vttablet", "InvalidImageName", "Failed to apply default image tag", "", "DIAG313", "spec.images.vttablet"),
        Image("rate limit", "vttablet", "ImagePullBackOff", "Back-off pulling image", "toomanyrequests: You have reached your pull rate limit", "DIAG312", "spec.images.vttablet"),
        Image("platform", "mysqld", "ErrImagePull", "no match for platform in manifest: not found", "", "DIAG310|DIAG316", "spec.images.mysqld."),
        Case("vtgate image missing", "DIAG310", "Pod/example-zone1-vtgate", "spec.images.vtgate", edit => SnapshotEditor.Waiting(edit.Pod("vtgate"), "vtgate", "ImagePullBackOff", "Back-off pulling image \"vitess/lite:nope\": ErrImagePull: not found")),
        Case("etcd image missing", "DIAG310", "Pod/example-etcd", null, edit =>
        {
            foreach (var pod in edit.Pods("etcd"))
            {
                SnapshotEditor.Waiting(pod, "etcd", "ImagePullBackOff", "manifest unknown");
            }
        }),
        Case("exporter image without mysqld_exporter", "DIAG314", "Pod/example-vttablet", "spec.images.mysqldExporter", edit => SnapshotEditor.Waiting(edit.Pod("vttablet"), "mysqld-exporter", "CrashLoopBackOff",
            "failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: \"/bin/mysqld_exporter\": stat /bin/mysqld_exporter: no such file or directory: unknown", 5, 127, "StartError")),
        Case("image for another processor", "DIAG316", "Pod/example-vttablet", "spec.images.vttablet", edit => Crash(edit, "vttablet", "exec /vt/bin/vttablet: exec format error")),

        // Secrets
        Case("Secret missing", "DIAG301", "Pod/example-vttablet", null, edit =>
        {
            SnapshotEditor.Creating(edit.Pod("vttablet"));
            edit.Event(edit.Pod("vttablet"), "FailedMount", "MountVolume.SetUp failed for volume \"init-script-secret\" : secret \"example-cluster-config\" not found");
        }),
        Case("key of the init script missing", "DIAG302", "Pod/example-vttablet", "spec.keyspaces[0].partitionings[0].equal.shardTemplate.databaseInitScriptSecret.key", edit =>
        {
            SnapshotEditor.Creating(edit.Pod("vttablet"));
            var volume = edit.Pod("vttablet")["spec"]!["volumes"]!.AsArray().First(item => item!["secret"]?["items"]?.AsArray().Any(entry => (string?)entry!["key"] == "init_db.sql") == true)!;
            edit.Event(edit.Pod("vttablet"), "FailedMount", $"MountVolume.SetUp failed for volume \"{volume["name"]}\" : references non-existent secret key: init_db.sql");
        }),
        Case("Secret in the snapshot lacks the key, no events", "DIAG302", "Pod/example-vttablet", "spec.keyspaces[0].partitionings[0].equal.shardTemplate.databaseInitScriptSecret.key", edit =>
        {
            foreach (var secret in edit.Of("Secret").Where(item => item["data"]?["init_db.sql"] is not null))
            {
                secret["data"]!.AsObject().Remove("init_db.sql");
            }

            SnapshotEditor.Creating(edit.Pod("vttablet"));
        }),
        Case("environment from a missing key", "DIAG302", "Pod/example-vttablet", null, edit => SnapshotEditor.Waiting(edit.Pod("vttablet"), "vttablet", "CreateContainerConfigError", "couldn't find key password in Secret default/extra")),
        Case("ConfigMap missing", "DIAG303", "Pod/example-zone1-vtgate", "spec.cells[0].gateway", edit =>
        {
            SnapshotEditor.Creating(edit.Pod("vtgate"));
            edit.Event(edit.Pod("vtgate"), "FailedMount", "MountVolume.SetUp failed for volume \"extra\" : configmap \"settings\" not found");
        }),

        // Topology
        Case("cell never registered", "DIAG404", "Pod/example-vttablet", "spec.cells[0]", edit => TabletsWait(edit, "E0301 12:00:00 1 vttablet.go:1] node doesn't exist: /vitess/example/global/cells/zone1/CellInfo")),
        Case("etcd without quorum", "DIAG402", "EtcdLockserver/", "spec.globalLockserver.etcd", edit =>
        {
            SnapshotEditor.Waiting(edit.Pod("etcd"), "etcd", "CrashLoopBackOff", "", 8, 1);
            SnapshotEditor.Waiting(edit.Pod("etcd", 1), "etcd", "CrashLoopBackOff", "", 8, 1);
            SnapshotEditor.Unready(edit.Pod("etcd", 2), "etcd");
            TabletsWait(edit, "W0301 12:00:00 1 client.go:1] etcdserver: no leader");
        }),
        Case("members of etcd lost", "DIAG402", "EtcdLockserver/", "spec.globalLockserver.etcd", edit =>
        {
            var lost = edit.Pods("etcd").Take(2).ToList();
            edit.Remove(lost.Contains);
            TabletsWait(edit, "context deadline exceeded while opening topo server");
        }),
        Case("etcd database full", "DIAG401", "Pod/example-etcd", null, edit => Crash(edit, "etcd", "{\"level\":\"warn\",\"msg\":\"alarm raised\",\"error\":\"etcdserver: mvcc: database space exceeded\"}", "etcd")),
        Case("external lock server unreachable", "DIAG405", "Pod/example-vttablet", "spec.globalLockserver", edit => TabletsWait(edit, "E0301 12:00:00 1 server.go:1] Failed to open topo server (etcd2,etcd.example:2379,/vitess): dial tcp: lookup etcd.example on 10.96.0.10:53: no such host")),

        // mysqld and vttablet
        Case("unknown variable", "DIAG502", "Pod/example-vttablet", Pool + ".mysqld.configOverrides", edit => Crash(edit, "mysqld", "[ERROR] [MY-000067] [Server] unknown variable 'query_cache_size=0'.")),
        Case("downgrade", "DIAG505", "Pod/example-vttablet", null, edit => Crash(edit, "mysqld", "[ERROR] [MY-014061] [Server] Invalid MySQL server downgrade: Cannot downgrade from 80400 to 80040. Target MySQL server version is lower.")),
        Case("init script wrong", "DIAG506", "Pod/example-vttablet", "spec.keyspaces[0].partitionings[0].equal.shardTemplate.databaseInitScriptSecret", edit => Crash(edit, "mysqld", "ERROR 1064 (42000) at line 7: You have an error in your SQL syntax")),
        Case("volume of another user", "DIAG504", "Pod/example-vttablet", null, edit => Crash(edit, "mysqld", "mysqld: Can't create/write to file '/vt/vtdataroot/vt_1/data/is_writable' (OS errno 13 - Permission denied)")),
        Case("damaged pages", "DIAG507", "Pod/example-vttablet", null, edit => Crash(edit, "mysqld", "[ERROR] [MY-011906] [InnoDB] Database page corruption on disk or a failed file read of page [page id: space=5, page number=3].")),
        Case("mysqld ends without a word", "DIAG509", "Pod/example-vttablet", Pool, edit => Crash(edit, "mysqld", "[ERROR] [MY-010119] [Server] Aborting")),
        Case("unknown flag of vttablet", "DIAG601", "Pod/example-vttablet", "spec.images.vttablet", edit => Crash(edit, "vttablet", "unknown flag: --vreplication_tablet_type\nUsage of vttablet:")),
        Case("unknown flag of the user", "DIAG601", "Pod/example-vttablet", "spec.extraVitessFlags.no_such_flag", edit =>
        {
            edit.Cluster["spec"]!["extraVitessFlags"] = JsonNode.Parse("""{"no_such_flag":"1"}""");
            Crash(edit, "vttablet", "Error: unknown flag: --no-such-flag");
        }),
        Case("accounts missing", "DIAG602", "Pod/example-vttablet", "spec.keyspaces[0].partitionings[0].equal.shardTemplate.databaseInitScriptSecret", edit => TabletsWait(edit, "E0301 12:00:00 1 tm_state.go:1] Access denied for user 'vt_dba'@'localhost' (using password: NO) (errno 1045) (sqlstate 28000)")),
        Case("vtorc with an unknown flag", "DIAG601", "vtorc", "spec.images.vtorc", edit => Crash(edit, "vtorc", "unknown flag: --cells-to-watch", "vtorc")),
        Case("users of vtgate unreadable", "DIAG603", "Pod/example-zone1-vtgate", "spec.cells[0].gateway.authentication.static.secret", edit => Crash(edit, "vtgate", "F0301 12:00:00 1 auth_server_static.go:1] Failed to parse auth server config: invalid character '}' looking for beginning of object key string", "vtgate")),
        Case("container ends again and again", "DIAG609", "Pod/example-zone1-vtctld", "spec.vitessDashboard", edit => Crash(edit, "vtctld", "panic: runtime error: index out of range", "vtctld")),

        // Shards
        Case("semi-sync without acknowledger", "DIAG801", "VitessShard/", "spec.keyspaces[0].durabilityPolicy", edit =>
        {
            edit.Cluster["spec"]!["keyspaces"]![0]!["durabilityPolicy"] = "semi_sync";
            var shard = edit.Of("VitessShard")[0];
            foreach (var (alias, tablet) in shard["status"]!["tablets"]!.AsObject())
            {
                tablet!["ready"] = alias == (string?)shard["status"]!["masterAlias"] ? "True" : "False";
            }
        }),
        Case("drain annotation left behind", "DIAG805", "Pod/example-vttablet", Pool, edit => edit.Pod("vttablet")["metadata"]!["annotations"]!["drain.planetscale.com/started"] = "node maintenance"),
        Case("changes wait under External", "DIAG808", "VitessCluster/example", "spec.updateStrategy.type", edit =>
        {
            edit.Cluster["spec"]!["updateStrategy"] = JsonNode.Parse("""{"type":"External"}""");
            edit.Pod("vttablet")["metadata"]!["annotations"]!["rollout.planetscale.com/scheduled"] = "Pod spec.containers[0].image changed";
        }),
        Case("keyspace that cannot go", "DIAG809", "VitessCluster/example", "spec.keyspaces", edit => edit.Cluster["status"]!["orphanedKeyspaces"] = JsonNode.Parse("""{"old":{"reason":"NotIdle","message":"The keyspace can't be turned down because it's not idle."}}""")),
        Case("first primary refused", "DIAG804", "VitessShard/", null, edit =>
        {
            edit.NoPrimary();
            edit.Event(edit.Of("VitessShard")[0], "InitShardBlocked", "tablet zone1-1 already has a database vt_commerce");
        }),

        // Backups
        Case("initial backup without credentials", "DIAG701", "vtbackup", "spec.backup.locations[0]", edit => InitialBackup(edit, "E0301 12:00:00 1 vtbackup.go:1] Can't take backup: AccessDenied: Access Denied status code: 403")),
        Case("bucket missing", "DIAG702", "vtbackup", "spec.backup.locations[0]", edit => InitialBackup(edit, "NoSuchBucket: The specified bucket does not exist")),
        Case("initial backup does not end", "DIAG704", "vtbackup", null, edit => InitialBackup(edit, "I0301 12:00:00 1 vtbackup.go:1] Waiting for mysqld")),

        // Operator
        Case("operator scaled to 0", "DIAG105", "Deployment/vitess-operator", null, edit => edit.Add("""{"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"vitess-operator","namespace":"default"},"spec":{"replicas":0},"status":{}}""")),
        Case("definitions missing", "DIAG101", "Pod/vitess-operator", null, edit =>
        {
            Operator(edit, """{"name":"vitess-operator","ready":true,"restartCount":3,"state":{"running":{}}}""");
            edit.Log(edit.Of("Pod").Single(pod => SnapshotEditor.Name(pod) == "vitess-operator-1"), "vitess-operator", "no matches for kind \"VitessCluster\" in version \"planetscale.com/v2\"");
        }),
        Case("a definition missing", "DIAG102", "CustomResourceDefinition/", null, edit => edit.Remove(item => (string?)item["kind"] == "CustomResourceDefinition" && SnapshotEditor.Name(item).StartsWith("vitessbackupschedules", StringComparison.Ordinal))),
        Case("operator not allowed", "DIAG103", "Pod/vitess-operator", null, edit =>
        {
            Operator(edit, """{"name":"vitess-operator","ready":true,"restartCount":0,"state":{"running":{}}}""");
            edit.Log(edit.Of("Pod").Single(pod => SnapshotEditor.Name(pod) == "vitess-operator-1"), "vitess-operator", "pods is forbidden: User \"system:serviceaccount:default:vitess-operator\" cannot list resource \"pods\" in API group \"\" in the namespace \"default\"");
        }),
        Case("nobody acts", "DIAG105", "VitessCluster/example", null, edit =>
        {
            edit.Remove(item => (string?)item["kind"] is "Pod" or "VitessShard" or "VitessKeyspace" or "VitessCell" or "EtcdLockserver" or "Deployment" or "ReplicaSet");
            edit.Cluster.Remove("status");
        }),
        Case("PriorityClass missing", "DIAG110", "VitessShard/", null, edit => Refused(edit, "pods \"{0}\" is forbidden: no PriorityClass with name vitess was found")),
        Case("quota used up", "DIAG112", "VitessShard/", Pool, edit => Refused(edit, "pods \"{0}\" is forbidden: exceeded quota: compute, requested: requests.memory=1Gi, used: requests.memory=8Gi, limited: requests.memory=8Gi")),
        Case("LimitRange", "DIAG113", "VitessShard/", Pool, edit => Refused(edit, "pods \"{0}\" is forbidden: maximum memory usage per Container is 512Mi, but limit is 1Gi")),
        Case("Pod security", "DIAG114", "VitessShard/", Pool, edit => Refused(edit, "pods \"{0}\" is forbidden: violates PodSecurity \"restricted:latest\": allowPrivilegeEscalation != false")),
        Case("ServiceAccount missing", "DIAG111", "VitessShard/", null, edit => Refused(edit, "pods \"{0}\" is forbidden: error looking up service account default/tablets: serviceaccount \"tablets\" not found")),
    ];

    private static SickCase Case(string name, string code, string target, string? path, Action<SnapshotEditor> change) => new(name, code, target, path, change);

    private static SickCase Pending(string name, string code, string message, string? path) =>
        Case("Pending: " + name, code, code == "DIAG201" ? "Pod/" : "Pod/example-vttablet", path, edit => edit.Unscheduled(edit.Pod("vttablet"), message));

    private static SickCase Claim(string name, string code, string reason, string message, string field) => Case("claim: " + name, code, "PersistentVolumeClaim/", $"{Pool}.{field}", edit =>
    {
        var pod = edit.Pod("vttablet");
        var claim = edit.Of("PersistentVolumeClaim").Single(item => SnapshotEditor.Name(item) == SnapshotEditor.Name(pod));
        claim["status"] = new JsonObject { ["phase"] = "Pending" };
        claim["spec"]!["storageClassName"] = code == "DIAG210" ? "fast" : null;
        edit.Event(claim, reason, message);
        edit.Unscheduled(pod, "0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.");
    });

    private static SickCase Image(string name, string container, string reason, string message, string told, string code, string path) => Case("image: " + name, code, "Pod/example-vttablet", path, edit =>
    {
        var pod = edit.Pod("vttablet");
        SnapshotEditor.Waiting(pod, container, reason, message);
        var image = (string)pod["spec"]!["containers"]!.AsArray().Single(item => (string?)item!["name"] == container)!["image"]!;
        if (told.Length > 0)
        {
            edit.Event(pod, "Failed", $"Failed to pull image \"{image}\": {told}");
        }

        edit.Event(pod, "Failed", "Error: ImagePullBackOff");
    });

    private static void Crash(SnapshotEditor edit, string container, string log, string component = "vttablet")
    {
        var pod = edit.Pod(component);
        SnapshotEditor.Waiting(pod, container, "CrashLoopBackOff", $"back-off 5m0s restarting failed container={container}", 6, 1);
        edit.Log(pod, container, log, previous: true);
        if (container == "mysqld")
        {
            SnapshotEditor.Unready(pod, "vttablet");
        }
    }

    private static void TabletsWait(SnapshotEditor edit, string line)
    {
        foreach (var pod in edit.Pods("vttablet"))
        {
            SnapshotEditor.Unready(pod, "vttablet");
            edit.Log(pod, "vttablet", "I0301 11:59:00 1 servenv.go:1] Version: 23.0.0\n" + line);
        }

        edit.NoPrimary();
    }

    private static void InitialBackup(SnapshotEditor edit, string line)
    {
        edit.Add("""
            {"apiVersion":"v1","kind":"Pod","metadata":{"name":"example-commerce-x-x-vtbackup-init-1","namespace":"default","labels":{"planetscale.com/component":"vtbackup","planetscale.com/cluster":"example",
            "planetscale.com/keyspace":"commerce","planetscale.com/shard":"x-x","backup.planetscale.com/type":"init"}},"spec":{"nodeName":"n","containers":[{"name":"vtbackup","image":"vitess/lite:v23.0.0"}]},
            "status":{"phase":"Running","containerStatuses":[{"name":"vtbackup","ready":false,"restartCount":0,"state":{"running":{}}}]}}
            """);
        edit.Of("VitessShard")[0]["status"]!["hasInitialBackup"] = "False";
        edit.Log(edit.Pod("vtbackup"), "vtbackup", line);
        TabletsWait(edit, "I0301 12:00:00 1 restore.go:1] No backup found. Waiting for a backup to appear");
    }

    private static void Operator(SnapshotEditor edit, string status) => edit.Add($$$"""
        {"apiVersion":"v1","kind":"Pod","metadata":{"name":"vitess-operator-1","namespace":"default","labels":{"app":"vitess-operator"}},
        "spec":{"nodeName":"n","containers":[{"name":"vitess-operator","image":"planetscale/vitess-operator:v2.15.0","resources":{"limits":{"memory":"128Mi" } } } ] },
        "status":{"phase":"Running","containerStatuses":[{{{status}}}]}}
        """);

    private static void Refused(SnapshotEditor edit, string message)
    {
        var lost = SnapshotEditor.Name(edit.Pod("vttablet"));
        edit.Remove(item => (string?)item["kind"] == "Pod" && SnapshotEditor.Name(item) == lost);
        edit.Event(edit.Of("VitessShard")[0], "CreateFailed", "failed to create Pod: " + string.Format(System.Globalization.CultureInfo.InvariantCulture, message, lost));
    }
}
