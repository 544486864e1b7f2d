using System.Diagnostics;
using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Benchmarks.Inputs;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Sdk.Benchmarks.Figures;

/// <summary>Prints what the engine costs: a bring-up in virtual time, and passes that find nothing to do.</summary>
internal static class EngineFigures
{
    /// <summary>Prints the table.</summary>
    public static async Task PrintAsync()
    {
        Console.WriteLine("shards | bring-up, s | virtual s | converged passes | us per pass | KB per pass | writes");
        for (var warmUp = 0; warmUp < 8; warmUp++)
        {
            await MeasureAsync(1, print: false);
        }

        foreach (var shards in new[] { 1, 16 })
        {
            await MeasureAsync(shards, print: true);
        }
    }

    private static async Task MeasureAsync(int shards, bool print)
    {
        VitessEngine? engine = null;
        var start = Stopwatch.GetTimestamp();
        await using var cluster = await VitessTestCluster.StartAsync(Options(started => engine = started));
        await cluster.ApplyAsync(InitScript());
        await cluster.ApplyAsync(JsonNode.Parse(VitessJson.Serialize(Clusters.WithShards(shards)))!.AsObject());
        await cluster.SettleAsync();
        var bringUp = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var (writes, virtualSeconds) = (cluster.Writes.Count, cluster.Clock.Elapsed.TotalSeconds);

        var (passes, seconds, bytes) = (0, 0.0, 0L);
        for (var round = 0; round < 20; round++)
        {
            cluster.Clock.Advance(TimeSpan.FromMinutes(1));
            var (before, pump) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            passes += (await engine!.PumpAsync()).Passes;
            seconds += Stopwatch.GetElapsedTime(pump).TotalSeconds;
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        if (print)
        {
            Console.WriteLine(
                $"{shards} | {bringUp:F2} | {virtualSeconds:F0} | {passes} | {seconds * 1e6 / passes:F0} | {bytes / 1024.0 / passes:F1} | {cluster.Writes.Count - writes}");
        }
    }

    private static JsonObject InitScript() => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Secret",
        ["metadata"] = new JsonObject { ["name"] = "bench-config" },
        ["stringData"] = new JsonObject { ["init_db.sql"] = "# nothing" },
    };

    private static JsonObject PriorityClass(string name, int value) => new()
    {
        ["apiVersion"] = "scheduling.k8s.io/v1",
        ["kind"] = "PriorityClass",
        ["metadata"] = new JsonObject { ["name"] = name },
        ["value"] = value,
    };

    private static VitessTestClusterOptions Options(Action<VitessEngine> started) => new()
    {
        InitialObjects = [.. CustomResourceDefinitions.All().Select(ObjectConvert.ToJson), PriorityClass("vitess", 1000)],
        Programs =
        [
            (cluster, _) =>
            {
                var options = new VitessEngineOptions { Jitter = () => 0.5 };
                var engine = new VitessEngine(cluster.CreateClient(options.FieldManager), cluster.World.Vitess, options, cluster.Clock);
                started(engine);
                engine.Start();
                return Task.FromResult<ISimulatedProgram>(new SimulatedProgram(async token => (await engine.PumpAsync(cancellationToken: token)).Passes > 0, engine));
            },
        ],
    };
}
