namespace Vitess.Operator.Sdk.Manifests;

/// <summary>The accounts by which Vitess logs in to MySQL, as in the published examples.</summary>
internal static class VitessAccounts
{
    private const string Everything = "*.*";

    private static readonly string[] Reading = ["SELECT", "SHOW DATABASES", "PROCESS"];

    private static readonly string[] Writing =
    [
        "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "RELOAD", "PROCESS", "FILE", "REFERENCES", "INDEX", "ALTER", "SHOW DATABASES",
        "CREATE TEMPORARY TABLES", "LOCK TABLES", "EXECUTE",
    ];

    private static readonly string[] Defining =
    [
        "REPLICATION CLIENT", "CREATE VIEW", "SHOW VIEW", "CREATE ROUTINE", "ALTER ROUTINE", "CREATE USER", "EVENT", "TRIGGER",
    ];

    /// <summary>Removes what MySQL makes for others, and makes the database and the accounts of Vitess.</summary>
    public static IEnumerable<SqlStatement> Statements() =>
    [
        SqlStatement.Of("DROP USER IF EXISTS ''@'%', ''@'localhost', 'root'@'%'"),
        SqlStatement.Of("DROP DATABASE IF EXISTS test"),
        SqlStatement.CreateDatabase("_vt"),
        .. Administrator(new SqlAccount("vt_dba")),
        .. Account(new("vt_app"), [.. Writing, .. Defining]),
        .. Account(new("vt_appdebug"), Reading),
        .. Account(new("vt_allprivs"), [.. Writing, "REPLICATION SLAVE", .. Defining]),
        .. Account(new("vt_repl", "%"), ["REPLICATION SLAVE"]),
        .. Account(new("vt_filtered"), [.. Writing, "REPLICATION SLAVE", .. Defining]),
        .. Account(new("vt_monitoring"), ["SELECT", "PROCESS", "SUPER", "REPLICATION CLIENT", "RELOAD"]),
        SqlStatement.Grant(["SELECT", "UPDATE", "DELETE", "DROP"], "performance_schema.*", new("vt_monitoring")),
    ];

    private static SqlStatement[] Administrator(SqlAccount account) =>
    [
        .. Account(account, ["ALL"]),
        SqlStatement.Grant(["GRANT OPTION"], Everything, account),
        SqlStatement.Of($"GRANT PROXY ON ''@'' TO {account} WITH GRANT OPTION"),
    ];

    private static SqlStatement[] Account(SqlAccount account, string[] privileges) =>
        [SqlStatement.CreateUser(account), SqlStatement.Grant(privileges, Everything, account)];
}
