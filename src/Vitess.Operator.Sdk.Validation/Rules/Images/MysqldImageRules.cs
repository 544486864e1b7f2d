using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Models;
using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Images;

/// <summary>Rules on the images of mysqld.</summary>
internal static class MysqldImageRules
{
    private const int MysqldLeftLite = 19;

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Cluster(new("V0801", Error, "There is no image for mysqld", "images: {mysqld: {}}"), NoImage),
        RuleOf.Cluster(new("V0802", Warning, "Images of several kinds of MySQL are given", "images: {mysqld: {mysql56Compatible: a, mysql80Compatible: b}}"), SeveralFlavours),
        RuleOf.Keyspaces(new("V0803", Warning, "A keyspace's image takes away the cluster's image of the other MySQL", "keyspaces: [{images: {mysqld: {mysql80Compatible: a}}}]"), Override),
        OfMysqld(new("V0806", Warning, "The version of MySQL cannot be read from the image", "mysqld: {mysql80Compatible: 'registry:5000/mysql:8.0.40'}"), Version),
        OfMysqld(new("V0811", Warning, "mysqld of plain vitess/lite is deprecated", "mysqld: {mysql80Compatible: 'vitess/lite:v24.0.0'}"), PlainLite),
        OfMysqld(new("V0813", Warning, "MySQL 8.4 is experimental in Vitess", "mysqld: {mysql80Compatible: 'mysql:8.4.3'}"), NewMysql),
        OfMysqld(new("V0814", Warning, "The image of mysqld lacks xtrabackup", "backup: {engine: xtrabackup}, mysqld: {mysql80Compatible: 'mysql:8.0.40'}"), NoXtrabackup),
    ];

    private static IRule OfMysqld(RuleInfo info, Action<ImageScope, ClusterScope, RuleFindings> check) => RuleOf.Cluster(info, (cluster, found) =>
    {
        foreach (var image in cluster.Images.Where(image => image.Program == "mysqld"))
        {
            check(image, cluster, found);
        }
    });

    private static void NoImage(ClusterScope cluster, RuleFindings found)
    {
        var mysqld = cluster.Spec.Images?.Mysqld;
        if (mysqld is not null && IsEmpty(mysqld) && UsingMysqld(cluster).Any(keyspace => keyspace.Keyspace.Images?.Mysqld is null))
        {
            found.Add("spec.images.mysqld", "The block is there but names no image: Pods get an empty image and are refused.", "Name an image in it, or leave the block out for the default.");
        }

        foreach (var keyspace in UsingMysqld(cluster).Where(keyspace => keyspace.Keyspace.Images?.Mysqld is { } own
            && string.IsNullOrEmpty(own.Mysql56Compatible) && string.IsNullOrEmpty(own.Mysql80Compatible)
            && string.IsNullOrEmpty(mysqld?.MariadbCompatible) && string.IsNullOrEmpty(mysqld?.Mariadb103Compatible)))
        {
            found.Add(keyspace.Path + ".images.mysqld", "The block is there but names no image, and takes away the cluster's: Pods get an empty image and are refused.", "Name an image in it, or leave the block out.");
        }
    }

    private static bool IsEmpty(MysqldImage image) =>
        string.IsNullOrEmpty(image.Mysql56Compatible) && string.IsNullOrEmpty(image.Mysql80Compatible)
        && string.IsNullOrEmpty(image.MariadbCompatible) && string.IsNullOrEmpty(image.Mariadb103Compatible);

    private static IEnumerable<KeyspaceScope> UsingMysqld(ClusterScope cluster) =>
        cluster.Keyspaces.Where(keyspace => keyspace.Partitionings.SelectMany(part => part.Shards).SelectMany(shard => shard.Pools).Any(pool => pool.Pool.Mysqld is not null));

    private static void SeveralFlavours(ClusterScope cluster, RuleFindings found)
    {
        foreach (var group in cluster.Images.Where(image => image.Program == "mysqld").GroupBy(image => image.Path[..image.Path.LastIndexOf('.')]))
        {
            var names = group.Select(image => image.Path[(image.Path.LastIndexOf('.') + 1)..]).ToList();
            if (names.Count > 1)
            {
                found.Add(group.Key, $"{names[0]} counts, the others are ignored{(names[0] != "mysql80Compatible" && names.Contains("mysql80Compatible") ? ", except that mysql80Compatible turns the charset to utf8mb4" : "")}.", "Keep one.");
            }
        }
    }

    private static void Override(KeyspaceScope keyspace, RuleFindings found)
    {
        var (own, cluster) = (keyspace.Keyspace.Images?.Mysqld, keyspace.Cluster.Spec.Images?.Mysqld);
        var loses56 = string.IsNullOrEmpty(own?.Mysql56Compatible) && !string.IsNullOrEmpty(cluster?.Mysql56Compatible);
        var loses80 = string.IsNullOrEmpty(own?.Mysql80Compatible) && !string.IsNullOrEmpty(cluster?.Mysql80Compatible);
        if (own is not null && (loses56 || loses80))
        {
            found.Add(keyspace.Path + ".images.mysqld", $"The keyspace's block stands for both kinds of MySQL: the cluster's {(loses56 ? "mysql56Compatible" : "mysql80Compatible")} does not count here.", "Nothing, if that is meant.");
        }
    }

    private static void Version(ImageScope image, ClusterScope cluster, RuleFindings found)
    {
        var reference = ImageReference.Parse(image.Image);
        if (reference.Repository.Contains(':', StringComparison.Ordinal) || (reference.Digest is not null && reference.Tag is null))
        {
            var safety = cluster.Context.Target.IsSdk ? "" : ", and the test that protects upgrades is left out";
            found.Add(image.Path, $"The version of MySQL is what follows the first colon of the image, here a port or a digest: clients see a wrong version or none{safety}.", "Set the flag mysql_server_version, or use a registry without port and a tag.");
        }
    }

    private static void PlainLite(ImageScope image, ClusterScope cluster, RuleFindings found)
    {
        var reference = ImageReference.Parse(image.Image);
        var tag = reference.Tag ?? "latest";
        if (reference.Repository.EndsWith("vitess/lite", StringComparison.Ordinal)
            && !tag.Contains("mysql", StringComparison.Ordinal)
            && !tag.Contains("percona", StringComparison.Ordinal)
            && VitessMajor.Of(cluster, image.Image) >= MysqldLeftLite)
        {
            found.Add(image.Path, "mysqld within plain vitess/lite is deprecated since Vitess 19.", "Use an official mysql image, or a tag that ends in mysql80 or mysql84.");
        }
    }

    private static void NewMysql(ImageScope image, ClusterScope cluster, RuleFindings found)
    {
        if (MysqlTag.Of(image.Image) is { Major: 8, Minor: 4 })
        {
            var release = VitessMajor.Of(cluster, cluster.Spec.Images?.Vttablet);
            found.Add(
                image.Path,
                $"MySQL 8.4 is experimental in Vitess from 21 on{(release < 21 ? $", and the images are of release {release}" : "")}; from 23 on accounts use caching_sha2_password, which may mean changing users for replication.",
                "Try it with a copy of the data first.");
        }
    }

    private static void NoXtrabackup(ImageScope image, ClusterScope cluster, RuleFindings found)
    {
        var repository = ImageReference.Parse(image.Image).Repository;
        if (cluster.Spec.Backup?.Engine == BackupEngines.XtraBackup && (repository.Split('/')[^1] is "mysql" or "mysql-server"))
        {
            found.Add(image.Path, "vtbackup runs xtrabackup inside this image, and official images of MySQL do not have it: every backup fails.", "Use vitess/lite with a tag that ends in mysql80 or mysql84 for mysqld and vttablet, or the engine builtin.");
        }
    }
}
