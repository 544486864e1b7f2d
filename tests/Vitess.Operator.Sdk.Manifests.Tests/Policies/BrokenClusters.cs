using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Manifests.Tests.Policies;

/// <summary>A cluster without fault, and for each rule of the policies ways to break it.</summary>
internal static class BrokenClusters
{
    public static IReadOnlyList<(string Code, Action<V2VitessCluster> Break)> Faults { get; } =
    [
        ("V0301", cluster => cluster.Metadata.Name = new string('a', 64)),
        ("V0303", cluster => Keyspace(cluster).Name = "com.merce"),
        ("V0305", cluster => Keyspace(cluster).Name = new string('k', 62)),
        ("V0306", cluster => Keyspace(cluster).DatabaseName = new string('d', 65)),
        ("V0306", cluster => Keyspace(cluster).SidecarDbName = new string('d', 65)),
        ("V0309", cluster => Change(cluster, backup => backup.Schedules![0].Name = new string('s', 45))),
        ("V0311", cluster => Pool(cluster).Name = "hot pool"),
        ("V0311", cluster => Pool(cluster).Name = new string('p', 64)),
        ("V0401", cluster => cluster.Spec.Cells[1].Name = cluster.Spec.Cells[0].Name),
        ("V0402", cluster => Pool(cluster).Cell = "zone9"),
        ("V0405", cluster => cluster.Spec.VitessDashboard = new() { Cells = ["zone1", "zone9"] }),
        ("V0405", cluster => cluster.Spec.Vtadmin = new() { Cells = ["zone9"] }),
        ("V0501", cluster => Partitioning(cluster).Custom = new() { Shards = [new() { DatabaseInitScriptSecret = SecretFiles.InSecret("s", "k") }] }),
        ("V0502", cluster => Partitioning(cluster).Equal = null),
        ("V0503", cluster => (Partitioning(cluster).Equal, Partitioning(cluster).Custom) = (null, new())),
        ("V0504", cluster => Partitioning(cluster).Equal = new() { Parts = 1 }),
        ("V0506", cluster => cluster.Spec.Keyspaces![1].Name = Keyspace(cluster).Name),
        ("V0515", cluster => Width(cluster, parts: 1, hexWidth: 5)),
        ("V0516", cluster => Width(cluster, parts: 300, hexWidth: 2)),
        ("V0517", cluster => Width(cluster, parts: 1, hexWidth: 16)),
        ("V0601", cluster => Shard(cluster).TabletPools = []),
        ("V0601", cluster => Shard(cluster).TabletPools = [.. (Shard(cluster).TabletPools ?? []).Select(pool => pool with { Type = PoolTypes.ReadOnly })]),
        ("V0603", cluster => Pool(cluster).Mysqld = null),
        ("V0604", cluster => Pool(cluster).ExternalDatastore = Datastore()),
        ("V0605", cluster => Pool(cluster).Type = PoolTypes.ExternalMaster),
        ("V0606", cluster => Shard(cluster).TabletPools = [Pool(cluster), new() { Cell = "zone1", Type = PoolTypes.ExternalReplica, Replicas = 1, ExternalDatastore = Datastore() }]),
        ("V0607", cluster => Shard(cluster).TabletPools = [new() { Cell = "zone1", Type = PoolTypes.ExternalReplica, Replicas = 1, ExternalDatastore = Datastore() }]),
        ("V0611", cluster => Shard(cluster).DatabaseInitScriptSecret = new() { Key = "init_db.sql" }),
        ("V0701", cluster => Keyspace(cluster).DurabilityPolicy = "semisync"),
        ("V0708", cluster => (Keyspace(cluster).DurabilityPolicy, Shard(cluster).TabletPools) = ("semi_sync", [Pool(cluster) with { Replicas = 1 }, ReadOnly("zone1")])),
        ("V0708", cluster => (Keyspace(cluster).DurabilityPolicy, Shard(cluster).TabletPools) = ("semi_sync_with_rdonly_ack", [Pool(cluster) with { Replicas = 1 }])),
        ("V0709", cluster => (Keyspace(cluster).DurabilityPolicy, Shard(cluster).TabletPools) = ("cross_cell", [Pool(cluster), ReadOnly("zone2")])),
        ("V0801", cluster => (cluster.Spec.Images ??= new()).Mysqld = new()),
        ("V0801", cluster => Keyspace(cluster).Images = new() { Mysqld = new() }),
        ("V0804", cluster => ((cluster.Spec.Images ??= new()).Vtadmin, cluster.Spec.Vtadmin) = (null, new() { ApiAddresses = ["http://x"] })),
        ("V0901", cluster => Change(cluster, backup => backup.Locations[0].S3 = null)),
        ("V0902", cluster => Change(cluster, backup => backup.Locations[0].Gcs = new() { Bucket = "b" })),
        ("V0903", cluster => Change(cluster, backup => backup.Locations[1].Name = backup.Locations[0].Name)),
        ("V0904", cluster => Pool(cluster).BackupLocationName = "nowhere"),
        ("V0904", cluster => (cluster.Spec.Backup, Pool(cluster).BackupLocationName) = (null, "nowhere")),
        ("V0905", cluster => Change(cluster, backup => backup.Locations[0].Name = "first")),
        ("V0917", cluster => Change(cluster, backup => backup.Schedules![0].Frequency = "24h")),
        ("V0917", cluster => Change(cluster, backup => backup.Schedules![0].Schedule = null)),
        ("V0919", cluster => Change(cluster, backup => backup.Schedules![0].Strategies[0].Scope = BackupScopes.Cluster)),
        ("V0919", cluster => Change(cluster, backup => backup.Schedules![0].Strategies[^1].Keyspace = null)),
        ("V0310", cluster => Custom(cluster, (new string('1', 32), new string('2', 32)), ("", ""))),
        ("V0408", cluster => cluster.Spec.Cells[1].Lockserver = new() { External = new() { Implementation = "zk2", Address = "zk:1", RootPath = "/v" } }),
        ("V0408", cluster => (cluster.Spec.GlobalLockserver, cluster.Spec.Cells[0].Lockserver) = (new() { External = new() { Implementation = "consul", Address = "c:1", RootPath = "v" } }, new() { Etcd = new() })),
        ("V0507", cluster => Custom(cluster, ("", "80"), ("80", ""), ("", "80"))),
        ("V0508", cluster => Custom(cluster, ("", "80"), ("80", "40"), ("80", ""))),
        ("V0509", cluster => Custom(cluster, ("", "10"), ("10", "1000"), ("10", ""))),
        ("V0510", cluster => Custom(cluster, ("", "80"), ("90", ""))),
        ("V0510", cluster => Custom(cluster, ("40", "80"))),
        ("V0510", cluster => Custom(cluster, ("80", "ff"), ("", "80"))),
        ("V0511", cluster => Custom(cluster, ("", "a0"), ("80", ""))),
        ("V0511", cluster => Custom(cluster, ("", ""), ("", "80"))),
        ("V0511", cluster => Custom(cluster, ("10", "20"), ("1000", "2000"), ("", "10"), ("20", ""))),
        ("V0608", cluster => Shard(cluster).TabletPools = [Pool(cluster), Pool(cluster) with { Name = "again" }]),
        ("V0616", cluster => Pool(cluster).DataVolumeClaimTemplate = null),
        ("V0808", cluster => (cluster.Spec.Images ??= new()).Vtgate = "registry:5000/vitess/lite:v18.0.1-mysql80@sha256:12"),
        ("V0808", cluster => Keyspace(cluster).Images = new() { Vttablet = "vitess/lite:v13" }),
        ("V0809", cluster => (cluster.Spec.Images ??= new()).Vtorc = "vitess/lite:v23.0.0"),
        ("V0810", cluster => (cluster.Spec.Images ??= new()).Vtctld = "vitess/lite:25_rc"),
        ("V0909", cluster => Change(cluster, backup => backup.Engine = BackupEngines.MysqlShell)),
        ("V0914", cluster => Change(cluster, backup => backup.Locations[0].S3?.MinPartSize = 1 << 20)),
        ("V0918", cluster => Change(cluster, backup => (backup.Schedules![0].Schedule, backup.Schedules[0].Frequency) = (null, "7m"))),
        ("V0918", cluster => Change(cluster, backup => (backup.Schedules![0].Schedule, backup.Schedules[0].Frequency) = (null, "daily"))),
        ("V0920", cluster => Strategies(cluster, ("Keyspace", "goods", null), ("Shard", "goods", "-"))),
        ("V0920", cluster => Strategies(cluster, ("Keyspace", "users", null), ("Keyspace", "users", null))),
        ("V0920", cluster => Strategies(cluster, ("Cluster", null, null), ("Shard", "users", "-80"))),
        ("V0920", cluster => Strategies(cluster, ("Shard", "users", "80-"), ("Shard", "users", "80-"))),
        ("V0920", cluster => { Strategies(cluster, ("Cluster", null, null), ("Keyspace", "users", null)); Change(cluster, backup => backup.Schedules![0].Suspend = true); }),
        ("V0922", cluster => Pool(cluster).BackupLocationName = "third"),
        ("V0922", cluster => Pool(cluster).Mysqld = null),
        ("V1002", cluster => Gateway(cluster).Autoscaler = new() { MaxReplicas = 3 }),
        ("V1003", cluster => Gateway(cluster).Autoscaler = new() { MinReplicas = 3, MaxReplicas = 2 }),
        ("V1003", cluster => Gateway(cluster).Autoscaler = new() { MinReplicas = 3 }),
        ("V1004", cluster => Gateway(cluster).Autoscaler = new() { MinReplicas = 0, MaxReplicas = 2 }),
        ("V1006", cluster => Gateway(cluster).SecureTransport = new() { Required = true }),
        ("V1006", cluster => Gateway(cluster).SecureTransport = new() { Tls = new() { CertSecret = SecretFiles.InSecret("tls", "tls.crt") } }),
        ("V1007", cluster => Gateway(cluster).SecureTransport = new() { Tls = new() { KeySecret = new() { VolumeName = "tls", Key = "tls.key" } } }),
        ("V1009", cluster => Gateway(cluster).Authentication = null),
        ("V1101", cluster => cluster.Spec.Vtadmin = new() { ApiAddresses = [] }),
        ("V1102", cluster => cluster.Spec.Vtadmin = new() { ApiAddresses = ["http://a", "http://b", "http://c"] }),
        ("V1102", cluster => cluster.Spec.Vtadmin = new() { Cells = ["zone1"], ApiAddresses = ["http://a", "http://b"] }),
        ("V1403", cluster => Gateway(cluster).Resources = Amounts(("memory", "2Gi"), null)),
        ("V1403", cluster => (Pool(cluster).Vttablet ??= new()).Resources = Amounts(("cpu", "1.5"), ("cpu", "1499m"))),
        ("V1403", cluster => cluster.Spec.VitessDashboard = new() { Resources = Amounts(null, ("memory", "1e8")) }),
        ("V2001", cluster => Gateway(cluster).Authentication = new() { Static = new() { Secret = new() { Key = "users.json" } } }),
        ("V2001", cluster => Pool(cluster).ExternalDatastore = Datastore() with { CredentialsSecret = new() { Key = "a" } }),
        ("V2002", cluster => cluster.Spec.Vtadmin = new() { ApiAddresses = ["http://a"], Rbac = new() { Name = "rbac", Key = "" } }),
        ("V2003", cluster => Shard(cluster).DatabaseInitScriptSecret = new() { VolumeName = "scripts", Key = "init_db.sql" }),
        ("V2003", cluster => Change(cluster, backup => backup.Locations[0].S3?.AuthSecret = new() { VolumeName = "login", Key = "a" })),
        ("V2020", cluster => cluster.Spec.GlobalLockserver = new() { External = new() { Implementation = "etcd", Address = "e:1", RootPath = "/v" } }),
        ("V2021", cluster => (Pool(cluster).Mysqld ??= new()).ConfigOverrides = "[mysqld]\n# pool\ninnodb_buffer_pool_size 1G\n"),
        ("V2024", cluster => Gateway(cluster).ExtraVolumeMounts = [new() { Name = "scratch", MountPath = "/scratch" }]),
        ("V2024", cluster => Pool(cluster).ExtraVolumeMounts = [new() { Name = "scratch", MountPath = "/scratch" }]),
        ("V2027", cluster => Change(cluster, backup => backup.Schedules!.Add(backup.Schedules[0] with { }))),
        ("V2028", cluster => Strategies(cluster, ("Shard", "gods", "-"))),
        ("V2028", cluster => Strategies(cluster, ("Shard", "users", "-40"))),
        ("V2029", cluster => (Keyspace(cluster).DurabilityPolicy, Keyspace(cluster).Images) = ("semi_sync_with_rdonly_ack", new() { Vttablet = "vitess/lite:v17.0.0" })),
        ("V2031", cluster => (Pool(cluster).Vttablet ??= new()).Resources = Amounts(("memory", "-1Gi"), null)),
        ("V2032", cluster => Claim(cluster, "10Gi")),
        ("V2032", cluster => Claim(cluster, "0", "ReadWriteOnce")),
        ("V2032", cluster => Claim(cluster, null, "ReadWriteOnce")),
        ("V2032", cluster => Claim(cluster, "10Gi", "ReadWriteOnce", "ReadWriteOncePod")),
        ("V2032", cluster => cluster.Spec.GlobalLockserver = new() { Etcd = new() { DataVolumeClaimTemplate = new() { AccessModes = ["RWO"] } } }),
        ("V0921", cluster => Change(cluster, backup => backup.Schedules![0].Strategies[0].Shard = "0")),
    ];

