using System.Buffers.Binary;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Gives the same bytes the same object; of too many, the latest stay.</summary>
internal static class JsonPool
{
    private const int Slots = 2048;

    private static readonly JsonShared?[] Known = new JsonShared?[Slots];

    public static JsonShared Get(ReadOnlySpan<byte> utf8)
    {
        ref var slot = ref Known[Hash(utf8) & (Slots - 1)];
        var found = slot;
        return found is not null && utf8.SequenceEqual(found.Utf8) ? found : slot = new JsonShared(utf8.ToArray());
    }

    private static int Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = (ulong)utf8.Length * 0x9E3779B97F4A7C15UL;
        while (utf8.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(utf8)) * 0xBF58476D1CE4E5B9UL;
            hash ^= hash >> 29;
            utf8 = utf8[8..];
        }

        foreach (var rest in utf8)
        {
            hash = (hash ^ rest) * 0xBF58476D1CE4E5B9UL;
        }

        return (int)(hash >> 40);
    }
}
