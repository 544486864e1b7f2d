using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using k8s.Models;
using TestSupport;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Rollouts;
using Vitess.Operator.Sdk.Reconciliation.Tests.Golden;
using Vitess.Operator.Sdk.Reconciliation.Tests.Support;
using Vitess.Operator.Sdk.Testing;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.InMemory;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Flows;

/// <summary>A healthy cluster to which things are done, one after the other, and what the engine does about each.</summary>
internal sealed partial class EngineFlow(VitessTestCluster cluster, ObjectLog log) : IAsyncDisposable
{
    public const string Keyspace = "example-commerce-fb9b866a";
    public const string Cell = "example-zone1-5abb61ae";
    public const string Shard = "example-commerce-x-x-0f5afee6";

    public VitessTestCluster Cluster => cluster;

    /// <summary>Starts a cluster with a keyspace of three tablets.</summary>
    /// <param name="edit">Changes the spec of the VitessCluster.</param>
    /// <param name="options">Settings of the engine.</param>
    /// <param name="profile">How much of a Kubernetes cluster is simulated.</param>
    /// <param name="faults">What goes wrong.</param>
    /// <param name="prepare">What is done to the world before anything runs.</param>
    public static async Task<EngineFlow> StartAsync(
        Action<JsonObject>? edit = null,
        VitessEngineOptions? options = null,
        WorldProfile profile = WorldProfile.Healthy,
        WorldFaults? faults = null,
        Action<SimulatedWorld>? prepare = null)
    {
        var objects = YamlObjects.Read(await File.ReadAllTextAsync(SharedFiles.PathOf("golden", "flows", "c-external-drain", "input.yaml"), TestContext.Current.CancellationToken));
        edit?.Invoke(objects.Single(value => (string?)value["kind"] == "VitessCluster")["spec"]!.AsObject());
        var log = new ObjectLog();
        var cluster = await GoldenWorld.StartAsync(objects, profile, options: options, log: log, faults: faults);
        prepare?.Invoke(cluster.World);
        await GoldenWorld.SettleAsync(cluster);
        return new EngineFlow(cluster, log);
    }

    /// <summary>Changes the spec of the VitessCluster.</summary>
    public Task<IReadOnlyList<string>> ChangeAsync(Action<JsonObject> edit) => DoAsync(async () =>
    {
        var live = await FindAsync(Kinds.Cluster, "example");
        edit(live!["spec"]!.AsObject());
        await cluster.Client.ReplaceAsync(Kinds.Cluster, live, null, TestContext.Current.CancellationToken);
    });

    /// <summary>Sets or removes an annotation.</summary>
    public Task<IReadOnlyList<string>> AnnotateAsync(ResourceKind kind, string name, string key, string? text = "") => DoAsync(async () =>
    {
        var live = await FindAsync(kind, name);
        live!.SetAnnotation(key, text);
        await cluster.Client.ReplaceAsync(kind, live!, null, TestContext.Current.CancellationToken);
    });

    /// <summary>Lets the changes go that wait on an object.</summary>
    public Task<IReadOnlyList<string>> ReleaseAsync(ResourceKind kind, string name) => AnnotateAsync(kind, name, RolloutAnnotations.Released);

    public Task<IReadOnlyList<string>> DeleteAsync(ResourceKind kind, string name) => DoAsync(() =>
        cluster.Client.DeleteAsync(kind, new NamespacedName(cluster.Namespace, name), new V1DeleteOptions { PropagationPolicy = "Background" }, TestContext.Current.CancellationToken));

    public Task<JsonObject?> FindAsync(ResourceKind kind, string name) =>
        cluster.Client.FindAsync(kind, new NamespacedName(cluster.Namespace, name), TestContext.Current.CancellationToken);

    /// <summary>Does something, lets the engine come to rest, and tells what it wrote and asked for, by object.</summary>
    public async Task<IReadOnlyList<string>> DoAsync(Func<Task> stimulus)
    {
        var (writes, calls) = (log.Count, cluster.World.Vitess.Topology.Journal.Count);
        await stimulus();
        await GoldenWorld.SettleAsync(cluster);
        var written = log.ByObject(writes).Select(entry => $"{Short(entry.Key)}: {string.Join("; ", entry.Value)}");
        var asked = VitessWork.ByObject(cluster.World.Vitess.Topology.Journal.Entries(calls)).Select(entry => $"{entry.Key}: {string.Join("; ", entry.Value)}");
        return [.. written, .. asked];
    }

