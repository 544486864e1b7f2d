using Vitess.Operator.Sdk.Validation.Scopes;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>The memory budget of a pool's mysqld.</summary>
internal static class PoolMemory
{
    /// <summary>The budget, or null when the pool runs no mysqld.</summary>
    public static MemoryBudget? Of(PoolScope pool)
    {
        if (pool.Pool.Mysqld is not { } mysqld)
        {
            return null;
        }

        var (limit, request) = ContainerLimits.Of(mysqld.Resources, pool.Cluster.Context, pool.Cluster.Cluster.Metadata?.NamespaceProperty);
        return MysqldBudget.Of(new()
        {
            Server = Server(pool),
            ConfigOverrides = mysqld.ConfigOverrides,
            Limit = limit,
            Request = request,
            Connections = TabletConnections.Of(pool.Cluster.Spec.ExtraVitessFlags, pool.Pool.Vttablet?.ExtraFlags),
            Path = $"{pool.Path}.mysqld.resources",
        });
    }

    // Source: reference/crds.md, section 5.5: an override speaks for both MySQL flavours.
    private static MysqlServer Server(PoolScope pool)
    {
        var cluster = pool.Cluster.Spec.Images?.Mysqld ?? pool.Cluster.Context.Operator.Mysqld();
        return MysqlServer.Of(pool.Keyspace.Keyspace.Images?.Mysqld is { } own
            ? cluster with { Mysql56Compatible = own.Mysql56Compatible, Mysql80Compatible = own.Mysql80Compatible }
            : cluster);
    }
}
