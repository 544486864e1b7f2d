using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Replication;

/// <summary>What a pass over the replication of a VitessShard knows. It acts on the status that the shard's own controller wrote.</summary>
internal sealed class ReplicationPass : ObjectPass
{
    public ReplicationPass(EngineServices engine, JsonObject live)
        : this(engine, live, engine.Owners.Shard(live))
    {
    }

    private ReplicationPass(EngineServices engine, JsonObject live, V2VitessShard shard)
        : base(engine, live, Lockservers.ParametersOf(shard.Spec.GlobalLockserver))
    {
        Spec = shard.Spec;
        Status = shard.Status ?? new VitessShardStatus();
        Context = new ShardContext(shard, engine.Defaults);
    }

    public VitessShardSpec Spec { get; }

    /// <summary>Status as the shard's controller wrote it; not to be changed.</summary>
    public VitessShardStatus Status { get; }

    public ShardContext Context { get; }

    public string Keyspace => Context.Keyspace;

    public string ShardName => Context.ShardName;

    /// <summary>Whether the status speaks of the present spec. Everything here waits for that.</summary>
    public bool IsCurrent => Status.ObservedGeneration != 0 && Status.ObservedGeneration == Generation;

    /// <summary>Whether something else manages the shard's MySQL.</summary>
    public bool IsExternal => Spec.TabletPools?.Any(pool => pool.ExternalDatastore is not null) == true;

    /// <summary>Whether the shard's tablets start from a backup.</summary>
    public bool UsesBackups => Spec.TabletPools is { Count: > 0 } pools
        && (pools.Any(pool => !string.IsNullOrEmpty(pool.BackupLocationName)) || Spec.BackupLocations?.Any(location => string.IsNullOrEmpty(location.Name)) == true);

    /// <summary>Labels of the shard's tablets.</summary>
    public Dictionary<string, string> TabletLabels =>
        ComponentLabels.OfShard(VitessComponents.VtTablet, Context.Cluster, Context.Keyspace, Context.SafeShardName);

    /// <summary>Whether the topology could be reached in this pass.</summary>
    public bool Connected { get; set; }

    public override JsonObject? StatusJson => null;

    /// <summary>Says why something waits, and looks again soon.</summary>
    public ReconcileResult Wait(string reason, string message)
    {
        Note(reason, message);
        return ReconcileResult.RequeueAfter(Engine.Intervals.TopologyRetry);
    }
}
