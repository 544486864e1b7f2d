using System;
using System.Numerics;

namespace k8s.Models;

/// <content>Conversions to and from numbers and text.</content>
public partial class ResourceQuantity
{
    /// <summary>Reads an amount; null gives zero, not null.</summary>
    /// <param name="v">The text.</param>
    public static implicit operator ResourceQuantity(string v) => new(v);

    /// <summary>Makes the amount of a number, written with a power of ten.</summary>
    /// <param name="v">The number.</param>
    public static implicit operator ResourceQuantity(decimal v) => new(v, 0, SuffixFormat.DecimalExponent);

    /// <summary>The number of an amount.</summary>
    /// <param name="v">The amount.</param>
    public static implicit operator decimal(ResourceQuantity v) => v?.ToDecimal() ?? 0;

    /// <summary>True when both are the same number, or both null.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(ResourceQuantity left, ResourceQuantity right) => left is null ? right is null : left.Equals(right);

    /// <summary>True when the numbers differ.</summary>
    /// <param name="left">One amount.</param>
    /// <param name="right">The other amount.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(ResourceQuantity left, ResourceQuantity right) => !(left == right);

    /// <summary>The whole part as a 32-bit number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public int ToInt32() => (int)ToBigInteger();

    /// <summary>The whole part as a 64-bit number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public long ToInt64() => (long)ToBigInteger();

    /// <summary>The whole part as an unsigned 32-bit number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public uint ToUInt32() => (uint)ToBigInteger();

    /// <summary>The whole part as an unsigned 64-bit number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public ulong ToUInt64() => (ulong)ToBigInteger();

    /// <summary>The whole part.</summary>
    /// <returns>The number.</returns>
    public BigInteger ToBigInteger() => BigInteger.Divide(_value.Numerator, _value.Denominator);

    /// <summary>The number as a decimal.</summary>
    /// <returns>The number, rounded to 28 digits.</returns>
    /// <exception cref="OverflowException">It does not fit.</exception>
    public decimal ToDecimal() => (decimal)_value.Numerator / (decimal)_value.Denominator;

    /// <summary>The number as a double.</summary>
    /// <returns>The nearest double.</returns>
    public double ToDouble() => (double)_value.Numerator / (double)_value.Denominator;
}
