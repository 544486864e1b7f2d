using k8s.Models;
using Vitess.Operator.Sdk.Models;

namespace Quickstart;

/// <summary>The cluster of 101_initial_cluster.yaml, in code.</summary>
internal static class ExampleCluster
{
    private const string Vitess = "vitess/lite:v24.0.0";
    private const string ConfigSecret = "example-cluster-config";

    public static V2VitessCluster Build() => new()
    {
        Metadata = new V1ObjectMeta { Name = "example" },
        Spec = new VitessClusterSpec
        {
            Images = new VitessImages
            {
                Vtctld = Vitess,
                Vtgate = Vitess,
                Vttablet = Vitess,
                Vtorc = Vitess,
                Vtbackup = Vitess,
                Mysqld = new MysqldImage { Mysql80Compatible = Vitess },
                MysqldExporter = "prom/mysqld-exporter:v0.18.0",
            },
            Cells =
            [
                new VitessCellTemplate
                {
                    Name = "zone1",
                    Gateway = new VitessCellGatewaySpec
                    {
                        Replicas = 1,
                        Authentication = new VitessGatewayAuthentication
                        {
                            Static = new VitessGatewayStaticAuthentication { Secret = new SecretSource { Name = ConfigSecret, Key = "users.json" } },
                        },
                        Resources = Resources(memory: "256Mi"),
                    },
                },
            ],
            VitessDashboard = new VitessDashboardSpec { Cells = ["zone1"], Replicas = 1, Resources = Resources(memory: "128Mi") },
            Keyspaces = [Commerce()],
            UpdateStrategy = new VitessClusterUpdateStrategy { Type = UpdateStrategyTypes.Immediate },
        },
    };

    private static VitessKeyspaceTemplate Commerce() => new()
    {
        Name = "commerce",
        DurabilityPolicy = "semi_sync",
        TurndownPolicy = TurndownPolicies.Immediate,
        VitessOrchestrator = new VitessOrchestratorSpec { Resources = Resources(memory: "128Mi") },
        Partitionings =
        [
            new VitessKeyspacePartitioning
            {
                Equal = new VitessKeyspaceEqualPartitioning
                {
                    Parts = 1,
                    ShardTemplate = new VitessShardTemplate
                    {
                        DatabaseInitScriptSecret = new SecretSource { Name = ConfigSecret, Key = "init_db.sql" },
                        TabletPools = [Replicas()],
                    },
                },
            },
        ],
    };

    private static VitessShardTabletPool Replicas() => new()
    {
        Cell = "zone1",
        Type = PoolTypes.Replica,
        Replicas = 2,
        Vttablet = new VttabletSpec
        {
            ExtraFlags = new Dictionary<string, string> { ["db_charset"] = "utf8mb4" },
            Resources = Resources(memory: "256Mi"),
        },
        Mysqld = new MysqldSpec { Resources = Resources(memory: "512Mi", memoryLimit: "1Gi") },
        DataVolumeClaimTemplate = new V1PersistentVolumeClaimSpec
        {
            AccessModes = ["ReadWriteOnce"],
            Resources = new V1VolumeResourceRequirements
            {
                Requests = new Dictionary<string, ResourceQuantity> { ["storage"] = new("10Gi") },
            },
        },
    };

    private static V1ResourceRequirements Resources(string memory, string? memoryLimit = null) => new()
    {
        Requests = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("100m"), ["memory"] = new(memory) },
        Limits = new Dictionary<string, ResourceQuantity> { ["memory"] = new(memoryLimit ?? memory) },
    };
}
