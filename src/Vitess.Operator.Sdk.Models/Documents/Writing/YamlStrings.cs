using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>Decides how a text is written so that every reader, of YAML 1.1 or 1.2, reads the same text.</summary>
internal static partial class YamlStrings
{
    private const int LongestPlain = 1000;

    /// <summary>Whether the text can stand without quotes.</summary>
    public static bool IsPlain(string text) =>
        text.Length is > 0 and <= LongestPlain
        && PlainStart().IsMatch(text)
        && text.All(c => c is >= ' ' and <= '~')
        && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !Misread().IsMatch(text);

    /// <summary>Whether the text has several lines that can be shown as such.</summary>
    public static bool IsBlock(string text)
    {
        var lines = text.Split('\n');
        return lines.Length > 1
            && lines[0].Length > 0
            && lines[0][0] != ' '
            && (lines.Length < 3 || lines[^1].Length > 0 || lines[^2].Length > 0)
            && lines.All(IsBlockLine);
    }

    /// <summary>The text in double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            quoted.Append(Escaped(c));
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsBlockLine(string line) =>
        (line.Length == 0 || !string.IsNullOrWhiteSpace(line)) && !line.StartsWith('\t') && line.All(c => c == '\t' || IsPrintable(c));

    private static bool IsPrintable(char c) =>
        c >= ' ' && c is not ('\u007f' or '\u2028' or '\u2029' or '\ufeff' or '\ufffe' or '\uffff') && c is not (>= '\u0080' and <= '\u00a0');

    private static string Escaped(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => "\\n",
        '\t' => "\\t",
        '\r' => "\\r",
        _ when IsPrintable(c) => c.ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
    };

    [GeneratedRegex("^[A-Za-z0-9_./$(]")]
    private static partial Regex PlainStart();

    // Null, booleans, numbers in all notations (octal, sexagesimal, underscores), special floats, dates, document marks.
    [GeneratedRegex(
        """
        ^(
          null|true|false|yes|no|on|off|y|n
          |[-+]?0[xob]?[0-9a-f_]+
          |[-+]?[0-9][0-9_]*(:[0-5]?[0-9])*(\.[0-9_]*)?
          |[-+]?([0-9][0-9_]*\.?|[0-9_]*\.[0-9_]+)([0-9_]*)(e[-+]?[0-9_]+)?
          |[-+]?\.(inf|nan)
          |[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([t\ ].*)?
          |\.\.\.
        )$
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Misread();
}
