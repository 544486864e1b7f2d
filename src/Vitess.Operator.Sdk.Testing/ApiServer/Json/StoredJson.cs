namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>A document as UTF-8 JSON: bytes of its own, and between them texts that it shares with other documents. It never changes.</summary>
internal sealed class StoredJson
{
    private readonly byte[] _own;
    private readonly SharedPart[] _shared;

    public StoredJson(byte[] own, SharedPart[] shared)
    {
        (_own, _shared) = (own, shared);
        Length = own.Length;
        foreach (var part in shared)
        {
            Length += part.Json.Utf8.Length;
        }
    }

    public int Length { get; }

    /// <summary>The document without the shared texts.</summary>
    public ReadOnlySpan<byte> Own => _own;

    public ReadOnlySpan<SharedPart> Shared => _shared;

    public static StoredJson Of(byte[] json) => new(json, []);

    public static StoredJson Of(object? tree) => Of(JsonWriter.Write(tree));

    public object? Parse() => JsonParser.Parse(this);

    /// <summary>All bytes.</summary>
    /// <param name="trailer">Follows the document.</param>
    public byte[] ToArray(ReadOnlySpan<byte> trailer = default)
    {
        var result = GC.AllocateUninitializedArray<byte>(Length + trailer.Length);
        CopyTo(0, result);
        trailer.CopyTo(result.AsSpan(Length));
        return result;
    }

    /// <summary>Writes all bytes, and a trailer behind them.</summary>
    public void WriteTo(Stream stream, ReadOnlySpan<byte> trailer)
    {
        var own = 0;
        foreach (var part in _shared)
        {
            stream.Write(_own.AsSpan(own, part.At - own));
            stream.Write(part.Json.Utf8);
            own = part.At;
        }

        stream.Write(_own.AsSpan(own));
        stream.Write(trailer);
    }

    /// <summary>Copies bytes from a position on, as many as there is room for.</summary>
    public int CopyTo(int from, Span<byte> to)
    {
        var copied = 0;
        var own = 0;
        foreach (var part in _shared)
        {
            copied += Take(_own.AsSpan(own, part.At - own), ref from, to[copied..]);
            copied += Take(part.Json.Utf8, ref from, to[copied..]);
            own = part.At;
        }

        return copied + Take(_own.AsSpan(own), ref from, to[copied..]);
    }

    private static int Take(ReadOnlySpan<byte> piece, ref int skip, Span<byte> to)
    {
        if (skip >= piece.Length)
        {
            skip -= piece.Length;
            return 0;
        }

        piece = piece[skip..];
        skip = 0;
        var count = Math.Min(piece.Length, to.Length);
        piece[..count].CopyTo(to);
        return count;
    }
}
