using k8s.Models;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.DesiredState.Merging;
using Vitess.Operator.Sdk.DesiredState.Tablets;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Backups;

/// <summary>The flags of the program that copies the data.</summary>
/// <remarks>Source: reference/workloads-tablets.md, sections 7.4 and 14.1.</remarks>
internal static class BackupEngine
{
    private const string ShellFlags = $"--defaults-file=/dev/null --no-password --js -u vt_dba -S {TabletPaths.MysqlSocket}";

    /// <summary>Adds the flags of a vttablet, which backs up beside a running mysqld but restores alone.</summary>
    public static void AddTabletFlags(FlagSet flags, TabletPool pool, IBackupStorage storage)
    {
        switch (pool.Shard.Spec.BackupEngine)
        {
            case BackupEngines.XtraBackup:
                AddXtrabackup(flags, backup: 1, restore: Cores(pool.Spec.Mysqld?.Resources) + Cores(pool.Spec.Vttablet?.Resources));
                break;
            case BackupEngines.MysqlShell:
                AddMysqlShell(flags, storage);
                break;
        }
    }

    /// <summary>Adds the flags of vtbackup, which has its mysqld for itself.</summary>
    public static void AddBackupFlags(FlagSet flags, TabletPool pool)
    {
        flags.Set("backup_engine_implementation", pool.Shard.Spec.BackupEngine);
        if (pool.Shard.Spec.BackupEngine == BackupEngines.XtraBackup)
        {
            var cores = Cores(pool.Spec.Mysqld?.Resources);
            AddXtrabackup(flags, cores, cores);
        }
    }

    private static void AddXtrabackup(FlagSet flags, long backup, long restore) => flags
        .Set("xtrabackup_user", "vt_dba")
        .Set("xtrabackup_stream_mode", "xbstream")
        .Set("xtrabackup_stripes", 8)
        .Set("xtrabackup_backup_flags", FormattableString.Invariant($"--parallel={Math.Max(1, backup)}"))
        .Set("xbstream_restore_flags", FormattableString.Invariant($"--parallel={Math.Max(1, restore)}"))
        .Set("backup_storage_compress", true);

    /// <summary>The shell writes to a directory; a storage that mounts none leaves it out, and Vitess says so when a backup is taken.</summary>
    private static void AddMysqlShell(FlagSet flags, IBackupStorage storage)
    {
        var mounts = new List<V1VolumeMount>(1);
        storage.AddMounts(mounts);
        if (mounts.Count > 0)
        {
            flags.Set("mysql-shell-backup-location", mounts[0].MountPath);
        }

        flags.Set("mysql-shell-flags", ShellFlags);
    }

    private static long Cores(V1ResourceRequirements? resources) =>
        resources?.Requests is { } requests && requests.TryGetValue("cpu", out var cpu) ? Resources.WholeUnits(cpu) : 0;
}
