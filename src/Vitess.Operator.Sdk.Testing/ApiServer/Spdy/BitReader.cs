namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reads the bits of compressed bytes, the lowest of each byte first.</summary>
internal ref struct BitReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _bit;

    /// <summary>Whether nothing but the padding of the last byte is left.</summary>
    public readonly bool IsAtEnd => (_bit + 7) / 8 >= _bytes.Length;

    public int Take(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++, _bit++)
        {
            if (_bit / 8 >= _bytes.Length)
            {
                throw new SpdyException("compressed headers end too early");
            }

            value |= ((_bytes[_bit / 8] >> (_bit % 8)) & 1) << i;
        }

        return value;
    }

    /// <summary>Takes whole bytes from the next byte on.</summary>
    public ReadOnlySpan<byte> TakeBytes(int count)
    {
        var start = (_bit + 7) / 8;
        if (count > _bytes.Length - start)
        {
            throw new SpdyException("compressed headers end too early");
        }

        _bit = (start + count) * 8;
        return _bytes.Slice(start, count);
    }
}
