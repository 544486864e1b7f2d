namespace Vitess.Operator.Sdk.DesiredState.Tablets;

/// <summary>The scripts of init containers. They are values of fields: each byte must match what running Pods carry.</summary>
/// <remarks>Source: reference/workloads-tablets.md, sections 5 and 14.</remarks>
internal static class InitScripts
{
    /// <summary>Puts mysqlctld and the configuration of MySQL onto the shared volume of a tablet Pod.</summary>
    public const string TabletRoot =
        "set -ex\n"
        + "mkdir -p /mnt/vt/bin\n"
        + "cp --no-clobber /vt/bin/mysqlctld /mnt/vt/bin/\n"
        + CopyConfig
        + "mkdir -p /mnt/vt/vtdataroot\n"
        + LogConfig
        + SocketConfig
        + "echo -e \"[client]\\nuser=vt_dba\\nsocket=/vt/socket/mysql.sock\\n\" > /mnt/vt/config/mycnf/client.cnf\n";

    /// <summary>Points the my.cnf of an existing data directory to the socket's place.</summary>
    public const string MysqlSocket =
        "set -ex\n"
        + "cd /vt/vtdataroot\n"
        + "for mycnf in $(find . -mindepth 2 -maxdepth 2 -path './vt_*/my.cnf'); do\n"
        + "  sed -i -e 's,^socket[ \\t]*=.*$,socket = /vt/socket/mysql.sock,' \"${mycnf}\"\n"
        + "done\n";

    /// <summary>Puts vtbackup, certificates and the configuration of MySQL onto the shared volume of a backup Pod.</summary>
    public const string BackupRoot =
        "set -ex\n"
        + "mkdir -p /mnt/vt/bin\n"
        + "cp --no-clobber /vt/bin/vtbackup /mnt/vt/bin/\n"
        + CopyConfig
        + LogConfig
        + "echo -e \"sync_binlog=0\\ninnodb_flush_log_at_trx_commit=0\" > /mnt/vt/config/mycnf/vtbackup.cnf\n"
        + "mkdir -p /mnt/vt/certs\n"
        + "cp --no-clobber /etc/ssl/certs/ca-certificates.crt /mnt/vt/certs/\n"
        + SocketConfig;

    private const string CopyConfig =
        "mkdir -p /mnt/vt/config\n"
        + "if [[ -d /vt/config/mycnf ]]; then\n"
        + "  cp --no-clobber -R /vt/config/mycnf /mnt/vt/config/\n"
        + "else\n"
        + "  mkdir -p /mnt/vt/config/mycnf\n"
        + "fi\n";

    private const string LogConfig =
        "ln -sf /dev/stderr /mnt/vt/config/stderr.symlink\n"
        + "echo \"log-error = /vt/config/stderr.symlink\" > /mnt/vt/config/mycnf/log-error.cnf\n"
        + "echo \"binlog_format=row\" > /mnt/vt/config/mycnf/rbr.cnf\n";

    private const string SocketConfig = "echo \"socket = /vt/socket/mysql.sock\" > /mnt/vt/config/mycnf/socket.cnf\n";
}
