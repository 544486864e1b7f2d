using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Secrets;

/// <summary>Rules on the text of the script that initialises mysqld.</summary>
internal static class InitScriptRules
{
    private const int ReadOnlyByDefault = 17;
    private static readonly string[] Off = ["read_only=off", "read_only=0", "read_only=false"];
    private static readonly string[] Harmless = ["set", "use ", "select", "show", "flush"];
    private static readonly string[] Sql =
    [
        "ALTER", "CHANGE", "CREATE", "DATABASE", "DELETE", "DROP", "FUNCTION", "GRANT", "INSERT", "INSTALL", "INTO", "PLUGIN", "PROCEDURE", "RENAME", "REPLACE", "RESET", "REVOKE", "ROLE",
        "SCHEMA", "START", "STOP", "TABLE", "TRUNCATE", "UPDATE", "USER", "VIEW",
    ];

    private static readonly string[] Accounts = ["vt_dba", "vt_app", "vt_appdebug", "vt_allprivs", "vt_repl", "vt_filtered"];

    public static IReadOnlyList<IRule> All { get; } =
    [
        OfScripts(new("V0613", Warning, "The init script does not create the accounts of Vitess", "init_db.sql: 'CREATE DATABASE _vt;'"), MissingAccounts),
        OfScripts(new("V0614", Warning, "The init script changes things while the server is read only", "init_db.sql: 'CREATE USER …' without SET GLOBAL super_read_only='OFF'"), WhileReadOnly),
    ];

    // One script is often shared by many shards: it is told of once, at the first of them.
    private static IRule OfScripts(RuleInfo info, Action<ShardScope, string, RuleFindings> check) => RuleOf.Cluster(info, (cluster, found) =>
    {
        foreach (var shard in cluster.Shards.Where(HasMysqld).DistinctBy(Script))
        {
            var source = shard.Template.DatabaseInitScriptSecret;
            if (cluster.Secrets.Find(cluster.Cluster.Metadata, source?.Name) is { } secret && SecretStore.Text(secret, source?.Key ?? "") is { } text)
            {
                check(shard, text, found);
            }
        }
    });

    private static bool HasMysqld(ShardScope shard) => shard.Pools.Any(pool => pool.Pool.Mysqld is not null);

    private static (string?, string?) Script(ShardScope shard) => (shard.Template.DatabaseInitScriptSecret?.Name, shard.Template.DatabaseInitScriptSecret?.Key);

    private static void MissingAccounts(ShardScope shard, string text, RuleFindings found)
    {
        var statements = SqlStatements.Of(text);
        var missing = Accounts.Where(account => !statements.Any(statement => statement.Contains(account, StringComparison.OrdinalIgnoreCase) && IsAboutAccounts(statement))).ToList();
        if (missing.Count > 0)
        {
            found.Add(
                shard.Path + ".databaseInitScriptSecret",
                $"The script creates no {string.Join(", ", missing)}: vttablet cannot log in to a server that starts from it (READY 2/3), unless a backup that has them is restored.",
                "Create the accounts of Vitess in the script.");
        }
    }

    private static bool IsAboutAccounts(string statement) =>
        statement.StartsWith("create user", StringComparison.OrdinalIgnoreCase) || statement.StartsWith("grant", StringComparison.OrdinalIgnoreCase)
        || statement.StartsWith("insert", StringComparison.OrdinalIgnoreCase);

    private static void WhileReadOnly(ShardScope shard, string text, RuleFindings found)
    {
        if (VitessMajor.Of(shard.Keyspace) < ReadOnlyByDefault)
        {
            return;
        }

        var statements = SqlStatements.Of(text).Index();
        var (number, first) = statements.FirstOrDefault(statement => TurnsOff(statement.Item) || !Array.Exists(Harmless, word => statement.Item.StartsWith(word, StringComparison.OrdinalIgnoreCase)));
        if (first is not null && !TurnsOff(first))
        {
            found.Add(
                shard.Path + ".databaseInitScriptSecret",
                $"mysqld starts with super_read_only since Vitess 17, and statement {number + 1}{Words(first)} comes before the script turns it off: initialisation fails.",
                "Begin the script with SET GLOBAL super_read_only='OFF';");
        }
    }

    private static bool TurnsOff(string statement)
    {
        var plain = string.Concat(statement.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '"' or '@' or '.' or ':'))).ToLowerInvariant();
        return Array.Exists(Off, plain.Contains);
    }

    // The script is a Secret: what stands in it may be a password, so nothing is repeated but words of SQL.
    private static string Words(string statement)
    {
        var words = statement.Split(' ', 3).Take(2).Select(word => word.ToUpperInvariant()).TakeWhile(word => Array.Exists(Sql, known => known == word));
        return string.Join(' ', words) is { Length: > 0 } known ? $" ({known} …)" : "";
    }
}
