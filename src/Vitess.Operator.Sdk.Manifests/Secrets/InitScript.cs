namespace Vitess.Operator.Sdk.Manifests;

/// <summary>
/// Builds the SQL that runs once in an empty MySQL. The script switches read-only and the binary log off first, because the statements must
/// not be replicated, and puts read-only back at its end, after all that was added.
/// </summary>
public sealed class InitScript
{
    private readonly List<SqlStatement> _statements = [];

    private InitScript()
    {
    }

    /// <summary>Begins with the statements that Vitess needs: its database and its accounts, and none that MySQL makes for others.</summary>
    public static InitScript ForVitess()
    {
        var script = new InitScript();
        script._statements.AddRange(VitessAccounts.Statements());
        return script;
    }

    /// <summary>Begins without any account: tablets cannot log in unless the accounts of Vitess are added, or known to them by other names.</summary>
    public static InitScript Empty() => new();

    /// <summary>Adds a database.</summary>
    /// <param name="name">Its name.</param>
    public InitScript CreateDatabase(string name) => Add(SqlStatement.CreateDatabase(name));

    /// <summary>Adds an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">Its password; null for none.</param>
    public InitScript CreateUser(SqlAccount account, string? password = null) => Add(SqlStatement.CreateUser(account, password));

    /// <summary>Gives rights to an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="on">What on: <c>*.*</c>, or a database or table such as <c>_vt.*</c>.</param>
    /// <param name="privileges">The rights, such as <c>SELECT</c>.</param>
    public InitScript Grant(SqlAccount account, string on, params IReadOnlyList<string> privileges) => Add(SqlStatement.Grant(privileges, on, account));

    /// <summary>Sets the password of an account, such as that of replication.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password.</param>
    public InitScript SetPassword(SqlAccount account, string password) => Add(SqlStatement.SetPassword(account, password));

    /// <summary>Adds a statement.</summary>
    /// <param name="statement">The statement; make one of free text by <see cref="SqlStatement.Of"/>.</param>
    public InitScript Add(SqlStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        _statements.Add(statement);
        return this;
    }

    /// <summary>The script.</summary>
    public string ToSql()
    {
        SqlStatement[] all = [.. ReadOnlyMode.Off, .. _statements, .. ReadOnlyMode.Back];
        return string.Concat(all.Select(statement => statement.ToSql() + "\n"));
    }

    /// <summary>How many statements it has; never what they say, since they may hold passwords.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"init script of {_statements.Count} statements");
}
