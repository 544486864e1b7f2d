using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.Validation.Scopes;

/// <summary>A tablet pool.</summary>
/// <param name="Shard">The shard template that it stands in.</param>
/// <param name="Pool">The pool as written.</param>
/// <param name="Index">Its place in the list.</param>
/// <param name="Path">Its path: <c>spec.keyspaces[0].partitionings[0].equal.shardTemplate.tabletPools[0]</c>.</param>
internal sealed record PoolScope(ShardScope Shard, VitessShardTabletPool Pool, int Index, string Path)
{
    private static readonly string[] ExternalTypes = [PoolTypes.ExternalMaster, PoolTypes.ExternalReplica, PoolTypes.ExternalReadOnly];

    public KeyspaceScope Keyspace => Shard.Keyspace;

    public bool HasExternalType => ExternalTypes.Contains(Pool.Type);

    public bool IsExternal => Pool.ExternalDatastore is not null;

    /// <summary>Whether its tablets can become primary.</summary>
    public bool IsPrimaryEligible => Pool.Type is PoolTypes.Replica or PoolTypes.ExternalMaster;

    public ClusterScope Cluster => Shard.Cluster;
}
