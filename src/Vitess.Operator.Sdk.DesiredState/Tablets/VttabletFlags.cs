using Vitess.Operator.Sdk.DesiredState.Backups;
using Vitess.Operator.Sdk.DesiredState.Flags;
using Vitess.Operator.Sdk.Models;

namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The flags of vttablet; what is set later wins.</summary>
/// <remarks>Source: reference/workloads-tablets.md, sections 7.1 to 7.4.</remarks>
internal static class VttabletFlags
{
    private const string Alias = "tablet-path";

    /// <summary>The arguments of the tablets of a pool, to be finished with a tablet's alias.</summary>
    public static PooledArguments Of(TabletPool pool)
    {
        var flags = new FlagSet(FlagDialect.Of(VitessPrograms.VtTablet, pool.Shard.Spec.Images?.Vttablet));
        AddBackup(flags, pool);
        if (pool.IsExternal)
        {
            ExternalDatastoreFlags.Add(flags, pool);
        }
        else
        {
            AddLocalDatastore(flags, pool);
        }

        AddBase(flags, pool);
        flags.SetUser(pool.Shard.Spec.ExtraVitessFlags);
        flags.SetUser(pool.Spec.Vttablet?.ExtraFlags);
        flags.SetIfAbsent("builtinbackup-incremental-restore-path", TabletPaths.Data);
        MysqlFlags.AddServerVersion(flags, pool.Shard);
        return new PooledArguments(flags, Alias);
    }

    private static void AddBackup(FlagSet flags, TabletPool pool)
    {
        if (pool.Storage is not { } storage)
        {
            return;
        }

        flags.Set("restore_from_backup", true)
            .Set("restore_concurrency", 10)
            .Set("wait_for_backup_interval", "10s")
            .Set("backup_engine_implementation", pool.Shard.Spec.BackupEngine);
        storage.AddFlags(flags);
        BackupEngine.AddTabletFlags(flags, pool, storage);
    }

    private static void AddLocalDatastore(FlagSet flags, TabletPool pool) => flags
        .Set("db_charset", pool.Shard.Mysqld.Charset)
        .Set("db_app_user", "vt_app")
        .Set("db_dba_user", "vt_dba")
        .Set("db_repl_user", "vt_repl")
        .Set("db_filtered_user", "vt_filtered")
        .Set("init_db_name_override", pool.Shard.DatabaseName)
        .Set("enforce_strict_trans_tables", true)
        .Set("enable_replication_reporter", true)
        .Set("mysqlctl_socket", TabletPaths.MysqlctlSocket)
        .Set("mycnf_socket_file", TabletPaths.MysqlSocket);

    private static void AddBase(FlagSet flags, TabletPool pool)
    {
        var shard = pool.Shard;
        flags.Set("logtostderr", true);
        TopologyFlags.Add(flags, shard.Spec.GlobalLockserver);
        flags.Set("grpc_max_message_size", 67108864)
            .Set("service_map", "grpc-queryservice,grpc-tabletmanager,grpc-updatestream")
            .Set("port", VttabletContainer.WebPort)
            .Set("grpc_port", VttabletContainer.GrpcPort)
            .Set(Alias, PooledArguments.Open)
            .Set("tablet_hostname", "$(POD_IP)")
            .Set("init_keyspace", shard.Keyspace)
            .Set("init_shard", shard.ShardName)
            .Set("init_tablet_type", InitialType(pool.Type))
            .Set("health_check_interval", "5s")
            .Set("queryserver-config-max-result-size", 100000)
            .Set("queryserver-config-query-timeout", "900s")
            .Set("queryserver-config-pool-size", 96)
            .Set("queryserver-config-stream-pool-size", 96)
            .Set("queryserver-config-transaction-cap", 300);
    }

    /// <summary>An external primary starts as a spare: the operator promotes it.</summary>
    private static string InitialType(string poolType) => poolType switch
    {
        PoolTypes.ExternalMaster => "spare",
        PoolTypes.ExternalReplica => PoolTypes.Replica,
        PoolTypes.ExternalReadOnly => PoolTypes.ReadOnly,
        _ => poolType,
    };
}
