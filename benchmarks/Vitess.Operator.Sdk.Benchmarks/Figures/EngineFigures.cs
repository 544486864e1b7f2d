using System.Diagnostics;
using Vitess.Operator.Sdk.Benchmarks.Engine;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints what the engine costs: a bring-up in virtual time, and passes that find nothing to do.</summary>
internal static class EngineFigures
{
    private const int Rounds = 20;

    /// <summary>Prints the tables.</summary>
    public static async Task PrintAsync()
    {
        await PrintBringUpsAsync();
        await PrintPassesAsync();
        CacheFigures.Print();
    }

    /// <summary>Prints the table of passes that find nothing to do. Each core has an engine of its own, as each of two workers would have a pass of its own.</summary>
    public static async Task PrintPassesAsync()
    {
        const int Shards = 100;
        await using var one = await ConvergedAsync(Shards);
        await using var two = await ConvergedAsync(Shards);
        await RoundsAsync(one, Rounds);
        using var times = new PassTimes();
        var (bytes, writes, lists) = (GC.GetAllocatedBytesForCurrentThread(), one.Gauge.Writes, one.Gauge.Lists);
        var (passes, _) = await RoundsAsync(one, Rounds);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        var shard = times.Of("vitessshard-controller");
        var replication = times.Of("vitessshardreplication-controller");
        Console.WriteLine();
        Console.WriteLine($"converged passes of {Shards} shards x 3 tablets | P50, us | P99, us | count");
        Console.WriteLine($"shard | {shard.Half:F0} | {shard.Most:F0} | {shard.Count}");
        Console.WriteLine($"shard replication | {replication.Half:F0} | {replication.Most:F0} | {replication.Count}");
        Console.WriteLine($"all passes: {passes}, {bytes / 1024 / passes} KB each, {one.Gauge.Writes - writes} writes, {one.Gauge.Lists - lists} lists");

        var both = await Task.WhenAll(Task.Run(() => RoundsAsync(one, Rounds)), Task.Run(() => RoundsAsync(two, Rounds)));
        Console.WriteLine($"converged shards looked at in a second, both controllers, 2 cores: {both.Sum(run => Shards * Rounds / run.Seconds):F0}");
    }

    private static async Task PrintBringUpsAsync()
    {
        Console.WriteLine("shards | bring-up, s | virtual s | passes | writes | lists");
        foreach (var shards in new[] { 1, 1, 1, 16 })
        {
            var start = Stopwatch.GetTimestamp();
            await using var bed = await EngineBed.StartAsync(shards, WorldProfile.Cluster);
            await bed.Cluster.SettleAsync();
            var (passes, seconds) = (bed.Passes, Stopwatch.GetElapsedTime(start).TotalSeconds);
            Console.WriteLine($"{shards} | {seconds:F2} | {bed.VirtualSeconds:F0} | {passes} | {bed.Gauge.Writes} | {bed.Gauge.Lists}");
        }
    }

    private static async Task<EngineBed> ConvergedAsync(int shards)
    {
        var bed = await EngineBed.StartAsync(shards, WorldProfile.Healthy);
        await bed.Cluster.SettleAsync();
        return bed;
    }

    /// <summary>In each round, enough time passes for every shard to be due once.</summary>
    private static async Task<(int Passes, double Seconds)> RoundsAsync(EngineBed bed, int rounds)
    {
        var (passes, start) = (0, Stopwatch.GetTimestamp());
        for (var round = 0; round < rounds; round++)
        {
            passes += await bed.PassAsync(TimeSpan.FromMinutes(5));
        }

        return (passes, Stopwatch.GetElapsedTime(start).TotalSeconds);
    }
}
