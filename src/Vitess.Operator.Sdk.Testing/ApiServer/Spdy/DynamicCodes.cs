namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The prefix codes that a block brings along (RFC 1951, section 3.2.7).</summary>
internal static class DynamicCodes
{
    private static readonly byte[] Order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    public static (HuffmanCode Literals, HuffmanCode Distances) Read(ref BitReader bits)
    {
        var literals = bits.Take(5) + 257;
        var distances = bits.Take(5) + 1;
        var count = bits.Take(4) + 4;
        var own = new byte[Order.Length];
        for (var i = 0; i < count; i++)
        {
            own[Order[i]] = (byte)bits.Take(3);
        }

        var lengths = Lengths(ref bits, new HuffmanCode(own), literals + distances);
        return (new HuffmanCode(lengths.AsSpan(0, literals)), new HuffmanCode(lengths.AsSpan(literals)));
    }

    private static byte[] Lengths(ref BitReader bits, HuffmanCode code, int count)
    {
        var lengths = new byte[count];
        for (var i = 0; i < count;)
        {
            var symbol = code.Read(ref bits);
            var (value, times) = symbol switch
            {
                < 16 => ((byte)symbol, 1),
                16 when i > 0 => (lengths[i - 1], 3 + bits.Take(2)),
                17 => ((byte)0, 3 + bits.Take(3)),
                18 => ((byte)0, 11 + bits.Take(7)),
                _ => throw new SpdyException("compressed headers repeat a length that is not there"),
            };
            if (times > count - i)
            {
                throw new SpdyException("compressed headers have too many codes");
            }

            lengths.AsSpan(i, times).Fill(value);
            i += times;
        }

        return lengths;
    }
}