    /// <summary>The names of all objects of a kind.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(string kind) =>
        [.. (await GoldenWorld.ObjectsAsync(cluster)).Keys.Where(key => key.StartsWith(kind + "/", StringComparison.Ordinal)).Select(Short)];

    /// <summary>What people do when they complete a resharding: no cell serves the shard any more.</summary>
    public Task<IReadOnlyList<string>> StopServingAsync(string shard) => DoAsync(async () =>
    {
        var topology = cluster.World.Vitess.Topology.Open(GlobalTopology, TopologyActors.Tablet);
        var key = TopologyPaths.SrvKeyspace("zone1", "commerce");
        var record = (await topology.ReadAsync(key, TestContext.Current.CancellationToken)).Value;
        var changed = record with
        {
            Partitions = [.. record.Partitions.Select(partition => partition with { ShardReferences = [.. partition.ShardReferences.Where(reference => reference.Name != shard)] })],
        };
        await topology.UpdateAsync(key, changed, null, TestContext.Current.CancellationToken);
    });

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    public static void Immediate(JsonObject spec) => spec["updateStrategy"] = new JsonObject { ["type"] = "Immediate" };

    /// <summary>Where the global topology is.</summary>
    public static TopologyParameters GlobalTopology => new("etcd2", "example-etcd-faf13de3-client.default.svc:2379", "/vitess/example/global");

    public static void EtcdImage(JsonObject spec) => spec["globalLockserver"] = new JsonObject { ["etcd"] = new JsonObject { ["image"] = "quay.io/coreos/etcd:v3.5.18" } };

    public static void AddCell(JsonObject spec)
    {
        var (cell, pool) = (spec["cells"]![0]!.DeepClone(), Pool(spec).DeepClone());
        cell["name"] = "zone2";
        spec["cells"]!.AsArray().Add(cell);
        pool["cell"] = "zone2";
        pool["replicas"] = 1;
        Pools(spec).Add(pool);
    }

    public static JsonArray Partitionings(JsonObject spec) => spec["keyspaces"]![0]!["partitionings"]!.AsArray();

    public static JsonArray Pools(JsonObject spec) => Partitionings(spec)[0]!["equal"]!["shardTemplate"]!["tabletPools"]!.AsArray();

    public static JsonObject Pool(JsonObject spec) => Pools(spec)[0]!.AsObject();

    public static JsonNode Autoscaler() =>
        JsonNode.Parse("""{"maxReplicas":3,"minReplicas":2,"metrics":[{"type":"Resource","resource":{"name":"cpu","target":{"type":"Utilization","averageUtilization":80}}}]}""")!;

    /// <summary>What a restart with a drain writes on a Pod that is released.</summary>
    public static string Restart(string uid, int generation, string before = "") =>
        $"Pod/vttablet-zone1-{uid}: {before}+@drain.started ~@scheduled; +@drain.acknowledged; ~@scheduled; +@drain.finished; delete; create";

    /// <summary>What a change that needs a restart writes on a Pod.</summary>
    public static string ScheduledRestart(string uid, int generation) =>
        Restart(uid, generation, $"+@scheduled ~@observed-shard-generation=\"{generation}\"; +@released; ");

    public static IEnumerable<string> Generation(int generation) =>
        new[] { "0790125915", "2469782763", "2548885007" }.Select(uid => $"Pod/vttablet-zone1-{uid}: ~@observed-shard-generation=\"{generation}\"");

    public static string Reparent(string uid) =>
        $"call commerce/-: PlannedReparentShard {{\"avoid_primary\":\"\",\"keyspace\":\"commerce\",\"new_primary\":\"zone1-{uid}\",\"shard\":\"-\","
        + "\"tolerable_replication_lag\":\"15s\",\"wait_replicas_timeout\":\"30s\"}";

    /// <summary>A name without cluster and hash.</summary>
    private static string Short(string name) => Affixes().Replace(name, "/$1$3");

    [GeneratedRegex("/example-(.*?)(-[0-9a-f]{8})(-client|-peer|-[123])?$")]
    private static partial Regex Affixes();
}