    /// <summary>Changes that are no fault by themselves, and may be one together with others.</summary>
    public static IReadOnlyList<Action<V2VitessCluster>> Variations { get; } =
    [
        cluster => Keyspace(cluster).DurabilityPolicy = null,
        cluster => Keyspace(cluster).DurabilityPolicy = "cross_cell",
        cluster => Keyspace(cluster).DurabilityPolicy = "cross_cell_with_rdonly_ack",
        cluster => Keyspace(cluster).DurabilityPolicy = "semi_sync_with_rdonly_ack",
        cluster => cluster.Spec.Images = null,
        cluster => cluster.Spec.Images = new() { Mysqld = new() { MariadbCompatible = "mariadb:10" } },
        cluster => Keyspace(cluster).Images = new() { Mysqld = new() { Mysql80Compatible = "mysql:8.4.3" } },
        cluster => Change(cluster, backup => backup.Schedules![0].Strategies[0].Shard = "-80"),
        cluster => Pool(cluster).BackupLocationName = "second",
        cluster => Pool(cluster).Mysqld = null,
        cluster => Pool(cluster).Replicas = 0,
        cluster => Pool(cluster).Replicas = 1,
        cluster => Shard(cluster).TabletPools = [Pool(cluster)],
        cluster => Shard(cluster).TabletPools = [.. Shard(cluster).TabletPools ?? [], ReadOnly("zone2")],
        cluster => cluster.Spec.GlobalLockserver = new() { Etcd = new() { DataVolumeClaimTemplate = new() } },
        cluster => Custom(cluster, ("80", ""), ("", "80")),
        cluster => Custom(cluster, ("", "80"), ("8000", "")),
        cluster => Custom(cluster, ("00", "80"), ("80", "")),
        cluster => Custom(cluster, ("55", "aa"), ("", "55"), ("aa", "")),
        cluster => cluster.Spec.Cells[1].Lockserver = new() { Etcd = new() },
        cluster => Gateway(cluster).ExtraFlags = new Dictionary<string, string> { ["-mysql_auth-server_impl"] = "none" },
        cluster => Gateway(cluster).Replicas = 2,
        cluster => Gateway(cluster).Resources = Amounts(("memory", "1024Mi"), ("memory", "1Gi")),
        cluster => Gateway(cluster).Resources = Amounts(null, null),
        cluster => Gateway(cluster).ExtraVolumes = [new() { Name = "scratch" }, new() { Name = "tls" }],
        cluster => Pool(cluster).ExtraVolumes = [new() { Name = "scratch" }, new() { Name = "scripts" }, new() { Name = "login" }],
        cluster => (Pool(cluster).Mysqld ??= new()).ConfigOverrides = " ; a comment\nskip-name-resolve\n!include x\nname = a b # c\r\n",
        cluster => Strategies(cluster, ("Cluster", null, null), ("Keyspace", "users", null)),
        cluster => Strategies(cluster, ("Shard", "users", "80-"), ("Shard", "users", "-80"), ("Keyspace", "goods", null)),
        cluster => Change(cluster, backup => (backup.Schedules![0].Schedule, backup.Schedules[0].Frequency) = (null, "0.25h")),
        cluster => Change(cluster, backup => (backup.Schedules![0].Schedule, backup.Schedules[0].Frequency) = (null, "60m")),
        cluster => Change(cluster, backup => backup.Schedules![0].BackupMethod = BackupMethods.VtctldClient),
        cluster => Shard(cluster).Replication = new() { InitializeBackup = false },
        cluster => (cluster.Spec.Images ??= new()).Vttablet = "registry:5000/lite",
        cluster => (cluster.Spec.Images ??= new()).Vttablet = "vitess/lite:20260101",
        cluster => (cluster.Spec.Images ??= new()).Vttablet = "vitess/lite:v14.0.0",
    ];

