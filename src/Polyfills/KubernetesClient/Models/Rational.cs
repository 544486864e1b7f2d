using System;
using System.Numerics;

namespace k8s.Models;

/// <summary>An exact fraction in lowest terms with a positive denominator; <c>default</c> is zero.</summary>
internal readonly struct Rational : IEquatable<Rational>
{
    private readonly BigInteger _denominatorLessOne;

    public Rational(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        _denominatorLessOne = (denominator / divisor) - 1;
    }

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + 1;

    public bool IsInteger => _denominatorLessOne.IsZero;

    public static Rational FromDecimal(decimal value)
    {
        // The 96-bit mantissa, its scale and its sign are the exact value; decimal arithmetic could round or overflow.
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var scale = (bits[3] >> 16) & 0xFF;
        return new Rational(bits[3] < 0 ? -mantissa : mantissa, BigInteger.Pow(10, scale));
    }

    /// <summary>This value times <paramref name="radix"/> to the power of <paramref name="exponent"/>, which may be negative.</summary>
    public Rational Scale(int radix, int exponent)
    {
        var power = BigInteger.Pow(radix, Math.Abs(exponent));
        return exponent >= 0 ? new Rational(Numerator * power, Denominator) : new Rational(Numerator, Denominator * power);
    }

    /// <summary>The least integer that is not less than this value.</summary>
    public BigInteger Ceiling()
    {
        var quotient = BigInteger.DivRem(Numerator, Denominator, out var remainder);
        return remainder.Sign > 0 ? quotient + 1 : quotient;
    }

    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);
}
