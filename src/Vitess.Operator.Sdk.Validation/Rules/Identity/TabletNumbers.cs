using Vitess.Operator.Sdk.DesiredState.Identity;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Rules.Identity;

/// <summary>The tablets of a pool.</summary>
internal static class TabletNumbers
{
    /// <summary>The aliases of a pool's tablets in one shard.</summary>
    public static IEnumerable<TabletAlias> Of(PoolScope pool, KeyRange shard)
    {
        var cell = pool.Pool.Cell ?? "";
        var name = pool.IsExternal ? pool.Pool.Name : null;
        for (var index = 1; index <= pool.Pool.Replicas; index++)
        {
            yield return new TabletAlias(cell, TabletUid.Of(cell, pool.Keyspace.Name, shard.ToString(), pool.Pool.Type ?? "", index, name));
        }
    }
}
