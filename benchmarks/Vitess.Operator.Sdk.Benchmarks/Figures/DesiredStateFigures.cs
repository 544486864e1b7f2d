using Vitess.Operator.Sdk.Benchmarks.DesiredState;
using Vitess.Operator.Sdk.Benchmarks.Inputs;
using Vitess.Operator.Sdk.DesiredState;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints what desired state costs: one tablet, and clusters of growing size.</summary>
internal static class DesiredStateFigures
{
    /// <summary>Prints the table.</summary>
    /// <param name="calibration">This machine's time for the fixed piece of work, in seconds.</param>
    public static void Print(double calibration)
    {
        var tablet = OneTablet();
        Console.WriteLine($"one tablet (Pod, PVC, hash): {tablet.Seconds * 1e6:F1} us, {tablet.Bytes / 1024.0:F1} KB, {tablet.Seconds * 1e6 / calibration:F0} us/calibration");
        var golden = Golden.Cluster("01-seed-example");
        var one = Measured.Best(() => DesiredStateBenchmarks.Count(golden), warmUps: 500, runs: 50);
        Console.WriteLine($"golden case 01, all {DesiredStateBenchmarks.Count(golden)} objects: {one.Seconds * 1e6:F0} us, {one.Bytes / 1024.0:F0} KB");
        Console.WriteLine("shards x 3 tablets | objects | seconds | us per shard | MB");
        foreach (var shards in new[] { 10, 100, 1000, 10_000 })
        {
            var cluster = Clusters.WithShards(shards);
            var objects = DesiredStateBenchmarks.Count(cluster);
            var cost = Measured.Best(() => DesiredStateBenchmarks.Count(cluster), warmUps: shards <= 100 ? 30 : 2, runs: 3);
            Console.WriteLine($"{shards} | {objects} | {cost.Seconds:F4} | {cost.Seconds * 1e6 / shards:F0} | {cost.Bytes / 1048576.0:F1}");
        }
    }

    // As the Go operator's figure: what a pass builds for a shard of one tablet. Nothing is kept from one run to the next.
    private static Measured OneTablet()
    {
        const int Repeats = 1000;
        var shard = ClusterObjects.Of(Clusters.WithShards(1)).All().Select(node => node.Object).OfType<V2VitessShard>().Single();
        shard.Spec!.TabletPools![0].Replicas = 1;
        var options = new OperatorDefaults();
        var all = Measured.Best(
            () =>
            {
                for (var repeat = 0; repeat < Repeats; repeat++)
                {
                    var tablet = ShardTablets.Of(shard, options)[0];
                    TabletPod.Build(tablet);
                    TabletClaim.Build(tablet);
                }
            },
            warmUps: 40,
            runs: 5);
        return new Measured(all.Seconds / Repeats, all.Bytes / Repeats);
    }
}
