using System.Text.Json.Nodes;
using k8s.Models;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Cli.Tests.Explain.Faults;

/// <summary>Programs that fail, and what they write of it.</summary>
internal static class FaultCases
{
    private const string Pool = "spec.keyspaces[0].partitionings[0].equal.shardTemplate.tabletPools";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(4);

    public static IReadOnlyList<FaultCase> All { get; } =
    [
        // Memory
        new("MySQL 8 at 256Mi", "DIAG501", "Pod/shop-vttablet") { Path = Pool, Spec = shop => Each(shop, pool => Limit(pool, "mysqld", "256Mi")), Faults = _ => new() { MemoryRunsOut = true } },
        new("MySQL 8 at 256Mi in one pool", "DIAG501", "Pod/shop-vttablet-az2") { Path = Pool + "[1].mysqld.resources.limits.memory", Spec = shop => Limit(shop.Pool(1), "mysqld", "256Mi"), Faults = _ => new() { MemoryRunsOut = true } },
        new("MySQL 8 lowered to 200Mi while it runs", "DIAG501", "Pod/shop-vttablet")
        {
            Faults = _ => new() { MemoryRunsOut = true },
            Then = cluster => ChangeAsync(cluster, shop => Each(shop, pool => Limit(pool, "mysqld", "200Mi"))),
        },
        new("mysqld OOMKilled", "DIAG501", "Pod/shop-vttablet") { Faults = FaultCase.Ends("vttablet", "mysqld", ContainerFault.OutOfMemory(Soon)) },
        new("mysqld OOMKilled under load", "DIAG501", "Pod/shop-vttablet") { Later = true, Faults = FaultCase.Ends("vttablet", "mysqld", ContainerFault.OutOfMemory(Soon), IsFirst) },
        new("vttablet OOMKilled", "DIAG510", "Pod/shop-vttablet") { Path = Pool, Faults = FaultCase.Ends("vttablet", "vttablet", ContainerFault.OutOfMemory(Soon)) },
        new("vtgate OOMKilled", "DIAG510", "Pod/shop-az") { Later = true, Faults = FaultCase.Ends("vtgate", "vtgate", ContainerFault.OutOfMemory(Soon)) },
        new("etcd OOMKilled", "DIAG510", "Pod/shop-etcd") { Later = true, Faults = FaultCase.Ends("etcd", "etcd", ContainerFault.OutOfMemory(Soon)) },
        new("vtorc OOMKilled", "DIAG510", "vtorc") { Later = true, Faults = FaultCase.Ends("vtorc", "vtorc", ContainerFault.OutOfMemory(Soon)) },

        // mysqld
        Crash("unknown variable", "DIAG502", "mysqld", "[ERROR] [MY-000067] [Server] unknown variable 'query_cache_size=0'.", "[ERROR] [MY-010119] [Server] Aborting"),
        Crash("disk full at start", "DIAG503", "mysqld", "[ERROR] [MY-012814] [InnoDB] preallocating 12582912 bytes for file ./ibtmp1 failed with error 28", "[ERROR] [MY-010119] [Server] Aborting"),
        new("disk full while it runs", "DIAG503", "Pod/shop-vttablet") { Later = true, Faults = FaultCase.Trouble("vttablet", "mysqld", new("[ERROR] [MY-010907] [Server] Disk is full writing './vt-bin.000003' (OS errno 28 - No space left on device). Waiting for someone to free space... Retry in 60 secs."), IsFirst) },
        Crash("data of a newer MySQL", "DIAG505", "mysqld", "[ERROR] [MY-013171] [InnoDB] Cannot boot server version 80040 on data directory built by version 80402. Downgrade is not supported"),
        Crash("data of MySQL 5.7 after a crash", "DIAG505", "mysqld", "[ERROR] [MY-012526] [InnoDB] Upgrade is not supported after a crash or shutdown with innodb_fast_shutdown = 2. This redo log was created with MySQL 5.7.44, and it appears logically non empty."),
        Crash("data directory not writable", "DIAG504", "mysqld", "E mysqlctld.go:133] failed to initialize mysql data dir and start mysqld: mkdir /vt/vtdataroot/vt_1: permission denied"),
        Crash("data damaged", "DIAG507", "mysqld", "[ERROR] [MY-011906] [InnoDB] Database page corruption on disk or a failed file read of page [page id: space=1, page number=3]. You may have to recover from a backup."),
        Crash("init script fails", "DIAG506", "mysqld", "E mysqlctld.go:133] failed to initialize mysql data dir: /usr/bin/mysql: exit status 1, output: ERROR 1064 (42000) at line 12: You have an error in your SQL syntax"),
        new("accounts missing", "DIAG602", "Pod/shop-vttablet") { Faults = FaultCase.Trouble("vttablet", "vttablet", new("W rpc_server.go:80] TabletManager.FullStatus() error: Access denied for user 'vt_dba'@'localhost' (errno 1045) (sqlstate 28000)")) },

        // Programs and images
        Crash("flag unknown to vttablet", "DIAG601", "vttablet", "Error: unknown flag: --queryserver-config-strict"),
        new("flag unknown to vtgate", "DIAG601", "Pod/shop-az") { Faults = FaultCase.Ends("vtgate", "vtgate", ContainerFault.Crash(Soon, "flag provided but not defined: -no-such-flag")) },
        new("flag unknown to vtorc", "DIAG601", "vtorc") { Faults = FaultCase.Ends("vtorc", "vtorc", ContainerFault.Crash(Soon, "unknown flag: --instance-poll-time-x")) },
        new("users of vtgate are no JSON", "DIAG603", "Pod/shop-az1") { Path = "spec.cells[0].gateway", Faults = FaultCase.Ends("vtgate", "vtgate", ContainerFault.Crash(Soon, "F auth_server_static.go:170] failed to parse auth_server_static file: invalid character '-' after top-level value"), pod => pod.Metadata.Labels["planetscale.com/cell"] == "az1") },
        new("exporter image has no exporter", "DIAG314", "Pod/shop-vttablet") { Spec = shop => shop["spec"]!["images"]!["mysqldExporter"] = "mysql:8.0.40", Faults = FaultCase.Ends("vttablet", "mysqld-exporter", NotStarted("/bin/mysqld_exporter")) },
        new("image for another processor", "DIAG316", "Pod/shop-az") { Faults = FaultCase.Ends("vtgate", "vtgate", ContainerFault.Crash(Soon, "exec /vt/bin/vtgate: exec format error")) },
        new("image without the program", "DIAG315", "Pod/shop-az") { Faults = FaultCase.Ends("vtgate", "vtgate", NotStarted("/vt/bin/vtgate")) },
        Pull("tag of vtgate missing", "DIAG310", "vtgate", "rpc error: code = NotFound desc = failed to pull and unpack image \"docker.io/vitess/lite:v22.0.1\": docker.io/vitess/lite:v22.0.1: not found"),
        Pull("image of tablets denied", "DIAG311", "vttablet", "failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized"),
        Pull("registry of etcd silent", "DIAG312", "etcd", "failed to do request: Head \"https://quay.io/v2/coreos/etcd/manifests/v3.5.17\": dial tcp: i/o timeout"),
        Pull("no image for the platform", "DIAG316", "vttablet", "no match for platform in manifest: not found"),

        // Topology
        new("etcd: two of three members end", "DIAG402|DIAG609", "etcd") { Later = true, Faults = FaultCase.Ends("etcd", "etcd", ContainerFault.Crash(Soon), pod => !pod.Metadata.Name.EndsWith("-1", StringComparison.Ordinal)) },
        new("etcd: one of three members ends", "DIAG403|DIAG609", "etcd") { Later = true, Faults = FaultCase.Ends("etcd", "etcd", ContainerFault.Crash(Soon), pod => pod.Metadata.Name.EndsWith("-2", StringComparison.Ordinal)) },
        new("etcd: no leader, all members run", "DIAG402", "etcd") { Later = true, Faults = FaultCase.Trouble("etcd", "etcd", new("""{"level":"warn","caller":"etcdserver/server.go:1","msg":"no leader, starting a new election"}""")) },
        new("etcd: space quota", "DIAG401", "etcd") { Later = true, Faults = FaultCase.Trouble("etcd", "etcd", new("""{"level":"warn","caller":"etcdserver/server.go:1","msg":"alarm raised","alarm":"NOSPACE"}""")) },
        new("etcd: a member of another cluster", "DIAG408", "etcd") { Later = true, Faults = FaultCase.Ends("etcd", "etcd", ContainerFault.Crash(Soon, """{"level":"fatal","msg":"discovery failed","error":"member 7e27652122e8b2ae has already been bootstrapped"}"""), pod => pod.Metadata.Name.EndsWith("-3", StringComparison.Ordinal)) },
        new("etcd: clocks differ", "DIAG407", "etcd") { Later = true, Faults = FaultCase.Trouble("etcd", "etcd", new("""{"level":"warn","caller":"rafthttp/probing_status.go:82","msg":"prober found high clock drift","round-tripper-name":"ROUND_TRIPPER_RAFT_MESSAGE","clock-drift":"41.2s"}""") { IsReady = true }) },
        new("external lock server unreachable", "DIAG405", "shop") { Spec = External, World = new() { IsExternalLockserverReachable = _ => false } },
        new("external lock server has no name", "DIAG405", "shop")
        {
            Spec = External,
            World = new() { IsExternalLockserverReachable = _ => false },
            Faults = FaultCase.Trouble("vttablet", "vttablet", new("W tm_init.go:505] failed to read shard record: dial tcp: lookup etcd.infra.corp on 10.96.0.10:53: no such host")),
        },
        new("external lock server refuses the certificate", "DIAG406", "shop") { Spec = External, World = new() { IsExternalLockserverReachable = _ => false }, Faults = FaultCase.Trouble("vttablet", "vttablet", new("W tm_init.go:505] failed to read shard record: transport: authentication handshake failed: x509: certificate has expired or is not yet valid")) },
        new("CellInfo missing", "DIAG404", "Pod/shop-vttablet-az2") { Faults = FaultCase.Ends("vttablet", "vttablet", ContainerFault.Crash(Soon, "F vttablet.go:130] failed to init tablet: node doesn't exist: /vitess/shop/global/cells/az2/CellInfo"), pod => pod.Metadata.Labels["planetscale.com/cell"] == "az2") },

        // Replication
        new("replicas do not acknowledge", "DIAG801", "shop") { Later = true, Faults = FaultCase.Trouble("vttablet", "vttablet", new("W monitor.go:220] SemiSync Monitor: primary is blocked on semi-sync ACKs") { IsReady = true }, IsFirst) },
        new("vtorc sees a primary that waits for acknowledgements", "DIAG801", "vtorc") { Later = true, Faults = FaultCase.Trouble("vtorc", "vtorc", new("I topology_recovery.go:780] Analysis: PrimarySemiSyncBlocked, will not recover") { IsReady = true }) },
        new("a replica lacks binary logs", "DIAG802", "Pod/shop-vttablet") { Later = true, Faults = FaultCase.Trouble("vttablet", "mysqld", new("[ERROR] [MY-013114] [Repl] Replica I/O for channel '': Got fatal error 1236 from source when reading data from binary log: 'the source purged required binary logs'"), IsLast) },
        new("the replicas die", "DIAG609|DIAG509", "Pod/shop-vttablet") { Later = true, Faults = FaultCase.Ends("vttablet", "mysqld", ContainerFault.Crash(Soon), pod => !IsFirst(pod)) },

        // Backups
        Backup("bucket missing", "DIAG702", "E vtbackup.go:320] Can't take backup: can't list backups: NoSuchBucket: The specified bucket does not exist"),
        Backup("credentials refused", "DIAG701", "E vtbackup.go:320] Can't take backup: can't list backups: AccessDenied: Access Denied"),
        Backup("no default credentials", "DIAG701", "E vtbackup.go:320] Can't take backup: google: could not find default credentials."),
        new("backup does not end", "DIAG704", "vtbackup") { Spec = Stores, Objects = Credentials, Faults = FaultCase.Ends("vtbackup", "vtbackup", new(TimeSpan.FromDays(3), 0, "Completed")) , World = new() { Timings = new() { Completion = TimeSpan.FromDays(2) } } },
        new("mysqld of the backup is killed", "DIAG501", "vtbackup") { Spec = Stores, Objects = Credentials, Faults = FaultCase.Trouble("vtbackup", "vtbackup", new("[System] [MY-013576] [InnoDB] InnoDB initialization has started.", "Killed")), World = new() { Timings = new() { Completion = TimeSpan.FromDays(2) } } },
    ];

