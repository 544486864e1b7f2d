using System.Globalization;
using System.Text.RegularExpressions;

namespace Vitess.Operator.Sdk.Models.Documents;

/// <summary>
/// What scalars without quotes mean. Where the wanted type is known it decides; elsewhere the core schema of YAML 1.2 does, so that the
/// words of YAML 1.1 (<c>no</c>, <c>on</c>, <c>0123</c>) stay texts (docs/decisions/0012).
/// </summary>
internal static partial class PlainScalars
{
    /// <summary>Whether the text says that there is no value.</summary>
    public static bool IsNull(string text) => text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>Reads a truth value where one is wanted, in all spellings that Kubernetes' tools take.</summary>
    public static bool? Boolean(string text) => text switch
    {
        "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "y" or "Y" => true,
        "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" or "n" or "N" => false,
        _ => null,
    };

    /// <summary>Reads a truth value of YAML 1.2.</summary>
    public static bool? CoreBoolean(string text) => text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>Reads a whole number where one is wanted: decimal, <c>0x</c>, <c>0o</c>, <c>0b</c>, leading zero for octal, underscores, or <c>1e3</c>.</summary>
    public static Int128? Integer(string text)
    {
        var digits = text.Replace("_", "", StringComparison.Ordinal);
        if (RadixInteger().Match(digits) is { Success: true } match)
        {
            return Radix(match);
        }

        return DecimalInteger().IsMatch(digits) && Int128.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : WholeFloat(digits);
    }

    /// <summary>Whether the text is a number as JSON writes it, so that it can be taken over as it is.</summary>
    public static bool IsJsonNumber(string text) => JsonNumber().IsMatch(text);

    /// <summary>The number of YAML 1.2 that the text is, as JSON; null for none.</summary>
    public static string? CoreNumber(string text)
    {
        if (IsJsonNumber(text))
        {
            return text;
        }

        if (CoreRadix().IsMatch(text))
        {
            return Integer(text)?.ToString(CultureInfo.InvariantCulture);
        }

        // No leading zeros: 0123 is octal to some readers and decimal to others, and most often a text.
        return CoreFloat().IsMatch(text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? JsonText(text)
            : null;
    }

    /// <summary>What the text is, for messages.</summary>
    public static string NounOf(string text) =>
        IsNull(text) ? "null"
        : CoreBoolean(text) is not null ? $"the boolean {text}"
        : CoreNumber(text) is not null ? $"the number {text}"
        : $"the string \"{(text.Length <= 40 ? text : text[..40] + "…")}\"";

    private static Int128? Radix(Match match)
    {
        var radix = match.Groups["radix"].Value switch { "0x" or "0X" => 16, "0b" or "0B" => 2, _ => 8 };
        Int128 number = 0;
        foreach (var digit in match.Groups["digits"].ValueSpan)
        {
            var value = char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
            number = (number * radix) + value;
            if (value >= radix || number > ulong.MaxValue)
            {
                return null;
            }
        }

        return match.Groups["sign"].ValueSpan is "-" ? -number : number;
    }

    private static Int128? WholeFloat(string text) =>
        CoreFloat().IsMatch(text)
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) < 1e15
            && Math.Floor(number) == number
                ? (Int128)number
                : null;

    private static string JsonText(string text)
    {
        // JSON wants a digit on both sides of the dot and no plus sign.
        var sign = text[0] == '-' ? "-" : "";
        var body = text.TrimStart('+', '-');
        body = body.StartsWith('.') ? "0" + body : body;
        return sign + DotWithoutDigit().Replace(body, ".0");
    }

    [GeneratedRegex("^(?<sign>[-+]?)(?<radix>0[xX]|0[oO]|0[bB]|0)(?<digits>[0-9A-Fa-f]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex RadixInteger();

    [GeneratedRegex("^[-+]?[0-9]+$")]
    private static partial Regex DecimalInteger();

    [GeneratedRegex("^(0x[0-9A-Fa-f]+|0o[0-7]+)$", RegexOptions.ExplicitCapture)]
    private static partial Regex CoreRadix();

    [GeneratedRegex("^[-+]?(\\.[0-9]+|(0|[1-9][0-9]*)(\\.[0-9]*)?)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex CoreFloat();

    [GeneratedRegex("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture)]
    private static partial Regex JsonNumber();

    [GeneratedRegex("\\.(?![0-9])")]
    private static partial Regex DotWithoutDigit();
}
