using System.Globalization;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>The options of mysqld in additions to my.cnf.</summary>
/// <remarks>
/// Names count with <c>-</c> and <c>_</c> alike and with their prefixes (<c>loose-</c>, <c>skip-</c>, <c>disable-</c>, <c>enable-</c>); the last of several
/// counts. Lines ahead of any section belong to mysqld, because they are appended to its part of the file.
/// Source: MySQL Reference Manual, "Using Option Files" and "Program Option Modifiers".
/// </remarks>
internal sealed class MysqlOptions
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    private MysqlOptions()
    {
    }

    public static MysqlOptions Parse(string? text, MysqlServer server)
    {
        var options = new MysqlOptions();
        var applies = true;
        foreach (var raw in (text ?? "").Split('\n'))
        {
            var line = raw.Trim();
            if (line.StartsWith('['))
            {
                applies = IsOfServer(line.Trim('[', ']', ' '), server);
            }
            else if (applies && line.Length > 0 && line[0] is not ('#' or ';' or '!'))
            {
                options.Add(line);
            }
        }

        return options;
    }

    /// <summary>A size in bytes, or the default when the option is absent or is no number.</summary>
    public long Size(string name, long otherwise) => _values.TryGetValue(name, out var text) ? MysqlSize.Parse(text) ?? otherwise : otherwise;

    /// <summary>A switch, or the default when the option is absent or says neither.</summary>
    public bool Switch(string name, bool otherwise) => _values.TryGetValue(name, out var text) ? Switch(text) ?? otherwise : otherwise;

    public bool Has(string name) => _values.ContainsKey(name);

    private void Add(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        var name = Unmodified((equals < 0 ? WithoutComment(line) : line[..equals]).Trim(), out var turnedOff);
        _values[name] = equals >= 0 ? Value(line[(equals + 1)..]) : turnedOff ? "0" : null;
    }

    private static string Unmodified(string written, out bool turnedOff)
    {
        var name = written.TrimStart('-').Replace('-', '_').ToLower(CultureInfo.InvariantCulture);
        name = WithoutPrefix(name, "loose_", out _);
        name = WithoutPrefix(name, "enable_", out _);
        name = WithoutPrefix(name, "skip_", out var skips);
        name = WithoutPrefix(name, "disable_", out var disables);
        turnedOff = skips || disables;
        return name;
    }

    private static string WithoutPrefix(string name, string prefix, out bool found)
    {
        found = name.StartsWith(prefix, StringComparison.Ordinal);
        return found ? name[prefix.Length..] : name;
    }

    private static string Value(string text)
    {
        var value = text.Trim();
        return value is [('"' or '\'') and var quote, ..] && value.IndexOf(quote, 1) is > 0 and var end ? value[1..end] : WithoutComment(value);
    }

    private static string WithoutComment(string text) => text.Split('#', 2)[0].Trim();

    private static bool? Switch(string? text) => text?.ToLower(CultureInfo.InvariantCulture) switch
    {
        null or "" or "1" or "on" or "true" or "yes" => true,
        "0" or "off" or "false" or "no" => false,
        _ => null,
    };

    private static bool IsOfServer(string section, MysqlServer server) => section switch
    {
        "mysqld" or "server" => true,
        "mariadb" or "mariadbd" => server.Family == MysqlServerFamily.MariaDb,
        _ => section == string.Create(CultureInfo.InvariantCulture, $"mysqld-{server.Major}.{server.Minor}"),
    };
}
