namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>Collects the digests of texts and hashes the collection.</summary>
/// <param name="initial">Memory for the first digests; more is taken from the heap.</param>
internal ref struct DigestWriter(Span<byte> initial)
{
    private Span<byte> _buffer = initial;
    private int _length;

    /// <summary>Adds the digest of a text.</summary>
    public void Add(ReadOnlySpan<char> text) => Md5.Hash(text, Next());

    /// <summary>Adds the digest of bytes.</summary>
    public void Add(ReadOnlySpan<byte> data) => Md5.Hash(data, Next());

    /// <summary>The digest of all digests, as 32 hexadecimal digits.</summary>
    public readonly string ToHex()
    {
        Span<byte> digest = stackalloc byte[Md5.Size];
        Md5.Hash(_buffer[.._length], digest);
        return Convert.ToHexStringLower(digest);
    }

    private Span<byte> Next()
    {
        if (_length + Md5.Size > _buffer.Length)
        {
            Span<byte> larger = new byte[Math.Max(256, 2 * _buffer.Length)];
            _buffer[.._length].CopyTo(larger);
            _buffer = larger;
        }

        var next = _buffer.Slice(_length, Md5.Size);
        _length += Md5.Size;
        return next;
    }
}
