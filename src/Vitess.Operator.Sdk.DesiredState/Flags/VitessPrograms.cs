namespace Vitess.Operator.Sdk.DesiredState.Flags;

/// <summary>The programs of Vitess whose flags depend on the release.</summary>
public static class VitessPrograms
{
    /// <summary>The tablet server.</summary>
    public const string VtTablet = "vttablet";

    /// <summary>The keeper of mysqld beside a vttablet.</summary>
    public const string MysqlCtld = "mysqlctld";

    /// <summary>The taker of backups.</summary>
    public const string VtBackup = "vtbackup";

    /// <summary>The admin server.</summary>
    public const string VtCtld = "vtctld";

    /// <summary>The query router.</summary>
    public const string VtGate = "vtgate";

    /// <summary>The failover agent.</summary>
    public const string VtOrc = "vtorc";

    /// <summary>The API server of the web console.</summary>
    public const string VtAdmin = "vtadmin";
}
