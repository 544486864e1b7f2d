using System.Globalization;

namespace Vitess.Operator.Sdk.Models;

/// <content>Cutting a keyspace into equal parts (reference/crds.md 5.2).</content>
public readonly partial record struct KeyRange
{
    /// <summary>The most parts that a keyspace can be cut into.</summary>
    public const int MaxParts = 65536;

    /// <summary>The most hex digits of a bound: more would need bounds beyond 64 bits.</summary>
    public const int MaxHexWidth = 14;

    /// <summary>The ranges of equal size that a keyspace is cut into, in order.</summary>
    /// <param name="parts">Number of ranges, 1 to <see cref="MaxParts"/>.</param>
    /// <param name="hexWidth">
    /// Hex digits of every bound: an even number up to <see cref="MaxHexWidth"/>, with enough digits for the parts.
    /// 0 for two digits up to 256 parts and four above.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its limits.</exception>
    public static IReadOnlyList<KeyRange> Partition(int parts, int hexWidth = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parts, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts, MaxParts);
        var width = WidthFor(parts, hexWidth);
        var ranges = new KeyRange[parts];
        string? start = null;
        for (var i = 0; i < parts; i++)
        {
            var end = i == parts - 1 ? null : Boundary(i + 1, parts, width);
            ranges[i] = new KeyRange(start, end);
            start = end;
        }

        return ranges;
    }

    /// <summary>Whether <see cref="Partition"/> can cut a keyspace in this way.</summary>
    /// <param name="parts">Number of ranges.</param>
    /// <param name="hexWidth">Hex digits of every bound; 0 for what suits the parts.</param>
    public static bool CanPartition(int parts, int hexWidth) =>
        parts is >= 1 and <= MaxParts && (hexWidth == 0 || IsWidthFor(parts, hexWidth));

    private static int WidthFor(int parts, int hexWidth)
    {
        if (hexWidth == 0)
        {
            return parts <= 256 ? 2 : 4;
        }

        return IsWidthFor(parts, hexWidth)
            ? hexWidth
            : throw new ArgumentOutOfRangeException(
                nameof(hexWidth),
                hexWidth,
                $"Bounds of {parts} parts need an even number of hex digits, at most {MaxHexWidth}, and enough digits to differ.");
    }

    private static bool IsWidthFor(int parts, int width) =>
        width is > 0 and <= MaxHexWidth && width % 2 == 0 && (1UL << (4 * width)) >= (ulong)parts;

    private static string Boundary(int index, int parts, int width)
    {
        // Whole numbers: floating point loses the last digit for some numbers of parts.
        var boundary = (UInt128)(ulong)index * (1UL << (4 * width)) / (ulong)parts;
        return ((ulong)boundary).ToString($"x{width}", CultureInfo.InvariantCulture);
    }
}
