using System.Buffers.Binary;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>The headers of streams as they travel (SPDY draft 3, section 2.6.10): one compressed stream per connection and direction.</summary>
internal sealed class SpdyHeaders
{
    private readonly Inflater _inflater = new(HeaderDictionary.Bytes);
    private bool _begun;

    /// <summary>Reads a block. Names are lower case.</summary>
    public Dictionary<string, string> Read(ReadOnlySpan<byte> block)
    {
        var bytes = _inflater.Next(block);
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var position = 0;
        for (var left = Number(bytes, ref position); left > 0; left--)
        {
            var name = Text(bytes, ref position);
            headers[name] = Text(bytes, ref position);
        }

        return headers;
    }

    /// <summary>Writes a block without headers: zlib that stores, ended as Go's reader wants it, with an empty piece that flushes.</summary>
    public byte[] WriteNone()
    {
        byte[] begin = _begun ? [] : [0x78, 0x01];
        _begun = true;
        return [.. begin, 0, 4, 0, 0xFB, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF];
    }

    private static int Number(byte[] bytes, ref int position)
    {
        if (bytes.Length - position < 4)
        {
            throw new SpdyException("headers end too early");
        }

        var number = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(position));
        position += 4;
        return number >= 0 && number <= bytes.Length ? number : throw new SpdyException("headers end too early");
    }

    private static string Text(byte[] bytes, ref int position)
    {
        var length = Number(bytes, ref position);
        if (length > bytes.Length - position)
        {
            throw new SpdyException("headers end too early");
        }

        position += length;
        return Encoding.UTF8.GetString(bytes, position - length, length);
    }
}
