using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Benchmarks.Inputs;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Benchmarks.Engine;

/// <summary>The engine over a simulated cluster on virtual time, with a gauge between the two.</summary>
internal sealed class EngineBed : IAsyncDisposable
{
    private EngineBed(VitessTestCluster cluster) => Cluster = cluster;

    public VitessTestCluster Cluster { get; }

    public VitessEngine Engine { get; private set; } = null!;

    public RequestGauge Gauge { get; private set; } = null!;

    /// <summary>Passes since the start.</summary>
    public long Passes { get; private set; }

    /// <summary>Virtual seconds from the start to the last write.</summary>
    public double VirtualSeconds => (Gauge.LastWrite - VirtualTime.DefaultStart).TotalSeconds;

    /// <summary>Starts a cluster with shards that are yet to be made.</summary>
    /// <param name="shards">How many.</param>
    /// <param name="profile">How much is simulated.</param>
    /// <param name="refused">The share of requests that are refused.</param>
    /// <param name="writesTakeTime">Whether writes take virtual time.</param>
    public static async Task<EngineBed> StartAsync(int shards, WorldProfile profile, double refused = 0, bool writesTakeTime = false)
    {
        EngineBed? bed = null;
        var options = new VitessTestClusterOptions
        {
            InstallsVitess = true,
            World = new WorldOptions { Profile = profile },
            Server = new ApiServerOptions { RequestHistory = 0 },
            Programs = [(cluster, _) => Task.FromResult<ISimulatedProgram>((bed = new EngineBed(cluster)).Begin(refused, writesTakeTime))],
        };
        var cluster = await VitessTestCluster.StartAsync(options);
        await cluster.ApplyAsync(InitScript());
        await cluster.ApplyAsync(JsonNode.Parse(VitessJson.Serialize(Clusters.WithShards(shards)))!.AsObject());
        return bed!;
    }

    /// <summary>Lets time pass for the engine alone, and makes the passes that are due then.</summary>
    public async Task<int> PassAsync(TimeSpan duration)
    {
        Cluster.Clock.Advance(duration);
        var passes = (await Engine.PumpAsync()).Passes;
        Passes += passes;
        return passes;
    }

    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private SimulatedProgram Begin(double refused, bool writesTakeTime)
    {
        var options = new VitessEngineOptions { Jitter = new Random(1).NextDouble };
        Gauge = new RequestGauge(Cluster.CreateHandler(), Cluster.Clock, refused) { WritesTakeTime = writesTakeTime };
        var http = new HttpClient(Gauge) { Timeout = Timeout.InfiniteTimeSpan };
        var client = new KubernetesObjectClient(http, Cluster.BaseUri, null, new KubernetesObjectClientOptions { FieldManager = options.FieldManager }, Cluster.Clock);
        Engine = new VitessEngine(client, Cluster.World.Vitess, options, Cluster.Clock);
        Engine.Start();
        return new SimulatedProgram(StepAsync, Engine);
    }

    private async Task<bool> StepAsync(CancellationToken cancellationToken)
    {
        var passes = (await Engine.PumpAsync(int.MaxValue, cancellationToken)).Passes;
        Passes += passes;
        return passes > 0;
    }

    private static JsonObject InitScript() => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Secret",
        ["metadata"] = new JsonObject { ["name"] = "bench-config" },
        ["stringData"] = new JsonObject { ["init_db.sql"] = "# nothing" },
    };
}
