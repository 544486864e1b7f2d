using k8s.Models;
using Vitess.Operator.Sdk.Benchmarks.Inputs;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation;
using Vitess.Operator.Sdk.Validation.Capacity;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints what validation costs: the recorded case 01 from its document, and clusters of growing size.</summary>
internal static class ValidationFigures
{
    /// <summary>Prints the table.</summary>
    public static void Print()
    {
        var golden = Golden.Cluster("01-seed-example");
        var document = VitessDocuments.Read(VitessYaml.Write(golden), DocumentOptions.Lenient);
        var one = Measured.Best(() => ClusterValidation.Check(document), warmUps: 500, runs: 50);
        Console.WriteLine($"golden case 01, all rules: {one.Seconds * 1e6:F0} us, {one.Bytes / 1024.0:F0} KB");
        Console.WriteLine("shards x 3 tablets | written as | seconds | MB");
        foreach (var shards in new[] { 10, 1000 })
        {
            Print(shards, "one template", Clusters.WithShards(shards));
            Print(shards, "each by itself", OneByOne(Clusters.WithShards(shards)));
        }

        Console.WriteLine("shards x 3 tablets | nodes of 3 zones | seconds for the room of all Pods, also without each node and zone | Pods without a node");
        PrintRoom(1000, 60);
    }

    private static void Print(int shards, string written, V2VitessCluster cluster)
    {
        var cost = Measured.Best(() => ClusterValidation.Check([cluster]), warmUps: 5, runs: 5);
        Console.WriteLine($"{shards} | {written} | {cost.Seconds:F4} | {cost.Bytes / 1048576.0:F1}");
    }

    private static void PrintRoom(int shards, int nodes)
    {
        var context = new ValidationContext { Nodes = [.. Enumerable.Range(0, nodes).Select(Node)] };
        var cluster = Clusters.WithShards(shards);
        var unscheduled = 0;
        var cost = Measured.Best(() => unscheduled = CapacityCheck.Of(cluster, context).AllNodes.Unscheduled.Count, warmUps: 2, runs: 3);
        Console.WriteLine($"{shards} | {nodes} | {cost.Seconds:F3} | {unscheduled}");
    }

    private static V1Node Node(int number) => new()
    {
        Metadata = new()
        {
            Name = $"n{number}",
            Labels = new Dictionary<string, string> { ["kubernetes.io/hostname"] = $"n{number}", ["topology.kubernetes.io/zone"] = $"z{number % 3}" },
        },
        Status = new() { Allocatable = new Dictionary<string, ResourceQuantity> { ["cpu"] = new("192"), ["memory"] = new("1536Gi"), ["pods"] = new("500") } },
    };

    private static V2VitessCluster OneByOne(V2VitessCluster cluster)
    {
        var equal = cluster.Spec.Keyspaces![0].Partitionings[0].Equal!;
        var shards = KeyRange.Partition(equal.Parts).Select(range => new VitessKeyspaceKeyRangeShard
        {
            KeyRange = range.ToModel(),
            DatabaseInitScriptSecret = equal.ShardTemplate!.DatabaseInitScriptSecret,
            TabletPools = equal.ShardTemplate.TabletPools,
        });
        cluster.Spec.Keyspaces[0].Partitionings = [new() { Custom = new() { Shards = [.. shards] } }];
        return cluster;
    }
}
