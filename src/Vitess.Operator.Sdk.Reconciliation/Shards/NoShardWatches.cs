using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Follows nothing.</summary>
internal sealed class NoShardWatches : IShardWatches
{
    public static NoShardWatches Instance { get; } = new();

    public void Read(TopologyParameters parameters, string keyspace, string shard, NamespacedName name, Versioned<ShardRecord>? record)
    {
    }

    public void Forget(NamespacedName name)
    {
    }
}
