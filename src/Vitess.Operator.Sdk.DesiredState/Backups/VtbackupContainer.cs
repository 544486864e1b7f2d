using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.DesiredState.Workloads;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>The container that takes a backup: mysqld's image with the binary of vtbackup.</summary>
/// <remarks>Source: reference/workloads-tablets.md, section 14.</remarks>
internal static class VtbackupContainer
{
    /// <summary>The container.</summary>
    /// <param name="pool">The pool whose data and configuration the backup takes after.</param>
    /// <param name="initial">True for the backup of a database that does not exist yet.</param>
    public static V1Container Of(TabletPool pool, bool initial) => new()
    {
        Name = "vtbackup",
        Image = NotEmpty.Text(pool.Shard.Mysqld.Image),
        Command = ["/vt/bin/vtbackup"],
        Args = Flags(pool, initial).ToArguments(),
        SecurityContext = ContainerSecurity.OfContainer(pool.Shard.Options),
        Resources = Resources.Copy(pool.Spec.Mysqld?.Resources),
        Env = Env(pool),
        VolumeMounts = Mounts(pool),
    };

    private static FlagSet Flags(TabletPool pool, bool initial)
    {
        var shard = pool.Shard;
        var flags = new FlagSet(FlagDialect.Of(VitessPrograms.VtBackup, shard.Spec.Images?.Vtbackup));
        BackupEngine.AddBackupFlags(flags, pool);
        flags.SetUser(pool.Spec.Vttablet?.VtbackupExtraFlags);
        pool.Storage?.AddFlags(flags);
        flags.Set("concurrency", 10)
            .Set("initial_backup", initial)
            .Set("min_backup_interval", "0s")
            .Set("min_retention_time", "0s")
            .Set("min_retention_count", 1)
            .Set("logtostderr", true)
            .Set("init_keyspace", shard.Keyspace)
            .Set("init_shard", shard.ShardName)
            .Set("init_db_name_override", shard.DatabaseName)
            .Set("db_dba_user", "vt_dba")
            .Set("db_charset", shard.Mysqld.Charset)
            .Set("init_db_sql_file", pool.InitScript.FilePath)
            .Set("mysql_socket", TabletPaths.MysqlSocket);
        TopologyFlags.Add(flags, shard.Spec.GlobalLockserver);
        flags.SetIfAbsent("builtinbackup-incremental-restore-path", TabletPaths.Data);
        MysqlFlags.AddServerVersion(flags, shard);
        return flags;
    }

    private static List<V1EnvVar> Env(TabletPool pool)
    {
        var env = new List<V1EnvVar>(8);
        pool.Storage?.AddEnv(env);
        TabletEnv.AddShared(env, pool);
        env.Add(new() { Name = "HOME", Value = "/home/vitess" });
        ListMerge.Env(env, pool.Spec.ExtraEnv);
        return env;
    }

    private static List<V1VolumeMount> Mounts(TabletPool pool)
    {
        var mounts = new List<V1VolumeMount>(8)
        {
            TabletMounts.OfRoot("/etc/ssl/certs", "certs", readOnly: true),
            TabletMounts.OfRoot(TabletPaths.Bin, "bin", readOnly: true),
        };
        TabletMounts.AddCommon(mounts, pool);
        pool.Storage?.AddMounts(mounts);
        ListMerge.VolumeMounts(mounts, pool.Spec.ExtraVolumeMounts);
        return mounts;
    }
}
