using System;
using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text.Json.Serialization;

namespace k8s.Models;

/// <summary>
/// An amount of a resource: a number with a suffix, e.g. <c>500m</c> or <c>1Gi</c>. Two are equal when their numbers are,
/// whatever the suffix.
/// </summary>
[JsonConverter(typeof(ResourceQuantityJsonConverter))]
public partial class ResourceQuantity
{
    /// <summary>The largest amount that a binary suffix may express: 2^63 - 1.</summary>
    public static readonly decimal MaxAllowed = long.MaxValue;

    private static readonly SearchValues<char> SuffixStarts = SearchValues.Create("eEinumkKMGTP");

    private readonly Rational _value;
    private string _text;

    /// <summary>Makes the amount <paramref name="n"/> x 10^<paramref name="exp"/>.</summary>
    /// <param name="n">The number.</param>
    /// <param name="exp">The power of ten.</param>
    /// <param name="format">The family of suffixes that the text uses.</param>
    public ResourceQuantity(decimal n, int exp, SuffixFormat format)
    {
        _value = Rational.FromDecimal(n).Scale(10, exp);
        Format = format;
    }

    /// <summary>Reads an amount.</summary>
    /// <param name="v">The text; null stands for zero.</param>
    /// <exception cref="FormatException">The number is missing or malformed.</exception>
    /// <exception cref="ArgumentException">The suffix is unknown.</exception>
    public ResourceQuantity(string v)
    {
        if (v is null)
        {
            Format = SuffixFormat.BinarySI;
            return;
        }

        var text = v.Trim();
        var end = text.AsSpan().IndexOfAny(SuffixStarts);
        var number = ParseNumber(end < 0 ? text : text[..end]);
        var (radix, exponent, format) = QuantitySuffixes.Parse(end < 0 ? "" : text[end..]);
        Format = format;
        _value = number.Scale(radix, exponent);
        if (format == SuffixFormat.BinarySI && _value.Numerator > long.MaxValue * _value.Denominator)
        {
            _value = new Rational(long.MaxValue, BigInteger.One);
        }
    }

    /// <summary>The families of suffixes.</summary>
    public enum SuffixFormat
    {
        /// <summary>A power of ten, e.g. <c>12e6</c>.</summary>
        DecimalExponent,

        /// <summary>Powers of 1024, e.g. <c>12Mi</c>.</summary>
        BinarySI,

        /// <summary>Powers of 1000, e.g. <c>12M</c>.</summary>
        DecimalSI,
    }

    /// <summary>The family of suffixes that the text uses.</summary>
    public SuffixFormat Format { get; private set; }

    /// <summary>The canonical text in this amount's own family of suffixes.</summary>
    /// <returns>The text.</returns>
    public string CanonicalizeString() => CanonicalizeString(Format);

    /// <summary>The canonical text: a whole number with the largest suffix that keeps it whole.</summary>
    /// <param name="suffixFormat">
    /// The family of suffixes. Binary ones are left for decimal ones when the amount is less than 1024 or no whole number.
    /// </param>
    /// <returns>The text.</returns>
    public string CanonicalizeString(SuffixFormat suffixFormat)
    {
        var tooSmallForBinary = BigInteger.Abs(_value.Numerator) < 1024 * _value.Denominator;
        var useDecimal = suffixFormat == SuffixFormat.BinarySI && (tooSmallForBinary || !_value.IsInteger);
        return QuantitySuffixes.Append(_value, useDecimal ? SuffixFormat.DecimalSI : suffixFormat);
    }

    /// <summary>The canonical text.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => _text ??= CanonicalizeString();

    /// <summary>True when both are the same number.</summary>
    /// <param name="other">The other amount.</param>
    /// <returns>Whether the numbers are equal.</returns>
    public bool Equals(ResourceQuantity other) => other is not null && _value.Equals(other._value);

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is ResourceQuantity other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode();

    private static Rational ParseNumber(string text)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign;
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
        {
            return new Rational(BigInteger.Parse(text, Style, CultureInfo.InvariantCulture), BigInteger.One);
        }

        var fractionDigits = text.Length - point - 1;
        var digits = BigInteger.Parse(text.Remove(point, 1), Style, CultureInfo.InvariantCulture);
        return new Rational(digits, BigInteger.Pow(10, fractionDigits));
    }
}
