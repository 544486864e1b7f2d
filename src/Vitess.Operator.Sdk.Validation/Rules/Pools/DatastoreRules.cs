using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Pools;

/// <summary>Rules on where the data of a pool lives.</summary>
internal static class DatastoreRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Pools(new("V0603", Error, "A pool has neither mysqld nor an external server", "tabletPools: [{type: replica, vttablet: {…}}]"), Neither),
        RuleOf.Pools(new("V0604", Error, "A pool has mysqld and an external server", "tabletPools: [{mysqld: {…}, externalDatastore: {…}}]"), Both),
        RuleOf.Pools(new("V0605", Error, "The type of a pool does not fit where its data lives", "tabletPools: [{type: replica, externalDatastore: {…}}]"), Type),
        RuleOf.Shards(new("V0606", Error, "A shard mixes pools on external servers with pools of its own", "tabletPools: [{type: replica, mysqld: {…}}, {type: externalreplica, externalDatastore: {…}}]"), Mixed),
        RuleOf.Shards(new("V0610", Warning, "Two pools stand in front of the same server", "tabletPools: [{name: a, externalDatastore: {host: db}}, {name: b, externalDatastore: {host: db}}]"), SameServer),
        RuleOf.Pools(new("V0615", Warning, "The data of a pool does not outlive its Pods", "tabletPools: [{mysqld: {…}}] without dataVolumeClaimTemplate"), NoVolume),
    ];

    private static void Neither(PoolScope pool, RuleFindings found)
    {
        if (pool.Pool is { Mysqld: null, ExternalDatastore: null })
        {
            found.Add(
                pool.Path,
                "The pool has neither mysqld nor externalDatastore: vttablet waits for a socket that nobody opens and is never Ready.",
                pool.HasExternalType ? "Add externalDatastore." : "Add mysqld with its resources.");
        }
    }

    private static void Both(PoolScope pool, RuleFindings found)
    {
        if (pool.Pool is { Mysqld: not null, ExternalDatastore: not null })
        {
            found.Add(pool.Path + ".mysqld", "vttablet talks to the external server; mysqld runs beside it for nothing, and backups would be taken of it.", "Leave out mysqld or externalDatastore.");
        }
    }

    private static void Type(PoolScope pool, RuleFindings found)
    {
        if (pool.HasExternalType && !pool.IsExternal)
        {
            found.Add(pool.Path + ".type", $"A pool of type {pool.Pool.Type} needs externalDatastore.", "Add externalDatastore, or use the type replica or rdonly.");
        }
        else if (!pool.HasExternalType && pool.IsExternal)
        {
            found.Add(
                pool.Path + ".type",
                $"A pool of type {pool.Pool.Type} with an external server starts and elects its primary as if the data were its own.",
                $"Use the type external{(pool.Pool.Type == Models.PoolTypes.Replica ? "master or externalreplica" : pool.Pool.Type)}.");
        }
    }

    private static void Mixed(ShardScope shard, RuleFindings found)
    {
        var external = shard.Pools.FirstOrDefault(pool => pool.IsExternal);
        if (external is not null && shard.Pools.Any(pool => !pool.IsExternal))
        {
            found.Add(external.Path + ".externalDatastore", "One pool on an external server turns off the first election of a primary and the backups of the whole shard.", "Keep external and own servers in different keyspaces, and move tables between them.");
        }
    }

    private static void SameServer(ShardScope shard, RuleFindings found)
    {
        foreach (var pool in Repeated.Of(shard.Pools.Where(pool => pool.IsExternal), Server))
        {
            found.Add(pool.Path + ".externalDatastore.host", $"Another pool of this cell and type is in front of {pool.Pool.ExternalDatastore!.Host} too: one server counts as several tablets.", "Give each pool a server of its own, or raise replicas of one pool.");
        }
    }

    private static (string?, string?, string?, int) Server(PoolScope pool) =>
        (pool.Pool.Cell, pool.Pool.Type, pool.Pool.ExternalDatastore!.Host, pool.Pool.ExternalDatastore.Port);

    private static void NoVolume(PoolScope pool, RuleFindings found)
    {
        if (pool.Pool is { Mysqld: not null, DataVolumeClaimTemplate: null, ExternalDatastore: null })
        {
            found.Add(pool.Path + ".dataVolumeClaimTemplate", "Without a claim the data is gone with each Pod: every restart restores a backup, and losing all Pods of a shard at once loses the shard.", "Add dataVolumeClaimTemplate.");
        }
    }
}
