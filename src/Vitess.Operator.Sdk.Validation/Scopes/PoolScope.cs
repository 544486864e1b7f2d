using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A tablet pool.</summary>
/// <param name="Shard">The shard template that it stands in.</param>
/// <param name="Pool">The pool as written.</param>
/// <param name="Index">Its place in the list.</param>
/// <param name="Path">Its path: <c>spec.keyspaces[0].partitionings[0].equal.shardTemplate.tabletPools[0]</c>.</param>
internal sealed record PoolScope(ShardScope Shard, VitessShardTabletPool Pool, int Index, string Path)
{
    public KeyspaceScope Keyspace => Shard.Keyspace;

    public ClusterScope Cluster => Shard.Cluster;
}
