using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Tablets;

/// <summary>The shard of reference/workloads-tablets.md section 22, to be varied by tests.</summary>
internal static class Example
{
    /// <summary>A new shard with one pool, changed as asked.</summary>
    public static V2VitessShard Shard(Action<VitessShardTabletPool>? change = null)
    {
        var pool = Pool();
        change?.Invoke(pool);
        return new VitessDefaults(new OperatorDefaults()).Resolve(new V2VitessShard
        {
            Metadata = new()
            {
                Name = "example-commerce-x-x-0f5afee6",
                NamespaceProperty = "example",
                Labels = new Dictionary<string, string> { ["planetscale.com/cluster"] = "example", ["planetscale.com/keyspace"] = "commerce", ["planetscale.com/shard"] = "x-x" },
            },
            Spec = Spec(pool),
        });
    }

    public static ShardContext Context(V2VitessShard shard) => new(shard, new OperatorDefaults());

    /// <summary>The Pod of the first tablet.</summary>
    public static V1Pod Pod(V2VitessShard shard) => TabletPod.Build(ShardTablets.Of(Context(shard))[0]);

    /// <summary>The Pod of the first tablet of a pool that is changed as asked.</summary>
    public static V1Pod Pod(Action<VitessShardTabletPool> change) => Pod(Shard(change));

    public static V1Container Container(V1Pod pod, string name) => pod.Spec.Containers.Single(container => container.Name == name);

    public static Dictionary<string, ResourceQuantity> Amounts(params (string Name, string Amount)[] amounts) =>
        amounts.ToDictionary(amount => amount.Name, amount => new ResourceQuantity(amount.Amount));

    private static VitessShardSpec Spec(VitessShardTabletPool pool) => new()
    {
        Name = "-",
        KeyRange = new(),
        ZoneMap = new Dictionary<string, string> { ["zone1"] = "" },
        Images = new()
        {
            Vttablet = "vitess/lite:v24.0.0",
            Vtbackup = "vitess/lite:v24.0.0",
            Mysqld = new() { Mysql80Compatible = "mysql:8.0.40" },
            MysqldExporter = "prom/mysqld-exporter:v0.18.0",
        },
        GlobalLockserver = new() { Implementation = "etcd2", Address = "example-etcd-faf13de3-client.example.svc:2379", RootPath = "/vitess/example/global" },
        BackupEngine = "xtrabackup",
        BackupLocations = [new() { Volume = new() { PersistentVolumeClaim = new() { ClaimName = "vitess-backups" } } }],
        DatabaseInitScriptSecret = new() { Name = "example-cluster-config", Key = "init_db.sql" },
        TabletPools = [pool],
    };

    private static VitessShardTabletPool Pool() => new()
    {
        Cell = "zone1",
        Type = "replica",
        Replicas = 1,
        Vttablet = new()
        {
            ExtraFlags = new Dictionary<string, string> { ["db_charset"] = "utf8mb4" },
            Resources = new() { Limits = Amounts(("memory", "256Mi")), Requests = Amounts(("cpu", "100m"), ("memory", "256Mi")) },
        },
        Mysqld = new() { Resources = new() { Limits = Amounts(("memory", "1024Mi")), Requests = Amounts(("cpu", "100m"), ("memory", "512Mi")) } },
        DataVolumeClaimTemplate = new() { AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = Amounts(("storage", "10Gi")) } },
    };
}
