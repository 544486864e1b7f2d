using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>What a pass over a VitessShard knows.</summary>
internal sealed class ShardPass : ObjectPass
{
    public ShardPass(EngineServices engine, JsonObject live)
        : this(engine, live, engine.Owners.Shard(live))
    {
    }

    private ShardPass(EngineServices engine, JsonObject live, V2VitessShard shard)
        : base(engine, live, Lockservers.ParametersOf(shard.Spec.GlobalLockserver))
    {
        Shard = shard;
        Context = new ShardContext(shard, engine.Defaults);
        Tablets = [.. ShardTablets.Of(Context)];
        Status = new VitessShardStatus
        {
            ObservedGeneration = Generation,
            HasMaster = ConditionStatuses.Unknown,
            HasInitialBackup = ConditionStatuses.Unknown,
            ServingWrites = ConditionStatuses.Unknown,
            Idle = ConditionStatuses.Unknown,
            VitessOrchestrator = new VitessOrchestratorStatus { Available = ConditionStatuses.Unknown },
            Conditions = shard.Status?.Conditions,
            Tablets = new SortedDictionary<string, VitessTabletStatus>(StringComparer.Ordinal),
            OrphanedTablets = new SortedDictionary<string, OrphanStatus>(StringComparer.Ordinal),
        };
    }

    /// <summary>The shard with its defaults.</summary>
    public V2VitessShard Shard { get; }

    public VitessShardSpec Spec => Shard.Spec;

    public ShardContext Context { get; }

    /// <summary>The tablets that the shard shall have.</summary>
    public IReadOnlyList<Tablet> Tablets { get; }

    /// <summary>Labels of the shard's tablets.</summary>
    public Dictionary<string, string> TabletLabels => Labels(VitessComponents.VtTablet);

    /// <summary>The status that this pass writes.</summary>
    public VitessShardStatus Status { get; }

    /// <summary>Whether the shard's tablets were all listed and brought to what is wanted, so that what is not among them is really unknown.</summary>
    public bool KnowsTablets { get; set; }

    public override JsonObject? StatusJson => StatusWrite.ToJson(Status);

    /// <summary>
    /// Whether what the topology has of a cell is this cluster's to clean up: the cell is in the spec, or was and its VitessCell is still there (D-42).
    /// Other cells belong to other Kubernetes clusters.
    /// </summary>
    public bool IsOwnCell(string cell) => Spec.ZoneMap.ContainsKey(cell)
        || List(Kinds.Cell, new Dictionary<string, string>(StringComparer.Ordinal) { [VitessLabels.Cluster] = Context.Cluster }).Any(own => own.GetObject("spec")?.GetText("name") == cell);

    /// <summary>Labels of the shard's objects of a component.</summary>
    public Dictionary<string, string> Labels(string component) =>
        ComponentLabels.OfShard(component, Context.Cluster, Context.Keyspace, Context.SafeShardName);
}
