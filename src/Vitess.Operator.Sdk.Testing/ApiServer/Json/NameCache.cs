using System.Buffers.Binary;
using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Shares the strings of field names and short values, which repeat from object to object.</summary>
internal static class NameCache
{
    private const int Slots = 16384;
    private const int LongestName = 64;

    private static readonly string?[] Names = new string?[Slots];

    public static string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length == 0)
        {
            return "";
        }

        if (utf8.Length > LongestName)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        ref var slot = ref Names[Hash(utf8) & (Slots - 1)];
        var found = slot;
        return found is not null && Matches(found, utf8) ? found : slot = Encoding.UTF8.GetString(utf8);
    }

    // Only ASCII names are compared in place; others simply are not shared.
    private static bool Matches(string name, ReadOnlySpan<byte> utf8) =>
        name.Length == utf8.Length && Ascii.Equals(utf8, name);

    // Looks at all bytes, eight at a time.
    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length * 0x9E3779B97F4A7C15UL;
        while (utf8.Length > 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8));
            utf8 = utf8[8..];
        }

        return (int)(Mix(hash ^ Last(utf8)) >> 40);
    }

    private static ulong Last(ReadOnlySpan<byte> rest)
    {
        if (rest.Length == 8)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(rest);
        }

        if (rest.Length >= 4)
        {
            return BinaryPrimitives.ReadUInt32LittleEndian(rest) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(rest[^4..]) << 32);
        }

        return rest[0] | ((ulong)rest[rest.Length / 2] << 8) | ((ulong)rest[^1] << 16);
    }

    private static ulong Mix(ulong value)
    {
        value *= 0xBF58476D1CE4E5B9UL;
        return value ^ (value >> 31);
    }
}
