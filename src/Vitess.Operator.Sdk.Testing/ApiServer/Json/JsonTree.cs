namespace Vitess.Operator.Sdk.Testing.Api;

/// <summary>Reading and comparing JSON trees.</summary>
internal static class JsonTree
{
    public static JsonMap? Map(this JsonMap? map, string key) => map?[key] as JsonMap;

    public static JsonList? List(this JsonMap? map, string key) => map?[key] as JsonList;

    public static string? Text(this JsonMap? map, string key) => map?[key] as string;

    public static long? Number(this JsonMap? map, string key) => map?[key] switch
    {
        long number => number,
        double number => (long)number,
        _ => null,
    };

    public static bool Flag(this JsonMap? map, string key) => map?[key] is true;

    /// <summary>Returns the map at a key and makes it when it is not there.</summary>
    public static JsonMap Ensure(this JsonMap map, string key)
    {
        if (map[key] is JsonMap found)
        {
            return found;
        }

        var made = new JsonMap();
        map[key] = made;
        return made;
    }

    /// <summary>Follows map keys; null when one is missing.</summary>
    public static object? At(object? node, params ReadOnlySpan<string> path)
    {
        foreach (var key in path)
        {
            node = (node as JsonMap)?[key];
        }

        return node;
    }

    public static JsonMap? MapAt(object? node, params ReadOnlySpan<string> path) => At(node, path) as JsonMap;

    public static string? TextAt(object? node, params ReadOnlySpan<string> path) => At(node, path) as string;

    public static JsonMaps Maps(this JsonList? list) => new(list);

    public static IEnumerable<string> Texts(this JsonList? list) => list?.OfType<string>() ?? [];

    public static object? Clone(object? node) => node switch
    {
        JsonMap map => Clone(map),
        JsonList list => Clone(list),
        _ => node,
    };

    public static JsonList Clone(JsonList list)
    {
        var copy = new JsonList(list.Count);
        foreach (var item in list)
        {
            copy.Add(Clone(item));
        }

        return copy;
    }

    public static JsonMap Clone(JsonMap map)
    {
        var copy = new JsonMap(map.Count);
        for (var i = 0; i < map.Count; i++)
        {
            var (key, value) = map.At(i);
            copy.AddNew(key, Clone(value));
        }

        return copy;
    }

    /// <summary>Compares by content; the order of map keys does not count.</summary>
    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (JsonMap a, JsonMap b) => SameMaps(a, b),
        (JsonList a, JsonList b) => SameLists(a, b),
        (string a, string b) => string.Equals(a, b),
        (long a, double b) => a == b,
        (double a, long b) => a == b,
        _ => Equals(left, right),
    };

    private static bool SameMaps(JsonMap a, JsonMap b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Count; i++)
        {
            var (key, value) = a.At(i);
            if (!b.TryGetValue(key, out var other) || !Same(value, other))
            {
                return false;
            }
        }

        return true;
    }

    private static bool SameLists(JsonList a, JsonList b)
    {
        if (a.Count != b.Count)
        {
            return false;
        }

        for (var i = 0; i < a.Count; i++)
        {
            if (!Same(a[i], b[i]))
            {
                return false;
            }
        }

        return true;
    }
}
