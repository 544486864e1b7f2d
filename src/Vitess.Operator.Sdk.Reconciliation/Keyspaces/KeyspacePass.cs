using System.Text.Json.Nodes;
using Vitess.Operator.Sdk.DesiredState.Children;
using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Reconciliation.Passes;

namespace Vitess.Operator.Sdk.Reconciliation.Keyspaces;

/// <summary>What a pass over a VitessKeyspace knows.</summary>
internal sealed class KeyspacePass : ObjectPass
{
    public KeyspacePass(EngineServices engine, JsonObject live)
        : this(engine, live, engine.Owners.Keyspace(live))
    {
    }

    private KeyspacePass(EngineServices engine, JsonObject live, V2VitessKeyspace keyspace)
        : base(engine, live, Lockservers.ParametersOf(keyspace.Spec.GlobalLockserver))
    {
        Keyspace = keyspace;
        Partitionings = [.. keyspace.Spec.Partitionings.Select(partitioning => new Partitioning(partitioning))];
        Shards = KeyspaceShards.Of(keyspace.Spec.Partitionings);
        Faults = KeyspaceShards.Faults(keyspace.Spec.Partitionings);
        Conditions = new ConditionList(keyspace.Status?.Conditions, engine.Time);
        Status = new VitessKeyspaceStatus
        {
            ObservedGeneration = Generation,
            // A pool without replicas keeps nobody: it is as good as none (D-35).
            Idle = Partitionings.All(partitioning => partitioning.Pools.All(pool => pool.Replicas == 0)) ? ConditionStatuses.True : ConditionStatuses.False,
            Shards = new SortedDictionary<string, VitessKeyspaceShardStatus>(StringComparer.Ordinal),
            OrphanedShards = new SortedDictionary<string, OrphanStatus>(StringComparer.Ordinal),
        };
    }

    /// <summary>The keyspace with its defaults.</summary>
    public V2VitessKeyspace Keyspace { get; }

    public VitessKeyspaceSpec Spec => Keyspace.Spec;

    public IReadOnlyList<Partitioning> Partitionings { get; }

    /// <summary>Templates of the shards of all partitionings by key range.</summary>
    public IReadOnlyList<KeyspaceShard> Shards { get; }

    /// <summary>Partitionings that give no shards, though the spec asks for some.</summary>
    public IReadOnlyList<PartitioningFault> Faults { get; }

    public string Cluster => Live.GetLabel(VitessLabels.Cluster) ?? string.Empty;

    /// <summary>Labels of the keyspace's shards.</summary>
    public Dictionary<string, string> ShardLabels => new(StringComparer.Ordinal)
    {
        [VitessLabels.Cluster] = Cluster,
        [VitessLabels.Keyspace] = Spec.Name,
    };

    public ConditionList Conditions { get; }

    /// <summary>The status that this pass writes.</summary>
    public VitessKeyspaceStatus Status { get; }

    public override StatusTiming StatusTiming => StatusTiming.Paced;

    public override JsonObject? StatusJson
    {
        get
        {
            Status.Conditions = Conditions.ToList();
            return StatusWrite.ToJson(Status);
        }
    }
}