    public static bool IsFirst(V1Pod pod) => pod.Metadata.Labels["planetscale.com/cell"] == "az1" && pod.Metadata.Labels["planetscale.com/tablet-index"] == "1";

    public static bool IsLast(V1Pod pod) => pod.Metadata.Labels["planetscale.com/cell"] == "az2";

    public static void Limit(JsonObject pool, string program, string memory) => pool[program]!["resources"] = new JsonObject { ["limits"] = new JsonObject { ["memory"] = memory }, ["requests"] = new JsonObject { ["memory"] = memory } };

    public static void Each(JsonObject shop, Action<JsonObject> change)
    {
        change(shop.Pool());
        change(shop.Pool(1));
    }

    public static async Task ChangeAsync(VitessTestCluster cluster, Action<JsonObject> change)
    {
        var shop = await cluster.Client.FindAsync(ResourceKind.Of<Sdk.Models.V2VitessCluster>(), new(cluster.Namespace, "shop"));
        change(shop!);
        await cluster.Client.ReplaceAsync(ResourceKind.Of<Sdk.Models.V2VitessCluster>(), shop!);
    }

    public static void Stores(JsonObject shop) => shop["spec"]!["backup"] = JsonNode.Parse("""{"engine":"builtin","locations":[{"s3":{"region":"eu-west-1","bucket":"backups","authSecret":{"name":"s3","key":"credentials"}}}]}""");

