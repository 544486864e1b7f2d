using System.Text.Json.Nodes;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>A cluster in which the input of a recorded case was applied, with the engine at work.</summary>
internal static class GoldenWorld
{
    /// <summary>Starts a cluster and applies the input.</summary>
    public static Task<VitessTestCluster> StartAsync(string input, WorldProfile profile, bool lockserversReachable = true, VitessEngineOptions? options = null, ObjectLog? log = null) =>
        StartAsync(YamlObjects.Read(input), profile, lockserversReachable, options, log);

    /// <summary>Starts a cluster with these objects in it.</summary>
    public static async Task<VitessTestCluster> StartAsync(
        IReadOnlyList<JsonObject> objects, WorldProfile profile, bool lockserversReachable = true, VitessEngineOptions? options = null, ObjectLog? log = null, WorldFaults? faults = null)
    {
        var settings = Options(profile, lockserversReachable);
        settings = settings with { Programs = [EngineProgram.Make(options, log)], World = settings.World with { Faults = faults ?? new WorldFaults() } };
        var cluster = await VitessTestCluster.StartAsync(settings, TestContext.Current.CancellationToken);
        await cluster.SeedAsync(objects);
        return cluster;
    }

    /// <summary>A cluster with the engine at work.</summary>
    public static VitessTestClusterOptions Options(WorldProfile profile, bool lockserversReachable = true) => new()
    {
        InitialObjects = [.. Definitions(), PriorityClass("vitess", 1000), PriorityClass("vitess-operator-control-plane", 5000), OperatorPod()],
        World = new WorldOptions { Profile = profile, IsExternalLockserverReachable = _ => lockserversReachable },
        Programs = [EngineProgram.Make()],
    };

    /// <summary>Runs until nobody writes any more.</summary>
    public static async Task SettleAsync(VitessTestCluster cluster)
    {
        var settled = await cluster.SettleAsync(timeout: TimeSpan.FromMinutes(4), cancellationToken: TestContext.Current.CancellationToken);
        settled.ShouldBeTrue($"the engine did not come to rest; its last changes:\n{EngineProgram.LastLog?.Last()}");
    }

    /// <summary>Every object that the engine keeps, by kind and name.</summary>
    public static async Task<SortedDictionary<string, JsonObject>> ObjectsAsync(VitessTestCluster cluster)
    {
        var objects = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var kind in Reconciliation.Passes.Kinds.All)
        {
            foreach (var value in (await cluster.Client.ListAllAsync(kind, cluster.Namespace, null, TestContext.Current.CancellationToken)).Items)
            {
                value["kind"] ??= kind.Kind;
                value["apiVersion"] ??= kind.ApiVersion;
                objects[$"{kind.Kind}/{value.GetName()}"] = value;
            }
        }

        return objects;
    }

    private static IEnumerable<JsonObject> Definitions() =>
        Directory.GetFiles(SharedFiles.PathOf("reference", "crds"), "*.yaml").Order(StringComparer.Ordinal)
            .SelectMany(path => YamlObjects.Read(File.ReadAllText(path)));

    private static JsonObject PriorityClass(string name, int value) => new()
    {
        ["apiVersion"] = "scheduling.k8s.io/v1",
        ["kind"] = "PriorityClass",
        ["metadata"] = new JsonObject { ["name"] = name },
        ["value"] = value,
    };

    private static JsonObject OperatorPod() => ObjectConvert.ToJson(new V1Pod
    {
        Metadata = new V1ObjectMeta { Name = "vitess-operator-0" },
        Spec = DesiredState.Backups.OperatorPod.Bundled(),
    });
}
