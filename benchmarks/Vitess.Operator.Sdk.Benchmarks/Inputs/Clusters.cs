using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Benchmarks.Inputs;

/// <summary>Clusters of any size for measurements, the same each time.</summary>
internal static class Clusters
{
    /// <summary>One cell, one keyspace with equal partitions, three replicas in each shard.</summary>
    /// <param name="shards">Number of shards.</param>
    public static V2VitessCluster WithShards(int shards) => new()
    {
        ApiVersion = "planetscale.com/v2",
        Kind = "VitessCluster",
        Metadata = new V1ObjectMeta { Name = "bench", NamespaceProperty = "default" },
        Spec = new VitessClusterSpec
        {
            Images = new VitessImages
            {
                Vtctld = "vitess/lite:v24.0.0",
                Vtgate = "vitess/lite:v24.0.0",
                Vttablet = "vitess/lite:v24.0.0",
                Vtorc = "vitess/lite:v24.0.0",
                Vtbackup = "vitess/lite:v24.0.0",
                Mysqld = new MysqldImage { Mysql80Compatible = "mysql:8.4.6" },
                MysqldExporter = "prom/mysqld-exporter:v0.18.0",
            },
            Cells = [new VitessCellTemplate { Name = "zone1", Gateway = new VitessCellGatewaySpec { Replicas = 2 } }],
            Keyspaces = [Keyspace(shards)],
        },
    };

    private static VitessKeyspaceTemplate Keyspace(int shards) => new()
    {
        Name = "commerce",
        Partitionings =
        [
            new VitessKeyspacePartitioning
            {
                Equal = new VitessKeyspaceEqualPartitioning
                {
                    Parts = shards,
                    HexWidth = 4,
                    ShardTemplate = new VitessShardTemplate { DatabaseInitScriptSecret = new SecretSource { Name = "bench-config", Key = "init_db.sql" }, TabletPools = [Pool()] },
                },
            },
        ],
    };

    private static VitessShardTabletPool Pool() => new()
    {
        Cell = "zone1",
        Type = "replica",
        Replicas = 3,
        DataVolumeClaimTemplate = new V1PersistentVolumeClaimSpec
        {
            AccessModes = ["ReadWriteOnce"],
            Resources = new V1VolumeResourceRequirements { Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new("10Gi") } },
        },
        Mysqld = new MysqldSpec { Resources = Resources("1Gi") },
        Vttablet = new VttabletSpec { Resources = Resources("256Mi"), ExtraFlags = new Dictionary<string, string> { ["db_charset"] = "utf8mb4" } },
    };

    private static V1ResourceRequirements Resources(string memory) => new()
    {
        Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new(memory) },
        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("100m"), ["memory"] = new(memory) },
    };
}
