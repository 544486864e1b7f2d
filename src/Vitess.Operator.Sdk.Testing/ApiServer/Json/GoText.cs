using System.Globalization;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Writes values as Go's formatting verbs do, which the messages of the API server show.</summary>
internal static class GoText
{
    /// <summary>A quoted text (%q).</summary>
    public static string Quote(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
        {
            AppendEscaped(result, letter, '"');
        }

        return result.Append('"').ToString();
    }

    /// <summary>A quoted letter, as the JSON decoder names it.</summary>
    public static string QuoteRune(char letter)
    {
        if (letter is '\'')
        {
            return "'\\''";
        }

        if (letter is '"')
        {
            return "'\"'";
        }

        var result = new StringBuilder("'");
        AppendEscaped(result, letter, '\'');
        return result.Append('\'').ToString();
    }

    /// <summary>A number as Go's JSON encoder writes it.</summary>
    public static string Number(double value)
    {
        var magnitude = Math.Abs(value);
        if (magnitude != 0 && (magnitude < 1e-6 || magnitude >= 1e21))
        {
            return Exponent(value);
        }

        return value == Math.Floor(value) && magnitude < 1e15
            ? ((long)value).ToString(CultureInfo.InvariantCulture)
            : decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var plain)
                ? plain.ToString(CultureInfo.InvariantCulture)
                : value.ToString("F0", CultureInfo.InvariantCulture);
    }

    /// <summary>A value as %v shows it: maps sorted, texts bare.</summary>
    public static string Value(object? value) => value switch
    {
        null => "<nil>",
        bool flag => flag ? "true" : "false",
        long number => number.ToString(CultureInfo.InvariantCulture),
        double number => Number(number),
        string text => text,
        JsonList list => "[" + string.Join(" ", list.Select(Value)) + "]",
        JsonMap map => "map[" + string.Join(" ", map.OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => e.Key + ":" + Value(e.Value))) + "]",
        _ => value.ToString() ?? "",
    };

    private static string Exponent(double value)
    {
        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        var parts = double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture).Split('E');
        if (parts.Length == 1)
        {
            return value.ToString("0.################e+00", CultureInfo.InvariantCulture);
        }

        var sign = parts[1][0] == '-' ? "-" : "+";
        var digits = parts[1].TrimStart('+', '-').TrimStart('0');
        return parts[0] + "e" + sign + (digits.Length < 2 && sign == "+" ? digits.PadLeft(2, '0') : digits);
    }

    private static void AppendEscaped(StringBuilder result, char letter, char quote)
    {
        _ = letter switch
        {
            '\n' => result.Append("\\n"),
            '\t' => result.Append("\\t"),
            '\r' => result.Append("\\r"),
            '\a' => result.Append("\\a"),
            '\b' => result.Append("\\b"),
            '\f' => result.Append("\\f"),
            '\v' => result.Append("\\v"),
            '\\' => result.Append("\\\\"),
            _ when letter == quote => result.Append('\\').Append(quote),
            >= '\x80' and <= '\x9f' => result.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture)),
            < ' ' or '\x7f' => result.Append("\\x").Append(((int)letter).ToString("x2", CultureInfo.InvariantCulture)),
            _ => result.Append(letter),
        };
    }
}
