using Vitess.Operator.Sdk.Kubernetes;
using Vitess.Operator.Sdk.Topology;
using Vitess.Operator.Sdk.Topology.Records;

namespace Vitess.Operator.Sdk.Reconciliation.Shards;

/// <summary>Is told by passes what they read of shards in the topology, to notice when it changes.</summary>
internal interface IShardWatches
{
    /// <summary>Notes what a pass read.</summary>
    /// <param name="parameters">The topology.</param>
    /// <param name="keyspace">Keyspace.</param>
    /// <param name="shard">Shard, as the topology names it.</param>
    /// <param name="name">The VitessShard.</param>
    /// <param name="record">The record; null when there is none.</param>
    void Read(TopologyParameters parameters, string keyspace, string shard, NamespacedName name, Versioned<ShardRecord>? record);

    /// <summary>Forgets a VitessShard that is gone.</summary>
    /// <param name="name">Its key.</param>
    void Forget(NamespacedName name);
}