    private static void Claim(V2VitessCluster cluster, string? storage, params string[] modes) => Pool(cluster).DataVolumeClaimTemplate = new()
    {
        AccessModes = modes,
        Resources = storage is null ? null : new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new(storage) } },
    };

    /// <summary>Gives the first partitioning shards of these ranges, all like those it has.</summary>
    public static void Custom(V2VitessCluster cluster, params (string Start, string End)[] ranges)
    {
        var template = Shard(cluster);
        var shards = ranges.Select(range => new VitessKeyspaceKeyRangeShard
        {
            KeyRange = new() { Start = range.Start, End = range.End },
            DatabaseInitScriptSecret = template.DatabaseInitScriptSecret,
            TabletPools = template.TabletPools,
            Replication = template.Replication,
        });
        (Partitioning(cluster).Equal, Partitioning(cluster).Custom) = (null, new() { Shards = [.. shards] });
    }

    private static void Strategies(V2VitessCluster cluster, params (string Scope, string? Keyspace, string? Shard)[] strategies) => Change(cluster, backup =>
        backup.Schedules![0].Strategies = [.. strategies.Select((entry, i) => new VitessBackupScheduleStrategy { Name = $"s{i}", Scope = entry.Scope, Keyspace = entry.Keyspace, Shard = entry.Shard })]);

    private static VitessCellGatewaySpec Gateway(V2VitessCluster cluster) => cluster.Spec.Cells[0].Gateway ??= new();

    private static V1ResourceRequirements Amounts((string Name, string Amount)? request, (string Name, string Amount)? limit)
    {
        static Dictionary<string, ResourceQuantity>? Map((string Name, string Amount)? entry) => entry is { } known ? new() { [known.Name] = new(known.Amount) } : null;
        return new() { Requests = Map(request), Limits = Map(limit) };
    }

    public static V2VitessCluster Sound() => VitessClusterBuilder.Create("shop")
        .WithImages(VitessImages.Release("v24.0.0"))
        .AddCell("zone1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
        .AddCell("zone2", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
        .WithBackups(backup => backup
            .AddS3("eu-west-1", "bucket")
            .AddS3("eu-west-1", "other", location => location.Named("second"))
            .AddSchedule("nightly", BackupTiming.At("15 2 * * *"), schedule => schedule.BackUpShard("one", "goods", "-").BackUpKeyspace("all", "users").WithTimeout(60)))
        .AddKeyspace("goods", keyspace => keyspace.SemiSync(Replicas()).Unsharded()
            .ReshardTo(2, shard => shard.AddReplicaPool("zone1", 2, Tablet).AddReplicaPool("zone2", 1, Tablet)))
        .AddKeyspace("users", keyspace => keyspace.SemiSync(Replicas()).WithKeyRanges([KeyRange.Parse("-80"), KeyRange.Parse("80-")]))
        .BuildUnchecked();

    /// <summary>The sound cluster with volumes of other sizes in the shards of one template, and in those that are listed.</summary>
    public static V2VitessCluster WithStorage(string equal, string? custom = null)
    {
        var cluster = Sound();
        Set(Shard(cluster).TabletPools!, equal);
        foreach (var shard in cluster.Spec.Keyspaces![1].Partitionings[0].Custom!.Shards)
        {
            Set(shard.TabletPools!, custom ?? equal);
        }

        return cluster;

        static void Set(IList<VitessShardTabletPool> pools, string size)
        {
            foreach (var pool in pools)
            {
                pool.DataVolumeClaimTemplate = new() { AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new(size) } } };
            }
        }
    }

    private static VitessShardTabletPool ReadOnly(string cell) => new() { Cell = cell, Type = PoolTypes.ReadOnly, Replicas = 1, Mysqld = new() };

    private static ReplicaPools Replicas() => ReplicaPools.In("zone1", 2, Tablet).And("zone2", 1, Tablet);

    private static void Tablet(MysqlPoolBuilder pool) => pool.WithMemory("1Gi").WithStorage("10Gi");

    private static void Change(V2VitessCluster cluster, Action<ClusterBackupSpec> change)
    {
        if (cluster.Spec.Backup is { } backup)
        {
            change(backup);
        }
    }

    private static void Width(V2VitessCluster cluster, int parts, int hexWidth)
    {
        if (Partitioning(cluster).Equal is { } equal)
        {
            (equal.Parts, equal.HexWidth) = (parts, hexWidth);
        }
    }

    private static VitessKeyspaceTemplate Keyspace(V2VitessCluster cluster) => cluster.Spec.Keyspaces![0];

    private static VitessKeyspacePartitioning Partitioning(V2VitessCluster cluster) => Keyspace(cluster).Partitionings[0];

    // What an earlier fault took away is a fault of a part that nobody sees.
    private static VitessShardTemplate Shard(V2VitessCluster cluster) => Partitioning(cluster).Equal?.ShardTemplate ?? new();

    private static VitessShardTabletPool Pool(V2VitessCluster cluster) => Shard(cluster).TabletPools is [var first, ..] ? first : new();

    private static ExternalDatastore Datastore() => new()
    {
        User = "vt",
        Host = "db",
        Port = 3306,
        Database = "shop",
        CredentialsSecret = SecretFiles.InSecret("db", "credentials.json"),
    };
}
