namespace Vitess.Operator.Sdk.Manifests;

/// <summary>Adds to lists and maps that may not be there yet. Lists are copied: one that a caller gave may be of fixed size.</summary>
internal static class Parts
{
    /// <summary>The list with one more item.</summary>
    public static IList<T> Add<T>(IList<T>? list, T item) => [.. list ?? [], item ?? throw new ArgumentNullException(nameof(item))];

    /// <summary>The list with an item in the place of the one that has the same name, or at the end.</summary>
    public static IList<T> Put<T>(IList<T>? list, T item, Func<T, string?> name)
    {
        ArgumentNullException.ThrowIfNull(item);
        List<T> items = [.. list ?? []];
        var place = items.FindIndex(other => name(other) == name(item));
        if (place < 0)
        {
            items.Add(item);
        }
        else
        {
            items[place] = item;
        }

        return items;
    }

    /// <summary>The map with an entry set.</summary>
    public static IDictionary<string, string> Put(IDictionary<string, string>? map, string key, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(value);
        map ??= new Dictionary<string, string>(StringComparer.Ordinal);
        map[key] = value;
        return map;
    }

    /// <summary>References to Secrets by name.</summary>
    public static IList<V1LocalObjectReference> References(IEnumerable<string> names) =>
        [.. names.Select(name => new V1LocalObjectReference { Name = name })];
}
