using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The types of plain scalars in YAML 1.1.</summary>
internal static class YamlScalar
{
    private static readonly HashSet<string> True = new(StringComparer.Ordinal)
        { "y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON" };

    private static readonly HashSet<string> False = new(StringComparer.Ordinal)
        { "n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF" };

    private static readonly HashSet<string> Null = new(StringComparer.Ordinal) { "", "~", "null", "Null", "NULL" };

    public static object? Resolve(Scalar scalar)
    {
        if (!scalar.IsPlainImplicit || scalar.Style != ScalarStyle.Plain)
        {
            return scalar.Value;
        }

        return ResolvePlain(scalar.Value);
    }

    /// <summary>Whether a text would be read as something else than a text when it is written without quotes.</summary>
    public static bool IsAmbiguous(string text) => ResolvePlain(text) is not string || LooksLikeTime(text) || text == "<<";

    private static object? ResolvePlain(string text)
    {
        if (Null.Contains(text))
        {
            return null;
        }

        if (True.Contains(text))
        {
            return Boxed.True;
        }

        if (False.Contains(text))
        {
            return Boxed.False;
        }

        return text[0] is '+' or '-' or '.' || char.IsAsciiDigit(text[0]) ? Number(text) : text;
    }

    private static object Number(string text)
    {
        var plain = text.Replace("_", "", StringComparison.Ordinal);
        if (long.TryParse(plain, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return IsOctal(plain) ? Boxed.Of(Convert.ToInt64(plain, 8)) : Boxed.Of(number);
        }

        if (plain.StartsWith("0x", StringComparison.Ordinal) && long.TryParse(plain.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var hex))
        {
            return Boxed.Of(hex);
        }

        return IsFloat(plain) && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) ? real : text;
    }

    private static bool IsOctal(string text) => text.Length > 1 && text[0] == '0' && text.AsSpan().IndexOfAnyExceptInRange('0', '7') < 0;

    private static bool IsFloat(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or 'e' or 'E' or '+' or '-');

    private static bool LooksLikeTime(string text) =>
        text.Length >= 10 && text[4] == '-' && text[7] == '-' && text.AsSpan(0, 4).IndexOfAnyExceptInRange('0', '9') < 0;
}
