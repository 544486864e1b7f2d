using System.Globalization;

namespace Vitess.Operator.Sdk.Validation.Memory;

/// <summary>Sizes as my.cnf spells them: a number, and K, M, G, T, P or E for powers of 1024.</summary>
internal static class MysqlSize
{
    private const string Units = "KMGTPE";

    /// <summary>The size in bytes, at most what a long holds; null when the text is no size.</summary>
    public static long? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var number = text.AsSpan().Trim();
        var power = Units.IndexOf(char.ToUpperInvariant(number[^1]), StringComparison.Ordinal);
        if (power >= 0)
        {
            number = number[..^1];
        }

        if (!ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        var unit = (UInt128)1 << (10 * (power + 1));
        return (long)UInt128.Min(count * unit, long.MaxValue);
    }
}
