using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Rules.Images;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Changes;

/// <summary>Rules on changes of backups and of MySQL.</summary>
internal static class BackupChangeRules
{
    public static IReadOnlyList<IRule> All { get; } =
    [
        ChangeOf.Cluster(new("V0910", Warning, "Backups are taken by another program", "engine: builtin to xtrabackup"), Engine),
        ChangeOf.Cluster(new("V0911", Warning, "A live cluster gets backups", "backup: nothing to {locations: […]}"), Added),
        ChangeOf.Cluster(new("V0812", Warning, "MySQL goes back, or to another major release", "mysql:8.0.40 to mysql:8.4.3"), MysqlRelease),
    ];

    private static string EngineOf(ClusterScope cluster) => cluster.Spec.Backup?.Engine is { Length: > 0 } engine ? engine : BackupEngines.Builtin;

    private static void Engine(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        if (cluster.Spec.Backup is not null && old.Spec.Backup is not null && EngineOf(cluster) != EngineOf(old))
        {
            found.Add("spec.backup.engine", $"Backups taken with {EngineOf(old)} can be restored only while the images contain it.", "Take a full backup with the new engine before tablets are added.");
        }
    }

    private static void Added(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        if (cluster.Locations.Count > 0 && old.Locations.Count == 0 && old.Keyspaces.Count > 0)
        {
            found.Add("spec.backup", "In a shard that has no tables yet a restarted tablet takes itself for new, loses its position and cannot replicate.", "Create a table in each shard first.");
        }
    }

    private static void MysqlRelease(ClusterScope cluster, ClusterScope old, RuleFindings found)
    {
        foreach (var image in cluster.Images.Where(image => image.Program == "mysqld"))
        {
            var before = MysqlTag.Of(old.Images.FirstOrDefault(known => known.Path == image.Path)?.Image);
            if (before is { } was && MysqlTag.Of(image.Image) is { } now && (now.CompareTo(was) < 0 || (now.Major, now.Minor) != (was.Major, was.Minor)) && (now.Patch > 0 || (now.Major, now.Minor) != (was.Major, was.Minor)))
            {
                found.Add(
                    image.Path,
                    now.CompareTo(was) < 0 ? "MySQL does not go back: it cannot read the redo logs and tables of a newer release." : "A newer MySQL reads the redo logs only after a clean shutdown of the old one.",
                    now.CompareTo(was) < 0 ? "Keep the release, or restore a backup of the older one into new tablets."
                        : "Set innodb_fast_shutdown=0 in configOverrides and roll that out first, then change the image, then remove the setting.");
            }
        }
    }
}
