using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Workloads;

/// <summary>The cluster of reference/workloads-control-plane.md, appendix A, to be varied by tests.</summary>
internal static class ExampleCluster
{
    public static readonly OperatorDefaults Options = new();

    /// <summary>A new cluster, changed as asked, with its defaults.</summary>
    public static V2VitessCluster Resolved(Action<VitessClusterSpec>? change = null) => new VitessDefaults(Options).Resolve(Given(change));

    /// <summary>The cell of such a cluster, with its defaults.</summary>
    public static V2VitessCell Cell(Action<VitessClusterSpec>? change = null)
    {
        var cluster = Resolved(change);
        return new VitessDefaults(Options).Resolve(VitessCellChild.Build(cluster, cluster.Spec.Cells[0]));
    }

    /// <summary>A new cluster, changed as asked.</summary>
    public static V2VitessCluster Given(Action<VitessClusterSpec>? change = null)
    {
        var spec = Spec();
        change?.Invoke(spec);
        return new() { Metadata = new() { Name = "example", NamespaceProperty = "example" }, Spec = spec };
    }

    public static Dictionary<string, ResourceQuantity> Amounts(params (string Name, string Amount)[] amounts) =>
        amounts.ToDictionary(amount => amount.Name, amount => new ResourceQuantity(amount.Amount));

    private static VitessClusterSpec Spec() => new()
    {
        Images = new()
        {
            Vtctld = "vitess/lite:mysql80",
            Vtgate = "vitess/lite:mysql80",
            Vtorc = "vitess/lite:mysql80",
            Vtadmin = "vitess/vtadmin:latest",
            Mysqld = new() { Mysql80Compatible = "mysql:8.0.40" },
        },
        Cells = [new() { Name = "zone1", Gateway = Gateway() }],
        VitessDashboard = new() { Cells = ["zone1"], ExtraFlags = new Dictionary<string, string> { ["security_policy"] = "read-only" } },
        Vtadmin = new() { Cells = ["zone1"], Rbac = new() { Name = "example-cluster-config", Key = "rbac.yaml" }, ApiAddresses = ["http://localhost:14001"] },
        Keyspaces = [Keyspace("commerce")],
    };

    public static VitessKeyspaceTemplate Keyspace(string name) => new()
    {
        Name = name,
        Partitionings = [new() { Equal = new() { Parts = 1, ShardTemplate = new() { TabletPools = [Pool("zone1")] } } }],
    };

    public static VitessShardTabletPool Pool(string cell) => new()
    {
        Cell = cell,
        Type = "replica",
        Replicas = 2,
        Vttablet = new(),
        Mysqld = new(),
        DataVolumeClaimTemplate = new() { AccessModes = ["ReadWriteOnce"], Resources = new() { Requests = Amounts(("storage", "10Gi")) } },
    };

    private static VitessCellGatewaySpec Gateway() => new()
    {
        Authentication = new() { Static = new() { Secret = new() { Name = "example-cluster-config", Key = "users.json" } } },
        ExtraFlags = new Dictionary<string, string> { ["tablet-refresh-interval"] = "10s" },
        Replicas = 1,
        Resources = new() { Requests = Amounts(("cpu", "100m"), ("memory", "256Mi")), Limits = Amounts(("memory", "256Mi")) },
    };
}
