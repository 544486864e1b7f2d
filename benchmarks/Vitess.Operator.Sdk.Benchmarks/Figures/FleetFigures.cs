using System.Diagnostics;
using Vitess.Operator.Sdk.Benchmarks.Engine;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Topology;

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
        await PrintMovedAsync(bed);
    }

    /// <summary>Somebody else names another tablet the primary of one shard; nothing in Kubernetes tells of it.</summary>
    private static async Task PrintMovedAsync(EngineBed bed)
    {
        var shard = (await bed.Cluster.Client.ListAllAsync<V2VitessShard>(bed.Cluster.Namespace)).Items[^1];
        var status = shard.Status!;
        var (server, name) = (shard.Spec.GlobalLockserver!, new NamespacedName(bed.Cluster.Namespace, shard.Metadata.Name));
        var topology = bed.Cluster.World.Vitess.Topology.Open(new(server.Implementation, server.Address, server.RootPath));
        var record = TopologyPaths.Shard(shard.Metadata.Labels[VitessLabels.Keyspace], $"{shard.Spec.KeyRange.Start}-{shard.Spec.KeyRange.End}");
        var primary = status.Tablets!.Keys.Select(TabletAlias.Parse).First(alias => alias.ToString() != status.MasterAlias);
        await topology.UpdateAsync(record, (await topology.ReadAsync(record)).Value with { PrimaryAlias = primary }, null);

        var (tenths, shown) = (0, status.MasterAlias);
        for (; shown != primary.ToString(); tenths++)
        {
            // The whole world goes on: a write takes virtual time that only its loop lets pass.
            await bed.Cluster.RunAsync(TimeSpan.FromMilliseconds(100));
            shown = (await bed.Cluster.Client.GetAsync<V2VitessShard>(name)).Status?.MasterAlias;
        }

        Console.WriteLine($"a primary that somebody else moved is shown after {tenths / 10.0:F1} virtual seconds");
    }
}
