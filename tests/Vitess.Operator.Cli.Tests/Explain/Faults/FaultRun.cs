using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation;
using Vitess.Operator.Sdk.Testing;

namespace Vitess.Operator.Cli.Tests.Explain.Faults;

/// <summary>Lets a simulated cluster fall ill and captures it.</summary>
internal static class FaultRun
{
    private const string Shop = """
        apiVersion: planetscale.com/v2
        kind: VitessCluster
        metadata: { name: shop }
        spec:
          images: { vtctld: "vitess/lite:v22.0.1", vtgate: "vitess/lite:v22.0.1", vttablet: "vitess/lite:v22.0.1", vtbackup: "vitess/lite:v22.0.1", vtorc: "vitess/lite:v22.0.1", mysqld: { mysql80Compatible: "vitess/lite:v22.0.1" }, mysqldExporter: "prom/mysqld-exporter:v0.14.0" }
          cells:
          - { name: az1, zone: eu-west-1a, gateway: { replicas: 1, authentication: { static: { secret: { name: shop-users, key: users.json } } } } }
          - { name: az2, zone: eu-west-1b, gateway: { replicas: 1 } }
          updateStrategy: { type: Immediate }
          keyspaces:
          - name: commerce
            durabilityPolicy: semi_sync
            turndownPolicy: Immediate
            vitessOrchestrator: {}
            partitionings:
            - equal:
                parts: 1
                shardTemplate:
                  databaseInitScriptSecret: { name: shop-init, key: init_db.sql }
                  tabletPools:
                  - { cell: az1, type: replica, replicas: 2, vttablet: { resources: { requests: { cpu: 100m, memory: 256Mi }, limits: { memory: 256Mi } } }, mysqld: { resources: { requests: { cpu: 500m, memory: 512Mi }, limits: { memory: 1Gi } } }, dataVolumeClaimTemplate: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 10Gi } } } }
                  - { cell: az2, type: replica, replicas: 1, vttablet: { resources: { requests: { cpu: 100m, memory: 256Mi }, limits: { memory: 256Mi } } }, mysqld: { resources: { requests: { cpu: 500m, memory: 512Mi }, limits: { memory: 1Gi } } }, dataVolumeClaimTemplate: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 10Gi } } } }
        """;

    /// <summary>The pool of the first cell.</summary>
    public static JsonObject Pool(this JsonObject cluster, int index = 0) => cluster["spec"]!["keyspaces"]![0]!["partitionings"]![0]!["equal"]!["shardTemplate"]!["tabletPools"]![index]!.AsObject();

    public static async Task CaptureAsync(FaultCase fault, string folder)
    {
        await using var cluster = await StartAsync(fault, TestContext.Current.CancellationToken);
        await cluster.CaptureAsync(folder, TestContext.Current.CancellationToken);
    }

    /// <summary>A cluster in which it has gone wrong.</summary>
    public static async Task<VitessTestCluster> StartAsync(FaultCase fault, CancellationToken cancellationToken)
    {
        var begun = !fault.Later;
        var shop = VitessDocuments.Read(Shop)[0].ToJson();
        fault.Spec?.Invoke(shop);
        List<JsonObject> objects = [Secret("shop-init", "init_db.sql"), Secret("shop-users", "users.json")];
        fault.Objects?.Invoke(objects);
        var options = new VitessTestClusterOptions { InstallsVitess = true, World = fault.World with { Faults = fault.Faults(() => begun) }, InitialObjects = objects, Programs = fault.HasOperator ? [StartEngineAsync] : [] };
        var cluster = await VitessTestCluster.StartAsync(options, cancellationToken);
        if (fault.Hook is { } hook)
        {
            cluster.Server.AddHook(hook);
        }

        await cluster.ApplyAsync(shop);
        await cluster.RunAsync(TimeSpan.FromSeconds(100), cancellationToken);
        if (fault.Later || fault.Then is not null)
        {
            begun = true;
            cluster.World.Reconsider();
            await (fault.Then?.Invoke(cluster) ?? Task.CompletedTask);
            await cluster.RunAsync(TimeSpan.FromMinutes(3), cancellationToken);
        }

        return cluster;
    }

    public static JsonObject Secret(string name, string key) => new()
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Secret",
        ["metadata"] = new JsonObject { ["name"] = name },
        ["stringData"] = new JsonObject { [key] = "-" },
    };

    private static Task<ISimulatedProgram> StartEngineAsync(VitessTestCluster cluster, CancellationToken cancellationToken)
    {
        var engine = new VitessEngine(cluster.CreateClient("vitess-operator"), cluster.World.Vitess, new VitessEngineOptions { Jitter = () => 0.5 }, cluster.Clock);
        engine.Start();
        return Task.FromResult<ISimulatedProgram>(new SimulatedProgram(async token => (await engine.PumpAsync(cancellationToken: token)).Passes > 0, engine));
    }
}
