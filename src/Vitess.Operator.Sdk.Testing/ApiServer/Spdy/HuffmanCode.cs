namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A prefix code of DEFLATE, given by the lengths of its codes (RFC 1951, section 3.2.2).</summary>
internal sealed class HuffmanCode
{
    private const int LongestCode = 15;
    private readonly int[] _counts = new int[LongestCode + 1];
    private readonly int[] _symbols;

    public HuffmanCode(ReadOnlySpan<byte> lengths)
    {
        foreach (var length in lengths)
        {
            _counts[length]++;
        }

        _counts[0] = 0;
        var offsets = new int[LongestCode + 2];
        for (var length = 1; length <= LongestCode; length++)
        {
            offsets[length + 1] = offsets[length] + _counts[length];
        }

        _symbols = new int[lengths.Length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] != 0)
            {
                _symbols[offsets[lengths[symbol]]++] = symbol;
            }
        }
    }

    /// <summary>Reads one symbol: codes of one length are consecutive numbers, in the order of their symbols.</summary>
    public int Read(ref BitReader bits)
    {
        var (code, first, index) = (0, 0, 0);
        for (var length = 1; length <= LongestCode; length++)
        {
            code |= bits.Take(1);
            if (code - first < _counts[length])
            {
                return _symbols[index + (code - first)];
            }

            index += _counts[length];
            first = (first + _counts[length]) << 1;
            code <<= 1;
        }

        throw new SpdyException("compressed headers have an unknown code");
    }
}
