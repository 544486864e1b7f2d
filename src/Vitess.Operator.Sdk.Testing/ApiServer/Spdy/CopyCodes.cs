namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>How long a copy of earlier bytes is and where it begins (RFC 1951, section 3.2.5).</summary>
internal static class CopyCodes
{
    private static readonly int[] LengthStarts = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    public static int Length(ref BitReader bits, int symbol)
    {
        var code = symbol - 257;
        if (code >= LengthStarts.Length)
        {
            throw new SpdyException("compressed headers have a copy of an unknown length");
        }

        var extra = code is < 8 or 28 ? 0 : (code / 4) - 1;
        return LengthStarts[code] + bits.Take(extra);
    }

    public static int Distance(ref BitReader bits, int code)
    {
        if (code > 29)
        {
            throw new SpdyException("compressed headers have a copy from an unknown distance");
        }

        if (code < 4)
        {
            return code + 1;
        }

        var extra = (code / 2) - 1;
        return ((2 + (code % 2)) << extra) + 1 + bits.Take(extra);
    }
}
