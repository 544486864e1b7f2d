using System.Diagnostics;
using Vitess.Operator.Sdk.Benchmarks.Engine;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints what a large cluster asks of the engine: at rest, and while the API server refuses half of all requests.</summary>
internal static class FleetFigures
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Prints the tables.</summary>
    /// <param name="shards">How many shards.</param>
    public static async Task PrintAsync(int shards)
    {
        Console.WriteLine("requests refused | bring-up, s | virtual s | passes | requests answered | refused | repeated before Retry-After");
        var undisturbed = await BringUpAsync(shards, 0, PrintIdleAsync);
        var disturbed = await BringUpAsync(shards, 0.5, _ => Task.CompletedTask);
        Console.WriteLine($"virtual time under the storm / undisturbed: {disturbed / undisturbed:F2}");
    }

    private static async Task<double> BringUpAsync(int shards, double refused, Func<EngineBed, Task> then)
    {
        var start = Stopwatch.GetTimestamp();
        await using var bed = await EngineBed.StartAsync(shards, WorldProfile.Healthy, refused, writesTakeTime: true);
        var hasSettled = await bed.Cluster.SettleAsync(TimeSpan.FromMinutes(2), TimeSpan.FromHours(4));
        var gauge = bed.Gauge;
        Console.WriteLine(
            $"{refused:P0} | {Stopwatch.GetElapsedTime(start).TotalSeconds:F0} | {bed.VirtualSeconds:F0} | {bed.Passes} | {gauge.Writes + gauge.Lists} | {gauge.Refusals} | {gauge.TooEarly}");
        Console.WriteLine(hasSettled ? "came to rest" : "did not come to rest");
        var seconds = bed.VirtualSeconds;
        await then(bed);
        return seconds;
    }

    private static async Task PrintIdleAsync(EngineBed bed)
    {
        for (var minute = 0; minute < 90; minute++)
        {
            await bed.PassAsync(TimeSpan.FromMinutes(1));
        }

        var (passes, writes, lists) = (0, bed.Gauge.Writes, bed.Gauge.Lists);
        for (var second = 0; second < Idle.TotalSeconds; second++)
        {
            passes += await bed.PassAsync(TimeSpan.FromSeconds(1));
        }

        Console.WriteLine(
            $"idle for {Idle.TotalMinutes} virtual minutes: {passes / Idle.TotalSeconds:F2} passes/s, {bed.Gauge.Lists - lists} lists, {bed.Gauge.Writes - writes} writes");
    }
}
