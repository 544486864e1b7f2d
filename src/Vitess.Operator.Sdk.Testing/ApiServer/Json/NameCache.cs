using System.Text;

namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Shares the strings of field names and short values, which repeat from object to object.</summary>
internal static class NameCache
{
    private const int Slots = 8192;
    private const int LongestName = 48;

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

        var slot = (int)(Hash(utf8) & (Slots - 1));
        var found = Names[slot];
        if (found is not null && Matches(found, utf8))
        {
            return found;
        }

        var made = Encoding.UTF8.GetString(utf8);
        Names[slot] = made;
        return made;
    }

    // Only ASCII names are compared in place; others simply are not shared.
    private static bool Matches(string name, ReadOnlySpan<byte> utf8) =>
        name.Length == utf8.Length && Ascii.Equals(utf8, name);

    private static uint Hash(ReadOnlySpan<byte> utf8)
    {
        var hash = 2166136261u;
        foreach (var b in utf8)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return hash ^ (hash >> 13);
    }
}