    public static void Credentials(List<JsonObject> objects) => objects.Add(FaultRun.Secret("s3", "credentials"));

    private static void External(JsonObject shop) => shop["spec"]!["globalLockserver"] = JsonNode.Parse("""{"external":{"implementation":"etcd2","address":"etcd.infra.corp:2379","rootPath":"/vitess/shop/global"}}""");

    private static ContainerFault NotStarted(string program) => new(Soon, 128, "StartError") { Message = $"failed to create containerd task: OCI runtime create failed: exec: \"{program}\": stat {program}: no such file or directory: unknown" };

    private static FaultCase Crash(string name, string code, string container, params string[] log) => new(name, code, "Pod/shop-vttablet") { Faults = FaultCase.Ends("vttablet", container, ContainerFault.Crash(Soon, log)) };

    private static FaultCase Pull(string name, string code, string component, string answer) => new(name, code, "Pod/shop-") { Faults = _ => new() { ImagePullError = (pod, _) => FaultCase.IsOf(pod, component) ? answer : null } };

    private static FaultCase Backup(string name, string code, string line) => new(name, code, "vtbackup") { Spec = Stores, Objects = Credentials, Faults = FaultCase.Ends("vtbackup", "vtbackup", ContainerFault.Crash(Soon, line)) };
}
