using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>MD5, which identities and content hashes of existing clusters are made of. Nothing is protected by it.</summary>
/// <remarks>
/// A tablet takes some hundred hashes of a few bytes each. This form makes them without a call into the system's library, which costs more
/// than the hash itself. Why it is here: docs/decisions/0020. The algorithm: RFC 1321.
/// </remarks>
internal static class Md5
{
    /// <summary>The size of a digest in bytes.</summary>
    public const int Size = 16;

    private const int BlockSize = 64;
    private const int LengthSize = 8;

    private static ReadOnlySpan<uint> Sines =>
    [
        0xd76aa478, 0xe8c7b756, 0x242070db, 0xc1bdceee, 0xf57c0faf, 0x4787c62a, 0xa8304613, 0xfd469501,
        0x698098d8, 0x8b44f7af, 0xffff5bb1, 0x895cd7be, 0x6b901122, 0xfd987193, 0xa679438e, 0x49b40821,
        0xf61e2562, 0xc040b340, 0x265e5a51, 0xe9b6c7aa, 0xd62f105d, 0x02441453, 0xd8a1e681, 0xe7d3fbc8,
        0x21e1cde6, 0xc33707d6, 0xf4d50d87, 0x455a14ed, 0xa9e3e905, 0xfcefa3f8, 0x676f02d9, 0x8d2a4c8a,
        0xfffa3942, 0x8771f681, 0x6d9d6122, 0xfde5380c, 0xa4beea44, 0x4bdecfa9, 0xf6bb4b60, 0xbebfbc70,
        0x289b7ec6, 0xeaa127fa, 0xd4ef3085, 0x04881d05, 0xd9d4d039, 0xe6db99e5, 0x1fa27cf8, 0xc4ac5665,
        0xf4292244, 0x432aff97, 0xab9423a7, 0xfc93a039, 0x655b59c3, 0x8f0ccc92, 0xffeff47d, 0x85845dd1,
        0x6fa87e4f, 0xfe2ce6e0, 0xa3014314, 0x4e0811a1, 0xf7537e82, 0xbd3af235, 0x2ad7d2bb, 0xeb86d391,
    ];

    /// <summary>Writes the digest of <paramref name="data"/>.</summary>
    public static void Hash(ReadOnlySpan<byte> data, Span<byte> digest)
    {
        Span<uint> state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
        var rest = data;
        for (; rest.Length >= BlockSize; rest = rest[BlockSize..])
        {
            AddBlock(state, rest);
        }

        // The message ends with a bit and its own length; what is left may need one block for that, or two.
        Span<byte> tail = stackalloc byte[2 * BlockSize];
        tail.Clear();
        rest.CopyTo(tail);
        tail[rest.Length] = 0x80;
        var end = rest.Length < BlockSize - LengthSize ? BlockSize : 2 * BlockSize;
        BinaryPrimitives.WriteUInt64LittleEndian(tail[(end - LengthSize)..], 8 * (ulong)data.Length);
        for (var start = 0; start < end; start += BlockSize)
        {
            AddBlock(state, tail[start..]);
        }

        for (var i = 0; i < state.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(digest[(4 * i)..], state[i]);
        }
    }

    /// <summary>Writes the digest of the UTF-8 form of <paramref name="text"/>.</summary>
    public static void Hash(ReadOnlySpan<char> text, Span<byte> digest)
    {
        var capacity = Encoding.UTF8.GetMaxByteCount(text.Length);
        var pooled = capacity > 512 ? ArrayPool<byte>.Shared.Rent(capacity) : null;
        var bytes = pooled ?? stackalloc byte[512];
        Hash(bytes[..Encoding.UTF8.GetBytes(text, bytes)], digest);
        if (pooled is not null)
        {
            ArrayPool<byte>.Shared.Return(pooled);
        }
    }

    private static void AddBlock(Span<uint> state, ReadOnlySpan<byte> block)
    {
        Span<uint> words = stackalloc uint[16];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt32LittleEndian(block[(4 * i)..]);
        }

        var mixed = MixSecondHalf(words, MixFirstHalf(words, (state[0], state[1], state[2], state[3])));
        state[0] += mixed.A;
        state[1] += mixed.B;
        state[2] += mixed.C;
        state[3] += mixed.D;
    }

    private static (uint A, uint B, uint C, uint D) MixFirstHalf(ReadOnlySpan<uint> words, (uint A, uint B, uint C, uint D) state)
    {
        var (a, b, c, d) = state;
        for (var i = 0; i < 16; i += 4)
        {
            a = b + BitOperations.RotateLeft(a + (d ^ (b & (c ^ d))) + words[i] + Sines[i], 7);
            d = a + BitOperations.RotateLeft(d + (c ^ (a & (b ^ c))) + words[i + 1] + Sines[i + 1], 12);
            c = d + BitOperations.RotateLeft(c + (b ^ (d & (a ^ b))) + words[i + 2] + Sines[i + 2], 17);
            b = c + BitOperations.RotateLeft(b + (a ^ (c & (d ^ a))) + words[i + 3] + Sines[i + 3], 22);
        }

        for (var i = 16; i < 32; i += 4)
        {
            a = b + BitOperations.RotateLeft(a + (c ^ (d & (b ^ c))) + words[((5 * i) + 1) & 15] + Sines[i], 5);
            d = a + BitOperations.RotateLeft(d + (b ^ (c & (a ^ b))) + words[((5 * i) + 6) & 15] + Sines[i + 1], 9);
            c = d + BitOperations.RotateLeft(c + (a ^ (b & (d ^ a))) + words[((5 * i) + 11) & 15] + Sines[i + 2], 14);
            b = c + BitOperations.RotateLeft(b + (d ^ (a & (c ^ d))) + words[(5 * i) & 15] + Sines[i + 3], 20);
        }

        return (a, b, c, d);
    }

    private static (uint A, uint B, uint C, uint D) MixSecondHalf(ReadOnlySpan<uint> words, (uint A, uint B, uint C, uint D) state)
    {
        var (a, b, c, d) = state;
        for (var i = 32; i < 48; i += 4)
        {
            a = b + BitOperations.RotateLeft(a + (b ^ c ^ d) + words[((3 * i) + 5) & 15] + Sines[i], 4);
            d = a + BitOperations.RotateLeft(d + (a ^ b ^ c) + words[((3 * i) + 8) & 15] + Sines[i + 1], 11);
            c = d + BitOperations.RotateLeft(c + (d ^ a ^ b) + words[((3 * i) + 11) & 15] + Sines[i + 2], 16);
            b = c + BitOperations.RotateLeft(b + (c ^ d ^ a) + words[((3 * i) + 14) & 15] + Sines[i + 3], 23);
        }

        for (var i = 48; i < 64; i += 4)
        {
            a = b + BitOperations.RotateLeft(a + (c ^ (b | ~d)) + words[(7 * i) & 15] + Sines[i], 6);
            d = a + BitOperations.RotateLeft(d + (b ^ (a | ~c)) + words[((7 * i) + 7) & 15] + Sines[i + 1], 10);
            c = d + BitOperations.RotateLeft(c + (a ^ (d | ~b)) + words[((7 * i) + 14) & 15] + Sines[i + 2], 15);
            b = c + BitOperations.RotateLeft(b + (d ^ (c | ~a)) + words[((7 * i) + 5) & 15] + Sines[i + 3], 21);
        }

        return (a, b, c, d);
    }
}
