using BenchmarkDotNet.Attributes;
using Vitess.Operator.Sdk.Benchmarks.Inputs;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Benchmarks.DesiredState;

/// <summary>All objects of a cluster, from its spec.</summary>
[MemoryDiagnoser]
public class DesiredStateBenchmarks
{
    private readonly V2VitessCluster _golden = Golden.Cluster("01-seed-example");
    private V2VitessCluster _cluster = new();

    /// <summary>Number of shards, each with three tablets.</summary>
    [Params(1, 1000)]
    public int Shards { get; set; }

    /// <summary>Makes the cluster.</summary>
    [GlobalSetup]
    public void Setup() => _cluster = Clusters.WithShards(Shards);

    /// <summary>Builds every object.</summary>
    [Benchmark]
    public int AllObjects() => Count(_cluster);

    /// <summary>Builds every object of the recorded case 01.</summary>
    [Benchmark]
    public int GoldenCase01() => Count(_golden);

    /// <summary>Builds every object of a cluster and counts them.</summary>
    /// <param name="cluster">The cluster.</param>
    internal static int Count(V2VitessCluster cluster) => ClusterObjects.Of(cluster).All().Count(node => node.Object is not null);
}
