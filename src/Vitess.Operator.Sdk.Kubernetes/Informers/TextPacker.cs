using System.Buffers;
using System.Runtime.InteropServices;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>
/// Packs text by replacing what was said before, in the text itself or in a dictionary, by a reference to it. Objects of one kind say mostly the same, so
/// one in the dictionary makes the others small.
/// </summary>
/// <remarks>
/// A packed text is a row of: length of what is new, the new bytes, length of what is repeated less the shortest, distance back to where it was said. It ends
/// with new bytes, of which there may be none. Numbers take seven bits of each byte, lowest first. The dictionary counts as text that comes before.
/// </remarks>
internal static class TextPacker
{
    /// <summary>Shorter repetitions are written again; a reference to one takes up to five bytes.</summary>
    private const int ShortestMatch = 6;

    /// <summary>What is looked up: four bytes.</summary>
    private const int WordSize = sizeof(uint);

    private const int IndexBits = 12;

    /// <summary>The index of a word of four bytes in a table.</summary>
    /// <param name="word">The word.</param>
    /// <param name="bits">The table has two to the power of this many entries.</param>
    public static int Hash(uint word, int bits) => (int)((word * 2654435761u) >> (32 - bits));

    /// <summary>Packs a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dictionary">The dictionary, which unpacking needs, too.</param>
    public static byte[] Pack(ReadOnlySpan<byte> text, TextDictionary dictionary)
    {
        var output = ArrayPool<byte>.Shared.Rent(text.Length + 16);
        Span<int> places = stackalloc int[1 << IndexBits];
        try
        {
            var (length, fresh, at) = (0, 0, 0);
            while (at + WordSize <= text.Length)
            {
                var (match, distance) = Find(text, at, places, dictionary);
                if (match < ShortestMatch)
                {
                    at++;
                    continue;
                }

                length = PutFresh(text[fresh..at], output, length);
                length = PutNumber((uint)(match - ShortestMatch), output, length);
                length = PutNumber((uint)distance, output, length);
                at += match;
                fresh = at;
            }

            return output.AsSpan(0, PutFresh(text[fresh..], output, length)).ToArray();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(output);
        }
    }

    /// <summary>Unpacks a text.</summary>
    /// <param name="packed">The packed text.</param>
    /// <param name="dictionary">The text of the dictionary that it was packed with.</param>
    /// <param name="text">Takes the text; as long as that is.</param>
    public static void Unpack(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> dictionary, Span<byte> text)
    {
        var (from, to) = (0, 0);
        while (true)
        {
            var fresh = (int)TakeNumber(packed, ref from);
            packed.Slice(from, fresh).CopyTo(text[to..]);
            from += fresh;
            to += fresh;
            if (to == text.Length)
            {
                return;
            }

            var match = (int)TakeNumber(packed, ref from) + ShortestMatch;
            Repeat(text, to, match, (int)TakeNumber(packed, ref from), dictionary);
            to += match;
        }
    }

    /// <summary>The longest repetition known of what stands at a place; the place is noted.</summary>
    private static (int Length, int Distance) Find(ReadOnlySpan<byte> text, int at, Span<int> places, TextDictionary dictionary)
    {
        var word = MemoryMarshal.Read<uint>(text[at..]);
        ref var slot = ref places[Hash(word, IndexBits)];
        var own = slot - 1;
        slot = at + 1;
        var (best, distance) = (0, 0);
        if (own >= 0 && MemoryMarshal.Read<uint>(text[own..]) == word)
        {
            (best, distance) = (text[own..].CommonPrefixLength(text[at..]), at - own);
        }

        var place = dictionary.PlaceOf(word);
        if (place >= 0 && dictionary.Text.AsSpan(place).CommonPrefixLength(text[at..]) is var length && length > best)
        {
            (best, distance) = (length, at + dictionary.Text.Length - place);
        }

        return (best, distance);
    }

    private static void Repeat(Span<byte> text, int to, int length, int distance, ReadOnlySpan<byte> dictionary)
    {
        if (distance > to)
        {
            dictionary.Slice(dictionary.Length - (distance - to), length).CopyTo(text[to..]);
        }
        else if (distance >= length)
        {
            text.Slice(to - distance, length).CopyTo(text[to..]);
        }
        else
        {
            // What is repeated reaches into what is being written.
            for (var i = 0; i < length; i++)
            {
                text[to + i] = text[to - distance + i];
            }
        }
    }

    private static int PutFresh(ReadOnlySpan<byte> fresh, byte[] output, int length)
    {
        length = PutNumber((uint)fresh.Length, output, length);
        fresh.CopyTo(output.AsSpan(length));
        return length + fresh.Length;
    }

    private static int PutNumber(uint number, byte[] output, int length)
    {
        for (; number >= 0x80; number >>= 7)
        {
            output[length++] = (byte)(number | 0x80);
        }

        output[length++] = (byte)number;
        return length;
    }

    private static uint TakeNumber(ReadOnlySpan<byte> packed, ref int from)
    {
        var (number, shift) = (0u, 0);
        while (true)
        {
            var part = packed[from++];
            number |= (uint)(part & 0x7f) << shift;
            if (part < 0x80)
            {
                return number;
            }

            shift += 7;
        }
    }
}
