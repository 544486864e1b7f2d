using System.Buffers.Binary;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>
/// Takes apart a zlib stream (RFC 1950 and 1951) that is flushed to a byte after each piece and may refer back to a dictionary, which
/// the classes of .NET know nothing of.
/// </summary>
internal sealed class Inflater
{
    private const int WindowSize = 32 * 1024;
    private const int MostBytes = 1024 * 1024;
    private static readonly HuffmanCode FixedLiterals = new([.. Lengths(144, 8), .. Lengths(112, 9), .. Lengths(24, 7), .. Lengths(8, 8)]);
    private static readonly HuffmanCode FixedDistances = new([.. Lengths(30, 5)]);
    private readonly byte[] _dictionary;
    private byte[] _window = [];
    private bool _begun;

    public Inflater(byte[] dictionary) => _dictionary = dictionary;

    /// <summary>Takes apart the next piece.</summary>
    /// <exception cref="SpdyException">It is damaged, or becomes larger than a megabyte.</exception>
    public byte[] Next(ReadOnlySpan<byte> piece)
    {
        var bits = new BitReader(piece);
        if (!_begun)
        {
            Begin(ref bits);
        }

        // What came before stays in front, for what refers back to it.
        var bytes = new List<byte>(_window);
        while (!bits.IsAtEnd)
        {
            Block(ref bits, bytes);
        }

        var result = bytes.GetRange(_window.Length, bytes.Count - _window.Length).ToArray();
        _window = [.. bytes.GetRange(Math.Max(0, bytes.Count - WindowSize), Math.Min(bytes.Count, WindowSize))];
        return result;
    }

    private void Begin(ref BitReader bits)
    {
        var header = bits.TakeBytes(2);
        if ((header[0] & 0x0F) != 8 || ((header[0] << 8) | header[1]) % 31 != 0)
        {
            throw new SpdyException("headers are not compressed with zlib");
        }

        if ((header[1] & 0x20) != 0)
        {
            _window = BinaryPrimitives.ReadUInt32BigEndian(bits.TakeBytes(4)) == HeaderDictionary.Id
                ? _dictionary
                : throw new SpdyException("headers are compressed with another dictionary");
        }

        _begun = true;
    }

    private static void Block(ref BitReader bits, List<byte> bytes)
    {
        _ = bits.Take(1);
        switch (bits.Take(2))
        {
            case 0:
                var lengths = bits.TakeBytes(4);
                var stored = bits.TakeBytes(BinaryPrimitives.ReadUInt16LittleEndian(lengths));
                bytes.AddRange(stored);
                break;
            case 1:
                Symbols(ref bits, bytes, FixedLiterals, FixedDistances);
                break;
            case 2:
                var (literals, distances) = DynamicCodes.Read(ref bits);
                Symbols(ref bits, bytes, literals, distances);
                break;
            default:
                throw new SpdyException("compressed headers have a block of an unknown type");
        }
    }

    private static void Symbols(ref BitReader bits, List<byte> bytes, HuffmanCode literals, HuffmanCode distances)
    {
        while (literals.Read(ref bits) is var symbol && symbol != 256)
        {
            if (symbol < 256)
            {
                bytes.Add((byte)symbol);
                continue;
            }

            var length = CopyCodes.Length(ref bits, symbol);
            var distance = CopyCodes.Distance(ref bits, distances.Read(ref bits));
            if (distance > bytes.Count || bytes.Count > MostBytes)
            {
                throw new SpdyException("compressed headers refer to what there never was");
            }

            for (var i = 0; i < length; i++)
            {
                bytes.Add(bytes[^distance]);
            }
        }
    }

    private static IEnumerable<byte> Lengths(int count, byte length) => Enumerable.Repeat(length, count);
}
