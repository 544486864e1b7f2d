using System.Text.Json.Nodes;

namespace Vitess.Operator.Sdk.Kubernetes;

/// <summary>The items of a list, by what tells them apart.</summary>
internal sealed class KeyedItems
{
    private readonly HashSet<string> _keys;

    private KeyedItems(List<(string Key, JsonObject Item)> items, HashSet<string> keys)
    {
        Items = items;
        _keys = keys;
    }

    public static KeyedItems None { get; } = new([], []);

    public IReadOnlyList<(string Key, JsonObject Item)> Items { get; }

    /// <summary>The items by key, or null when the list cannot be merged: something else than objects in it, or two items of one key.</summary>
    public static KeyedItems? Of(JsonArray list, ListRule rule)
    {
        var items = new List<(string Key, JsonObject Item)>(list.Count);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in list)
        {
            if (node is not JsonObject item)
            {
                return null;
            }

            var key = KeyOf(item, rule);
            if (!keys.Add(key))
            {
                return null;
            }

            items.Add((key, item));
        }

        return new(items, keys);
    }

    /// <summary>The items by key; of several of one key the first.</summary>
    public static Dictionary<string, JsonObject> FirstOf(JsonArray list, ListRule rule)
    {
        var found = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        foreach (var item in list.OfType<JsonObject>())
        {
            found.TryAdd(KeyOf(item, rule), item);
        }

        return found;
    }

    /// <summary>The key of an item as text: <c>name=mysqld</c>, or several parts with commas between.</summary>
    public static string KeyOf(JsonObject item, ListRule rule) =>
        string.Join(',', rule.Keys.Where(key => ValueOf(item, key, rule) is not null).Select(key => $"{key}={ValueOf(item, key, rule)}"));

    public bool Contains(string key) => _keys.Contains(key);

    private static string? ValueOf(JsonObject item, string key, ListRule rule) => item[key]?.ToString() ?? rule.KeyDefaults.GetValueOrDefault(key);
}
