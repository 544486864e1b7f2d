using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Names;

/// <summary>Rules on the names of keyspaces and their databases.</summary>
internal static class KeyspaceNameRules
{
    private const int MaxDatabase = 64;
    private const string DatabasePrefix = "vt_";

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Keyspaces(new("V0303", Error, "The name of a keyspace has dots, which Vitess refuses", "keyspaces: [{name: shop.orders}]"), Dots),
        RuleOf.Keyspaces(new("V0304", Warning, "The name of a keyspace must be quoted in SQL", "keyspaces: [{name: 2nd-shop}]"), Quoting),
        RuleOf.Keyspaces(new("V0305", Error, "The name of a keyspace is too long for its database", "keyspaces: [{name: <62 characters>}]"), Length),
        RuleOf.Keyspaces(new("V0306", Error, "The name of a database is too long for MySQL", "keyspaces: [{name: a, databaseName: <65 characters>}]"), Databases),
    ];

    private static void Dots(KeyspaceScope keyspace, RuleFindings found)
    {
        if (keyspace.Name.Contains('.', StringComparison.Ordinal))
        {
            found.Add(
                keyspace.Path + ".name",
                $"Vitess takes only letters, digits, '-' and '_' in the name of a keyspace: the record of '{keyspace.Name}' is never created and its shards never start.",
                "Write '_' for '.'.");
        }
    }

    private static void Quoting(KeyspaceScope keyspace, RuleFindings found)
    {
        if (keyspace.Name.Contains('-', StringComparison.Ordinal) || (keyspace.Name.Length > 0 && char.IsAsciiDigit(keyspace.Name[0])))
        {
            found.Add(
                keyspace.Path + ".name",
                $"'{keyspace.Name}' has a '-' or begins with a digit: it must stand in backticks in SQL and VSchema, and some tools fail on it.",
                "Use letters, digits and '_', and begin with a letter.");
        }
    }

    private static void Length(KeyspaceScope keyspace, RuleFindings found)
    {
        if (keyspace.Name.Length + DatabasePrefix.Length > MaxDatabase && string.IsNullOrEmpty(keyspace.Keyspace.DatabaseName))
        {
            found.Add(
                keyspace.Path + ".name",
                $"The database would be called vt_ and the name of the keyspace: {keyspace.Name.Length + DatabasePrefix.Length} characters, where MySQL takes 64.",
                "Shorten the name to 61 characters, or set databaseName.");
        }
    }

    private static void Databases(KeyspaceScope keyspace, RuleFindings found)
    {
        Check("databaseName", keyspace.Keyspace.DatabaseName);
        Check("sidecarDbName", keyspace.Keyspace.SidecarDbName);

        void Check(string field, string? name)
        {
            if (name?.Length > MaxDatabase)
            {
                found.Add($"{keyspace.Path}.{field}", $"The name has {name.Length} characters; MySQL takes at most 64 for a database.", "Shorten it.");
            }
        }
    }
}
