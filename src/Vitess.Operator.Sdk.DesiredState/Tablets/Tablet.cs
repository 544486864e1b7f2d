using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>One tablet that a shard asks for.</summary>
public sealed class Tablet
{
    internal Tablet(TabletPool pool, int index)
    {
        Pool = pool;
        Index = index;
        var uid = TabletUid.Of(pool.Cell, pool.Shard.Keyspace, pool.Shard.ShardName, pool.Type, index, pool.IsExternal ? pool.Spec.Name : null);
        Alias = new TabletAlias(pool.Cell, uid);
        AliasText = Alias.ToString();
        Name = ObjectNames.Tablet(pool.Shard.Cluster, AliasText);
    }

    /// <summary>The pool that the tablet belongs to.</summary>
    public TabletPool Pool { get; }

    /// <summary>The place in the pool, from 1.</summary>
    public int Index { get; }

    /// <summary>The name in Vitess.</summary>
    public TabletAlias Alias { get; }

    /// <summary>The name of the Pod and of its PersistentVolumeClaim.</summary>
    public string Name { get; }

    internal string AliasText { get; }
}
