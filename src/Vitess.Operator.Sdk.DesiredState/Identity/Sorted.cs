namespace Vitess.Operator.Sdk.DesiredState.Identity;

/// <summary>Orders maps by the bytes of their keys.</summary>
internal static class Sorted
{
    /// <summary>The keys of a map, in order.</summary>
    public static string[] Keys<TValue>(IEnumerable<KeyValuePair<string, TValue>> map)
    {
        var keys = map is ICollection<KeyValuePair<string, TValue>> collection ? new List<string>(collection.Count) : [];
        foreach (var entry in map)
        {
            keys.Add(entry.Key);
        }

        keys.Sort(StringComparer.Ordinal);
        return [.. keys];
    }

    /// <summary>The entries of a map, in the order of their keys; of equal keys the last.</summary>
    public static SortedList<string, TValue> Entries<TValue>(IEnumerable<KeyValuePair<string, TValue>> map)
    {
        var entries = new SortedList<string, TValue>(StringComparer.Ordinal);
        foreach (var (key, value) in map)
        {
            entries[key] = value;
        }

        return entries;
    }
}
