namespace Vitess.Operator.Sdk.Manifests;

/// <summary>A statement of an init script.</summary>
public sealed class SqlStatement
{
    private readonly string _sql;

    private SqlStatement(string sql) => _sql = sql;

    /// <summary>A statement as it is.</summary>
    /// <param name="sql">One statement; a semicolon at its end may be left out.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static SqlStatement Of(string sql)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        return new(sql.Trim().TrimEnd(';'));
    }

    /// <summary>Makes a database unless it is there.</summary>
    /// <param name="name">Its name.</param>
    public static SqlStatement CreateDatabase(string name) => Of($"CREATE DATABASE IF NOT EXISTS {SqlText.Identifier(name)}");

    /// <summary>Makes an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">Its password; null for none.</param>
    public static SqlStatement CreateUser(SqlAccount account, string? password = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        return Of($"CREATE USER {account}{(password is null ? "" : $" IDENTIFIED BY {SqlText.Quoted(password)}")}");
    }

    /// <summary>Sets the password of an account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="password">The password.</param>
    public static SqlStatement SetPassword(SqlAccount account, string password)
    {
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(password);
        return Of($"ALTER USER {account} IDENTIFIED BY {SqlText.Quoted(password)}");
    }

    /// <summary>Gives rights to an account.</summary>
    /// <param name="privileges">The rights.</param>
    /// <param name="on">What on.</param>
    /// <param name="account">The account.</param>
    /// <exception cref="ArgumentException">There are no rights.</exception>
    public static SqlStatement Grant(IReadOnlyList<string> privileges, string on, SqlAccount account)
    {
        ArgumentNullException.ThrowIfNull(privileges);
        ArgumentException.ThrowIfNullOrWhiteSpace(on);
        ArgumentNullException.ThrowIfNull(account);
        return privileges.Count > 0
            ? Of($"GRANT {string.Join(", ", privileges)} ON {on} TO {account}")
            : throw new ArgumentException("A grant needs at least one right.", nameof(privileges));
    }

    /// <summary>The statement with a semicolon at its end. It may hold a password.</summary>
    public string ToSql() => _sql + ";";

    /// <summary>The first word of the statement; never the rest, since it may hold a password.</summary>
    public override string ToString() => $"{_sql.Split([' ', '\n', '\t'], 2)[0]} …";
}
