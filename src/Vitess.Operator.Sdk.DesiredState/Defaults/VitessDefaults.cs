using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Defaults;

/// <summary>Fills in what a custom resource leaves open. Everything that reads a spec reads it through this.</summary>
/// <param name="options">What the operator is started with.</param>
/// <remarks>
/// Each method returns a new object and leaves its argument as it was; parts that need no default are shared by both.
/// Applying a method twice changes nothing more. Source: reference/crds.md, section 4.
/// </remarks>
public sealed class VitessDefaults(OperatorDefaults options)
{
    /// <summary>What the operator is started with.</summary>
    public OperatorDefaults Options { get; } = options;

    /// <summary>A cluster with its defaults. Cells, vtorc and keyspace images are filled in on the children.</summary>
    /// <param name="cluster">The cluster.</param>
    public V2VitessCluster Resolve(V2VitessCluster cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        return cluster with { Spec = CanonicalForm.Of(new ClusterDefaults(Options).Resolve(cluster.Spec ?? new VitessClusterSpec())) };
    }

    /// <summary>A cell with its defaults.</summary>
    /// <param name="cell">The cell.</param>
    public V2VitessCell Resolve(V2VitessCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return cell with { Spec = CellDefaults.Resolve(cell.Spec ?? new VitessCellSpec(), Options) };
    }

    /// <summary>A keyspace with its defaults.</summary>
    /// <param name="keyspace">The keyspace.</param>
    public V2VitessKeyspace Resolve(V2VitessKeyspace keyspace)
    {
        ArgumentNullException.ThrowIfNull(keyspace);
        return keyspace with { Spec = KeyspaceDefaults.Resolve(keyspace.Spec ?? new VitessKeyspaceSpec()) };
    }

    /// <summary>A shard with its defaults.</summary>
    /// <param name="shard">The shard.</param>
    public V2VitessShard Resolve(V2VitessShard shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        return shard with { Spec = ShardDefaults.Resolve(shard.Spec ?? new VitessShardSpec()) };
    }

    /// <summary>An etcd lockserver with its defaults.</summary>
    /// <param name="lockserver">The lockserver.</param>
    public V2EtcdLockserver Resolve(V2EtcdLockserver lockserver)
    {
        ArgumentNullException.ThrowIfNull(lockserver);
        return lockserver with { Spec = EtcdDefaults.Resolve(lockserver.Spec ?? new EtcdLockserverSpec(), Options) };
    }
}
