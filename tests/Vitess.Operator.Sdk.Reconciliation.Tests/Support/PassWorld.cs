using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using TestSupport;
using Vitess.Operator.Sdk.DesiredState.Defaults;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Objects;
using Vitess.Operator.Sdk.Reconciliation.Passes;
using Vitess.Operator.Sdk.Reconciliation.Replication;
using Vitess.Operator.Sdk.Reconciliation.Shards;
using Vitess.Operator.Sdk.Testing.Simulation;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Commands;
using Vitess.Operator.Sdk.Topology.InMemory;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Tests.Support;

/// <summary>What one step of a pass works on: recorded objects, a topology, and a clock that moves only when told. Nothing runs by itself.</summary>
internal sealed class PassWorld : IDisposable
{
    private PassWorld(IEnumerable<JsonObject> objects)
    {
        Objects = new StoredObjects(objects);
        Global = Lockservers.ParametersOf(ObjectConvert.ToTyped<V2VitessShard>(Shard).Spec.GlobalLockserver)!;
        Tablets = new InMemoryTablets(Topology, Global);
        Services = new EngineServices
        {
            Client = Objects,
            Cache = () => Objects,
            Events = Events,
            Topology = new InMemoryConnector(Topology, Tablets, parameters => new HeldCommands(Topology, parameters, token => BeforeCommands(token)) { Workflows = Workflows }),
            Pace = new StatusPace(Time),
            Time = Time,
            Logger = NullLogger.Instance,
            Metrics = Metrics,
            Defaults = new OperatorDefaults(),
            TabletVolumes = default,
            TimeZone = TimeZoneInfo.Utc,
            Intervals = new EngineIntervals(),
            Customizers = [],
            Apply = new ApplySettings { FieldManagers = [VitessEngineOptions.GoOperatorFieldManager] },
        };
    }

    public VirtualTime Time { get; } = new();

    public StoredObjects Objects { get; }

    public EventList Events { get; } = new();

    public EngineMetrics Metrics { get; } = new(() => []);

    public TopologyParameters Global { get; }

    public InMemoryTopology Topology { get; } = new();

    public InMemoryTablets Tablets { get; }

    public EngineServices Services { get; }

    /// <summary>Workflows that Vitess knows.</summary>
    public List<Workflow> Workflows { get; } = [];

    /// <summary>What happens before commands of Vitess.</summary>
    public Func<CancellationToken, Task> BeforeCommands { get; set; } = _ => Task.CompletedTask;

    /// <summary>What was asked of Vitess, apart from reads and writes of records.</summary>
    public IReadOnlyList<string> Calls =>
        [.. Topology.Journal.Entries().Where(entry => (string?)entry["t"] != "topo").Select(entry => $"{entry["fn"]} {entry["tablet"] ?? entry["args"]!["tablet"] ?? entry["args"]!["new_primary"]}")];

    public JsonObject Shard => Objects.Only(Kinds.Shard);

    public ITopologyStore Store => Topology.Open(Global, TopologyActors.Tablet);

    /// <summary>The objects of a recorded case that came to rest, with a topology that has the shard and its tablets.</summary>
    public static async Task<PassWorld> StartAsync(string golden, bool hasPrimary = true)
    {
        var world = new PassWorld(GoldenCase.Of(golden).Running.Select(Revived));
        await world.RegisterAsync(hasPrimary);
        return world;
    }

    /// <summary>A pass over the replication of the shard, with the topology at hand.</summary>
    public ReplicationPass Replication()
    {
        Shard["metadata"]!["generation"] = 1;
        return new ReplicationPass(Services, Shard) { Connected = true };
    }

    /// <summary>The Pod of a tablet.</summary>
    public JsonObject Pod(string alias) => Objects.List(Kinds.Pod, "default", new Dictionary<string, string> { [VitessLabels.Component] = VitessComponents.VtTablet })
        .Single(pod => TabletPods.AliasOf(pod) == alias);

    /// <summary>Makes a Pod and lets it be Ready, both some time ago.</summary>
    public void ReadySince(JsonObject pod, TimeSpan ago)
    {
        var time = (Time.GetUtcNow() - ago).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        pod["metadata"]!["creationTimestamp"] = time;
        PodState.Condition(pod, "Ready")!["lastTransitionTime"] = time;
    }

    /// <summary>A pass over the shard itself.</summary>
    public ShardPass Begin()
    {
        Shard["metadata"]!["generation"] = 1;
        return new ShardPass(Services, Shard);
    }

    /// <summary>Alias of the tablet of this type that comes first.</summary>
    public string First(string type) => Shard["status"]!["tablets"]!.AsObject().OrderBy(tablet => tablet.Key, StringComparer.Ordinal).First(tablet => (string?)tablet.Value!["type"] == type).Key;

    public void Dispose() => Metrics.Dispose();

    /// <summary>An object with the times and the uid that recordings leave out. All was made a day before the clock begins.</summary>
    private static JsonObject Revived(JsonObject recorded)
    {
        var revived = JsonNode.Parse(recorded.ToJsonString().Replace("\"\\u003Ctime\\u003E\"", "\"2025-12-31T00:00:00Z\"", StringComparison.Ordinal))!.AsObject();
        revived["metadata"]!["uid"] = $"<uid of {revived["kind"]}/{revived["metadata"]!["name"]}>";
        revived["metadata"]!["creationTimestamp"] = "2025-12-31T00:00:00Z";
        return revived;
    }

    private async Task RegisterAsync(bool hasPrimary)
    {
        var shard = ObjectConvert.ToTyped<V2VitessShard>(Shard);
        var (keyspace, name) = (Shard.GetLabel(VitessLabels.Keyspace)!, shard.Spec.Name);
        var cells = shard.Spec.ZoneMap.Keys.Order(StringComparer.Ordinal).ToList();
        foreach (var cell in cells)
        {
            await Store.CreateAsync(TopologyPaths.CellInfo(cell), new CellInfo { ServerAddress = Global.Address, Root = "/local/" + cell });
        }

        await Store.CreateAsync(TopologyPaths.Keyspace(keyspace), new KeyspaceRecord());
        var primary = hasPrimary && shard.Status!.MasterAlias is { } alias ? TabletAlias.Parse(alias) : (TabletAlias?)null;
        await Store.CreateAsync(TopologyPaths.Shard(keyspace, name), new ShardRecord { PrimaryAlias = primary, IsPrimaryServing = hasPrimary });
        foreach (var (tablet, status) in shard.Status!.Tablets!)
        {
            var type = status.Type == "primary" && !hasPrimary ? TabletType.Replica : Enum.Parse<TabletType>(status.Type!, ignoreCase: true);
            await Store.CreateAsync(TopologyPaths.Tablet(TabletAlias.Parse(tablet)), new TabletRecord { Alias = TabletAlias.Parse(tablet), Keyspace = keyspace, Shard = name, Type = type });
        }

        foreach (var cell in cells)
        {
            await Store.CreateAsync(
                TopologyPaths.ShardReplication(cell, keyspace, name),
                new ShardReplication { Nodes = [.. shard.Status.Tablets!.Keys.Select(TabletAlias.Parse).Where(tablet => tablet.Cell == cell).Select(tablet => new ShardReplicationNode(tablet))] });
        }
    }
}
