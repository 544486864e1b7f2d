using Vitess.Operator.Sdk.Manifests;
using Vitess.Operator.Sdk.Models;

// One Vitess cluster over two Kubernetes clusters, written once as a whole ...
var whole = VitessClusterBuilder.Create("shop")
    .WithImages(VitessImages.Release("v24.0.0"))
    .WithLockserver(lockserver => lockserver.UseExternal("etcd.shared.example:2379", "/vitess/shop/global"))
    .AddCell("east1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
    .AddCell("west1", cell => cell.WithGateway(gateway => gateway.WithStaticAuthentication()))
    .AddKeyspace("goods", keyspace => keyspace
        .WithVtOrc()
        .SemiSync(ReplicaPools.In("east1", 2, Tablet).And("west1", 2, Tablet))
        .Sharded(parts: 2))
    .Build();

// ... and split: the same name and lock server in each, its own cells only, and the switches that keep one from deleting what the other registered.
var parts = new FederationSpec(whole, [new("east", "east1"), new("west", "west1")]).Build();
foreach (var (member, cluster) in parts)
{
    Console.WriteLine($"# kubectl --context {member} apply -f -");
    Console.WriteLine(VitessYaml.Write(cluster));
}

// Parts that were written by hand are checked against each other.
parts[1].Cluster.Spec.TopologyReconciliation = null;
foreach (var finding in FederationSpec.Check(parts).Errors)
{
    Console.WriteLine(finding);
}

static void Tablet(MysqlPoolBuilder pool) => pool.WithMemory("1Gi").WithStorage("10Gi");
