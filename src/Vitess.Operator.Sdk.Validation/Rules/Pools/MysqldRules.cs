using Vitess.Operator.Sdk.Validation.Scopes;
using static Vitess.Operator.Sdk.Validation.FindingSeverity;

namespace Vitess.Operator.Sdk.Validation.Rules.Pools;

/// <summary>Rules on the settings of mysqld and its exporter.</summary>
internal static class MysqldRules
{
    private static readonly HashSet<string> OwnedByVitess = new(StringComparer.Ordinal)
    {
        "autocommit", "log-bin", "binlog-format", "binlog-row-image", "log-slave-updates", "log-replica-updates", "character-set-server",
        "character-set-client", "character-set", "gtid-mode", "enforce-gtid-consistency", "skip-log-bin", "disable-log-bin",
    };

    public static IReadOnlyList<IRule> All { get; } =
    [
        RuleOf.Pools(new("V0621", Warning, "The configuration of mysqld changes what Vitess relies on", "mysqld: {configOverrides: 'binlog_format=STATEMENT'}"), OwnSettings),
        RuleOf.Pools(new("V0622", Warning, "Flags of the exporter have upper-case letters, which are lowered", "mysqldExporter: {extraFlags: {web.listen-address: ':9104/Path'}}"), UpperCase),
        RuleOf.Pools(
            new("V2021", Error, "The configuration of mysqld has a line that mysqld cannot read", "mysqld: {configOverrides: 'innodb_buffer_pool_size 1G'}") { Source = "MySQL: Using Option Files" },
            Syntax),
    ];

    private static void OwnSettings(PoolScope pool, RuleFindings found)
    {
        foreach (var line in OptionLine.Of(pool.Pool.Mysqld?.ConfigOverrides).Where(line => OwnedByVitess.Contains(line.Name)))
        {
            found.Add(pool.Path + ".mysqld.configOverrides", $"Line {line.Number} sets {line.Name}, which Vitess sets itself and relies on.", "Leave the line out.");
        }
    }

    private static void UpperCase(PoolScope pool, RuleFindings found)
    {
        foreach (var (flag, value) in (pool.Pool.MysqldExporter?.ExtraFlags ?? new Dictionary<string, string>()).OrderBy(flag => flag.Key, StringComparer.Ordinal))
        {
            if (value?.Any(char.IsUpper) == true)
            {
                found.Add($"{pool.Path}.mysqldExporter.extraFlags['{flag}']", $"The exporter gets '{value.ToLowerInvariant()}': its values are written in lower case.", "Use a value without upper-case letters.");
            }
        }
    }

    private static void Syntax(PoolScope pool, RuleFindings found)
    {
        foreach (var line in OptionLine.Of(pool.Pool.Mysqld?.ConfigOverrides).Where(line => !line.IsValid))
        {
            found.Add(pool.Path + ".mysqld.configOverrides", $"mysqld cannot read line {line.Number}: '{line.Text}'.", "Write each setting as name=value.");
        }
    }
}
