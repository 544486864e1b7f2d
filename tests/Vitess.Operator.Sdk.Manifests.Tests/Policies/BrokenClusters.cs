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
        ("V0919", cluster => Change(cluster, backup => backup.Schedules![0].Strategies[1].Keyspace = null)),
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
        cluster => Shard(cluster).TabletPools = [Pool(cluster), Pool(cluster) with { Name = "again" }],
    ];

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
