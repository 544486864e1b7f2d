using System;
using System.Globalization;
using System.Numerics;

namespace k8s.Models;

/// <summary>The suffixes of quantities, and how a value is written with the largest that fits.</summary>
internal static class QuantitySuffixes
{
    private const int SmallestExponent = -9;

    /// <summary>No amount needs more; without a bound a few characters of input would ask for gigabytes.</summary>
    private const int LargestExponent = 400;

    /// <summary>Powers of ten, from the smallest unit up.</summary>
    private static readonly (string Suffix, int Exponent)[] DecimalUnits =
        [("n", -9), ("u", -6), ("m", -3), ("", 0), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18)];

    /// <summary>Powers of two, from the smallest unit up.</summary>
    private static readonly (string Suffix, int Exponent)[] BinaryUnits =
        [("", 0), ("Ki", 10), ("Mi", 20), ("Gi", 30), ("Ti", 40), ("Pi", 50), ("Ei", 60)];

    /// <summary>What a suffix stands for: value = number x radix^exponent.</summary>
    /// <exception cref="ArgumentException">The suffix is unknown.</exception>
    public static (int Radix, int Exponent, ResourceQuantity.SuffixFormat Format) Parse(string suffix)
    {
        // The decimal table comes first: a lone E is exa and no exponent.
        foreach (var unit in DecimalUnits)
        {
            if (unit.Suffix == suffix)
            {
                return (10, unit.Exponent, ResourceQuantity.SuffixFormat.DecimalSI);
            }
        }

        foreach (var unit in BinaryUnits)
        {
            if (unit.Suffix == suffix)
            {
                return (2, unit.Exponent, ResourceQuantity.SuffixFormat.BinarySI);
            }
        }

        return suffix is ['e' or 'E', .. var digits]
            && int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            && exponent is >= -LargestExponent and <= LargestExponent
            ? (10, exponent, ResourceQuantity.SuffixFormat.DecimalExponent)
            : throw new ArgumentException($"unable to parse quantity's suffix '{suffix}'");
    }

    /// <summary>The canonical text of a value: the largest unit of which it is a whole multiple.</summary>
    public static string Append(Rational value, ResourceQuantity.SuffixFormat format)
    {
        if (value.Numerator.IsZero)
        {
            return "0";
        }

        return format switch
        {
            ResourceQuantity.SuffixFormat.BinarySI => AppendUnit(value, 2, BinaryUnits),
            ResourceQuantity.SuffixFormat.DecimalSI => AppendUnit(value, 10, DecimalUnits),
            ResourceQuantity.SuffixFormat.DecimalExponent => AppendExponent(value),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown suffix format."),
        };
    }

    private static string AppendUnit(Rational value, int radix, (string Suffix, int Exponent)[] units)
    {
        // Less than the smallest unit rounds up, as the API server does.
        var suffix = units[0].Suffix;
        var mantissa = value.Scale(radix, -units[0].Exponent).Ceiling();
        foreach (var unit in units)
        {
            var scaled = value.Scale(radix, -unit.Exponent);
            if (!scaled.IsInteger)
            {
                break;
            }

            (suffix, mantissa) = (unit.Suffix, scaled.Numerator);
        }

        return Text(mantissa) + suffix;
    }

    private static string AppendExponent(Rational value)
    {
        var exponent = SmallestExponent;
        var mantissa = value.Scale(10, -exponent).Ceiling();
        for (var next = SmallestExponent; value.Scale(10, -next) is { IsInteger: true } scaled; next += 3)
        {
            (exponent, mantissa) = (next, scaled.Numerator);
        }

        return exponent == 0 ? Text(mantissa) : $"{Text(mantissa)}e{exponent.ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Text(BigInteger number) => number.ToString(CultureInfo.InvariantCulture);
}
