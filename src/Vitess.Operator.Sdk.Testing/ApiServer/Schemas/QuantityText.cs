using System.Globalization;
using System.Numerics;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Resource quantities: their value and their canonical text.</summary>
internal static class QuantityText
{
    private const string Expected = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

    private static readonly (string Suffix, int Power)[] Binary = [("Ki", 10), ("Mi", 20), ("Gi", 30), ("Ti", 40), ("Pi", 50), ("Ei", 60)];
    private static readonly (string Suffix, int Exponent)[] Decimal =
        [("n", -9), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18)];

    public static string Problem(string text) => text.Length == 0 ? "unable to parse quantity's suffix" : Expected;

    /// <summary>Writes a quantity as Kubernetes does: the largest suffix that leaves a whole number.</summary>
    public static bool TryCanonical(string text, out string canonical)
    {
        var known = QuantityCache.Get(text);
        canonical = known.Canonical;
        return known.IsValid;
    }

    /// <summary>The value in billionths; null when the text is no quantity.</summary>
    public static BigInteger? NanoValue(string text) => QuantityCache.Get(text).Nano;

    /// <summary>Reads a text.</summary>
    public static Quantity Read(string text)
    {
        var valid = Canonical(text, out var canonical);
        return new(text, valid, canonical, valid ? Value(text) : null);
    }

    private static bool Canonical(string text, out string canonical)
    {
        canonical = text;
        if (!TrySplit(text, out var digits, out var suffix))
        {
            return false;
        }

        if (Binary.FirstOrDefault(b => b.Suffix == suffix) is { Suffix: not null } binary)
        {
            canonical = BinaryText(digits, binary.Power);
            return true;
        }

        var nano = Nano(digits, suffix);
        canonical = suffix.Length > 0 && suffix[0] is 'e' or 'E' && suffix.Length > 1 ? ExponentText(nano) : DecimalText(nano);
        return true;
    }

    private static BigInteger Value(string text)
    {
        TrySplit(text, out var digits, out var suffix);
        return Binary.FirstOrDefault(b => b.Suffix == suffix) is { Suffix: not null } binary
            ? Nano(digits, "") * BigInteger.Pow(2, binary.Power)
            : Nano(digits, suffix);
    }

    private static bool TrySplit(string text, out string digits, out string suffix)
    {
        var at = 0;
        if (at < text.Length && text[at] is '+' or '-')
        {
            at++;
        }

        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        digits = text[..at];
        suffix = text[at..];
        var number = digits.AsSpan(start);
        return number.IndexOfAnyInRange('0', '9') >= 0 && number.Count('.') <= 1 && IsSuffix(suffix);
    }

    private static bool IsSuffix(string suffix) =>
        Decimal.Any(d => d.Suffix == suffix) || Binary.Any(b => b.Suffix == suffix)
        || (suffix.Length > 1 && suffix[0] is 'e' or 'E' && int.TryParse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power) && Math.Abs(power) < 100);

    private static BigInteger Nano(string digits, string suffix)
    {
        var negative = digits.StartsWith('-');
        var bare = digits.TrimStart('+', '-');
        var point = bare.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : bare.Length - point - 1;
        var whole = BigInteger.Parse("0" + bare.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var exponent = Exponent(suffix) - fraction + 9;
        var value = exponent >= 0 ? whole * BigInteger.Pow(10, exponent) : RoundUp(whole, BigInteger.Pow(10, -exponent));
        return negative ? -value : value;
    }

    // Kubernetes rounds fractions of a billionth up.
    private static BigInteger RoundUp(BigInteger value, BigInteger by)
    {
        var result = BigInteger.DivRem(value, by, out var rest);
        return rest.IsZero ? result : result + 1;
    }

    private static int Exponent(string suffix) => suffix.Length > 1 && suffix[0] is 'e' or 'E'
        ? int.Parse(suffix[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
        : Decimal.First(d => d.Suffix == suffix).Exponent;

    private static string DecimalText(BigInteger nano)
    {
        if (nano.IsZero)
        {
            return "0";
        }

        foreach (var (suffix, exponent) in Decimal.Reverse())
        {
            var unit = BigInteger.Pow(10, exponent + 9);
            if ((nano % unit).IsZero)
            {
                return (nano / unit).ToString(CultureInfo.InvariantCulture) + suffix;
            }
        }

        return nano.ToString(CultureInfo.InvariantCulture) + "n";
    }

    private static string ExponentText(BigInteger nano)
    {
        if (nano.IsZero)
        {
            return "0";
        }

        for (var exponent = 18; exponent >= -9; exponent -= 3)
        {
            var unit = BigInteger.Pow(10, exponent + 9);
            if ((nano % unit).IsZero)
            {
                return (nano / unit).ToString(CultureInfo.InvariantCulture) + (exponent == 0 ? "" : $"e{exponent}");
            }
        }

        return nano.ToString(CultureInfo.InvariantCulture) + "e-9";
    }

    private static string BinaryText(string digits, int power)
    {
        var nano = Nano(digits, "") * BigInteger.Pow(2, power);
        var billion = BigInteger.Pow(10, 9);
        if (!(nano % billion).IsZero)
        {
            return DecimalText(nano);
        }

        var value = nano / billion;
        foreach (var (suffix, bits) in Binary.Reverse())
        {
            var unit = BigInteger.Pow(2, bits);
            if (!value.IsZero && (value % unit).IsZero)
            {
                return (value / unit).ToString(CultureInfo.InvariantCulture) + suffix;
            }
        }

        return value.ToString(CultureInfo.InvariantCulture);
    }
}
