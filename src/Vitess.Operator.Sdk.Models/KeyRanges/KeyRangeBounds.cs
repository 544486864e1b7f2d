namespace Vitess.Operator.Sdk.Models;

/// <summary>Bounds of key ranges in hex.</summary>
internal static class KeyRangeBounds
{
    /// <summary>Whether the text is lower-case hex with two digits per byte, or absent.</summary>
    public static bool IsBound(string? text) => text is null || (text.Length % 2 == 0 && !text.AsSpan().ContainsAnyExcept(HexDigits));

    /// <summary>Orders two bounds as Vitess orders ids: missing bytes at the end count as zero.</summary>
    public static int Compare(string left, string right)
    {
        var width = Math.Max(left.Length, right.Length);
        return string.CompareOrdinal(left.PadRight(width, '0'), right.PadRight(width, '0'));
    }

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdef");
}
