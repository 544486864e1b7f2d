using Vitess.Operator.Sdk.DesiredState.Tests.Workloads;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tests.Clusters;

/// <summary>Names of Pods and Deployments of clusters that run.</summary>
public class KnownNamesTests
{
    [Fact]
    public void Example() => NamesOf(Cluster("example", ["zone1"], "commerce", ExampleCluster.Pool("zone1"))).ShouldBe(
        [
            "example-etcd-faf13de3-1", "example-etcd-faf13de3-2", "example-etcd-faf13de3-3",
            "example-vttablet-zone1-2469782763-bfadd780", "example-vttablet-zone1-2548885007-46a852d0",
            "example-zone1-vtctld-1d4dcad0", "example-zone1-vtgate-bc6cde92",
        ],
        ignoreOrder: true);

    [Fact]
    public void AdvVitessCluster() => NamesOf(Cluster(
        "adv-vitess-cluster", ["az1", "az2"], "ADV",
        ExampleCluster.Pool("az1"), ExampleCluster.Pool("az1") with { Type = "rdonly", Replicas = 1 },
        ExampleCluster.Pool("az2"), ExampleCluster.Pool("az2") with { Type = "rdonly", Replicas = 1 })).ShouldBe(
        [
            "adv-vitess-cluster-etcd-07a83994-1", "adv-vitess-cluster-etcd-07a83994-2", "adv-vitess-cluster-etcd-07a83994-3",
            "adv-vitess-cluster-az1-vtctld-a22f4b1a", "adv-vitess-cluster-az1-vtgate-498e7697",
            "adv-vitess-cluster-az2-vtctld-d97301ea", "adv-vitess-cluster-az2-vtgate-9ea92c94",
            "adv-vitess-cluster-vttablet-az1-1330809953-8066577e", "adv-vitess-cluster-vttablet-az1-3415112598-0c0e8ee0",
            "adv-vitess-cluster-vttablet-az1-4135592426-c2dc2c3d", "adv-vitess-cluster-vttablet-az2-0915606989-18937e48",
            "adv-vitess-cluster-vttablet-az2-1366268705-cdd98d67", "adv-vitess-cluster-vttablet-az2-4058700183-5f0ba1e4",
        ],
        ignoreOrder: true);

    private static V2VitessCluster Cluster(string name, string[] cells, string keyspace, params IList<VitessShardTabletPool> pools) => new()
    {
        Metadata = new() { Name = name, NamespaceProperty = "example" },
        Spec = new()
        {
            Cells = [.. cells.Select(cell => new VitessCellTemplate { Name = cell })],
            Keyspaces = [new() { Name = keyspace, Partitionings = [new() { Equal = new() { Parts = 1, ShardTemplate = new() { TabletPools = pools } } }] }],
        },
    };

    private static IEnumerable<string> NamesOf(V2VitessCluster cluster) => ClusterObjects.Of(cluster).All()
        .Where(node => node.Kind is "Pod" or "Deployment" && node.Component != VitessComponents.VtOrc).Select(node => node.Name);
}
