namespace Vitess.Operator.Sdk.Models;

/// <summary>Programs that take backups.</summary>
public static class BackupEngines
{
    /// <summary>Copies files of a stopped mysqld.</summary>
    public const string Builtin = "builtin";

    /// <summary>Percona XtraBackup; mysqld keeps running.</summary>
    public const string XtraBackup = "xtrabackup";

    /// <summary>Logical dump by MySQL Shell.</summary>
    public const string MysqlShell = "mysqlshell";
}
