using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Backups;

/// <summary>Rules on how pools use backup locations.</summary>
internal static class LocationUseRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Pools(new("V0904", Error, "A pool uses a backup location that does not exist", "tabletPools: [{backupLocationName: maim}]"), Unknown),
        RuleOf.Shards(new("V0905", Error, "No backup location applies to a shard", "locations: [{name: main}], pools without backupLocationName"), NoneApplies),
        RuleOf.Shards(new("V0906", Warning, "The pools of a shard use different backup locations", "tabletPools: [{backupLocationName: a}, {backupLocationName: b}]"), Different),
        RuleOf.Pools(new("V0909", Error, "Backups with MySQL Shell need a login that is mounted", "engine: mysqlshell, locations: [{s3: {…}}] without authSecret"), MysqlShell),
        RuleOf.Shards(new("V0913", Warning, "Nobody takes the first backup that tablets wait for", "replication: {initializeBackup: false}"), NoFirstBackup),
    ];

    private static LocationScope? Find(PoolScope pool) => pool.Cluster.Locations.FirstOrDefault(location => location.Name == (pool.Pool.BackupLocationName ?? ""));

    private static void Unknown(PoolScope pool, RuleFindings found)
    {
        if (!string.IsNullOrEmpty(pool.Pool.BackupLocationName) && Find(pool) is null)
        {
            found.Add(
                pool.Path + ".backupLocationName",
                $"There is no backup location '{pool.Pool.BackupLocationName}': the first backup can never be made, and the shard waits for it for ever (event InitShardWaiting).",
                NearName.Hint(pool.Pool.BackupLocationName, pool.Cluster.Locations.Select(location => location.Name)) ?? "Add the location to spec.backup.locations, or leave the name out.");
        }
    }

    private static void NoneApplies(ShardScope shard, RuleFindings found)
    {
        if (shard.Cluster.Locations.Count > 0
            && shard.Cluster.Locations.All(location => location.Name.Length > 0)
            && shard.Pools.Count > 0
            && shard.Pools.All(pool => string.IsNullOrEmpty(pool.Pool.BackupLocationName) && !pool.IsExternal))
        {
            found.Add(shard.Path + ".tabletPools", "All backup locations have names, and no pool of the shard names one: its backups are off without a word.", "Set backupLocationName on the pools, or leave out the name of one location.");
        }
    }

    private static void Different(ShardScope shard, RuleFindings found)
    {
        var first = shard.Pools.Count == 0 ? null : shard.Pools[0].Pool.BackupLocationName ?? "";
        foreach (var pool in shard.Cluster.Locations.Count == 0 ? [] : shard.Pools.Where(pool => (pool.Pool.BackupLocationName ?? "") != first))
        {
            found.Add(pool.Path + ".backupLocationName", "The pools of this shard use different locations: new tablets of one pool do not see the backups of the other.", "Use one location for all pools of a shard.");
        }
    }

    private static void MysqlShell(PoolScope pool, RuleFindings found)
    {
        if (pool.Cluster.Spec.Backup?.Engine == BackupEngines.MysqlShell
            && Find(pool)?.Location is { } location
            && (location.Gcs is { AuthSecret: null } || location.S3 is { AuthSecret: null }))
        {
            var sdk = pool.Cluster.Context.Target.IsSdk;
            found.Add(
                pool.Path + (string.IsNullOrEmpty(pool.Pool.BackupLocationName) ? "" : ".backupLocationName"),
                sdk ? "MySQL Shell has no place to write to, because the location has no authSecret: the tablets run, but every backup fails."
                    : "The location has no authSecret, so nothing is mounted: the operator fails while it builds the tablets.",
                "Give the location an authSecret, or use another engine.",
                sdk ? Warning : Error);
        }
    }

    private static void NoFirstBackup(ShardScope shard, RuleFindings found)
    {
        if (shard.Template.Replication?.InitializeBackup == false && shard.Pools.Any(pool => pool.Pool.Mysqld is not null && Find(pool) is not null))
        {
            found.Add(shard.Path + ".replication.initializeBackup", "Tablets wait for a backup to restore, and with initializeBackup: false nobody takes the first one.", "Leave it out, unless another cluster takes the backup or there is one already.");
        }
    }
}
